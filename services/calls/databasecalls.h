#pragma once

#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QJsonObject>
#include <QVariant>

/// One round trip to a SQL function: the answer, or its refusal as an error.
namespace clinic::calls {

[[nodiscard]] domain::Result<QJsonObject> command(storage::Database& db, const char* function,
                                                  const QVariantList& values);
[[nodiscard]] domain::Result<QJsonObject> read(storage::Database& db, const char* function, const QVariantList& values);
[[nodiscard]] QVariant caller(const storage::Call& call);
[[nodiscard]] QVariant orNull(const QString& text);

} // namespace clinic::calls
