#pragma once

#include "domain/result.h"

#include <QStringList>

namespace clinic::storage {

class Database;

/// What an external server is set to that would put patients' data into its log, or lose what was acknowledged: one
/// sentence each, with the setting that avoids it. None on the embedded cluster.
[[nodiscard]] domain::Result<QStringList> findServerRisks(Database& database);

} // namespace clinic::storage
