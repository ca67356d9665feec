#pragma once

#include "domain/result.h"

#include <QJsonObject>

namespace clinic::booking {

/// Checks what a client sends for a provider or a procedure before the database sees it: every wrong or unknown member
/// is named. Which members must be there is the SQL functions' business.
[[nodiscard]] domain::Result<domain::Done> checkProviderBody(const QJsonObject& body);
[[nodiscard]] domain::Result<domain::Done> checkProcedureBody(const QJsonObject& body);

} // namespace clinic::booking
