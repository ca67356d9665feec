#pragma once

#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

namespace clinic::edge {

/// For calls whose work is no command of its own (a stream, a verification): the caller's session must live, and that it
/// began is recorded.
[[nodiscard]] domain::Result<domain::Done> admit(storage::Database& db, const storage::Call& call,
                                                 const QString& action, const QString& subject);

} // namespace clinic::edge
