#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

namespace clinic::test {

/// Where `count` free slots of one provider follow each other: the ids of the first ones, none overlapping another.
[[nodiscard]] QStringList freeStretches(const QJsonArray& slotRows, int count);

} // namespace clinic::test
