#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clinic::test {

/// One string of a .ts file, with its translation (several for plurals).
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList translations;
    bool plural = false;
    bool unfinished = false;
    bool gone = false;

    [[nodiscard]] QString key() const { return context + '\x1f' + source + '\x1f' + comment; }
};

[[nodiscard]] QList<TsMessage> readTs(const QString& path);

/// What is wrong with a message's translation: empty, unfinished, or with other places for values than the source.
[[nodiscard]] QString faultOf(const TsMessage& message);

} // namespace clinic::test
