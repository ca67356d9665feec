#pragma once

#include "audit/witness.h"
#include "contract/audit.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <memory>

namespace clinic::audit {

/// The hash-chained trail of one clinic (0: of the installation). The chain is linked in the database, where the entries
/// are; signed checkpoints of it and a note of its end are kept outside as well; verification recomputes every hash.
class AuditService final
{
public:
    /// Without a witness there are neither checkpoints nor notes.
    explicit AuditService(const domain::Clock& clock, std::unique_ptr<Witness> witness = {});

    /// Follows the chain of `clinic`; whether the caller may see it is the caller's business, see `beginVerification`.
    [[nodiscard]] domain::Result<contract::AuditVerdict> verify(storage::Database& database, qint64 clinic,
                                                                const contract::AuditVerifyQuery& query = {}) const;
    /// The number of the clinic whose chain the caller may verify: the own, or for an operator the one named. Records
    /// that it begins, if `first`.
    [[nodiscard]] domain::Result<qint64> beginVerification(storage::Database& database, const storage::Call& call,
                                                           std::optional<qint64> clinic, bool first) const;

    /// At most `query.limit`, up to 5,000; entries that are not sealed yet come on top of that.
    [[nodiscard]] domain::Result<contract::AuditList> list(storage::Database& database, const storage::Call& call,
                                                           const contract::AuditQuery& query) const;
    /// Writes down what no command's transaction does: refusals.
    [[nodiscard]] domain::Result<domain::Done> record(storage::Database& database, const storage::Call& call,
                                                      const QString& action, const QString& subject) const;

    /// Links waiting entries to their chains; how many. To be called about every second by one worker.
    [[nodiscard]] domain::Result<int> seal(storage::Database& database, int limit = 5000) const;
    /// Brings the note of the chains' ends up to date, every few seconds. An end that does not continue what was noted
    /// stays out, so that the note goes on telling of what is missing.
    [[nodiscard]] domain::Result<domain::Done> noteHeads(storage::Database& database) const;
    /// Which chains get a checkpoint: those without one today (UTC), or all that have grown since their last.
    enum class Due { Daily, Now };
    /// How many were signed.
    [[nodiscard]] domain::Result<int> signCheckpoints(storage::Database& database, Due due) const;

private:
    const domain::Clock& m_clock;
    std::unique_ptr<Witness> m_witness;
};

} // namespace clinic::audit
