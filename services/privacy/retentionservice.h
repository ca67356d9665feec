#pragma once

#include "contract/privacy.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <chrono>

namespace clinic::privacy {

/// How long each class of data stays, and the removal of what has been kept long enough. Admins only; the daily run is
/// the service's own. May be used from every thread.
class RetentionService final
{
public:
    [[nodiscard]] domain::Result<contract::RetentionPolicy> get(storage::Database& db, const storage::Call& who) const;
    [[nodiscard]] domain::Result<contract::RetentionPolicy> save(storage::Database& db, const storage::Call& who,
                                                                 const QString& name,
                                                                 const contract::SaveRetentionRequest& request) const;
    /// In passes, each a transaction, until nothing is due; a dry run is one that is taken back.
    [[nodiscard]] domain::Result<contract::RetentionRun> run(storage::Database& db, const storage::Call& who,
                                                             bool dryRun) const;
    /// Passes through the clinics whose last run is a day ago, for at most so long. How many things were removed.
    [[nodiscard]] domain::Result<int> runDue(storage::Database& db, std::chrono::milliseconds atMost) const;
};

} // namespace clinic::privacy
