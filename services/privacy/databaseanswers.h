#pragma once

#include "domain/result.h"
#include "storage/database.h"

#include <QJsonObject>

/// One round trip to a SQL function: what goes in, and what it refuses.
namespace clinic::privacy {

[[nodiscard]] domain::Result<QJsonObject> ask(storage::Database& db, const char* function, const QVariantList& values,
                                              storage::CallKind kind);

} // namespace clinic::privacy
