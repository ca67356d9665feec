#pragma once

#include "contract/requests.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace clinic::audit {

/// One line of the trail. Hashes are hexadecimal and empty while the entry is not sealed yet.
struct AuditEntry
{
    qint64 seq = 0;
    QDateTime at;
    QString actor;
    /// Dotted: `booking.confirm`.
    QString action;
    QString subject;
    QString hash;
    QString previousHash;
    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// `from` inclusive, `to` exclusive.
struct AuditQuery
{
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    QString actor;
    QString action;
    /// Entries after this number.
    qint64 afterSeq = 0;
    int limit = 100;
};

/// The hash-chained trail of one clinic (0: of the installation). The chain itself is computed in the database, where
/// the entries are; verification recomputes every hash.
class AuditService final
{
public:
    [[nodiscard]] domain::Result<contract::AuditVerdict> verify(storage::Database& database, qint64 clinic) const;
    [[nodiscard]] domain::Result<QList<AuditEntry>> list(storage::Database& database, const storage::Call& call,
                                                         const AuditQuery& query) const;
    /// Writes down what no command's transaction does: refusals.
    [[nodiscard]] domain::Result<domain::Done> record(storage::Database& database, const storage::Call& call,
                                                      const QString& action, const QString& subject) const;
    /// Links waiting entries to their chains; how many. To be called about every second by one worker.
    [[nodiscard]] domain::Result<int> seal(storage::Database& database, int limit = 5000) const;
};

} // namespace clinic::audit
