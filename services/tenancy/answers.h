#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace clinic::tenancy {

/// None when the database's answer says `ok` (or says no outcome at all); otherwise what it refused.
[[nodiscard]] std::optional<domain::Error> refusalOf(const QJsonObject& answer);

/// bytea travels as base64 inside JSON.
[[nodiscard]] QByteArray bytesOf(const QJsonValue& value);
[[nodiscard]] QString textOf(const QByteArray& bytes);

} // namespace clinic::tenancy
