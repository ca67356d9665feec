#pragma once

#include "domain/contact.h"
#include "domain/result.h"
#include "tenancy/personvault.h"

#include <QJsonObject>
#include <QVariant>

#include <functional>

namespace clinic::booking {

/// Runs a command with its person and note sealed. When the database answers that it knows the person, what is new is
/// sealed under the key that this person has, and the command runs once more.
[[nodiscard]] domain::Result<QJsonObject>
withSealed(const tenancy::PersonVault& vault, qint64 clinic, const domain::Patient& patient, const QString& note,
           const std::function<domain::Result<QJsonObject>(const QVariant& patient, const QVariant& note)>& command);

} // namespace clinic::booking
