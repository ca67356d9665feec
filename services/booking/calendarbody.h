#pragma once

#include "domain/provider.h"
#include "domain/result.h"

#include <QJsonObject>

namespace clinic::booking {

/// What a client sends for a procedure: every wrong or unknown member is named. Which members must be there beyond the
/// duration is the SQL function's business; what is left out is as for a new one.
[[nodiscard]] domain::Result<domain::Procedure> procedureFrom(const QJsonObject& body);

} // namespace clinic::booking
