#pragma once

#include "audit/links.h"
#include "audit/witness.h"
#include "contract/audit.h"
#include "domain/result.h"
#include "storage/database.h"

#include <map>
#include <optional>

namespace clinic::audit {

/// Follows one clinic's chain, or a part of it, within one snapshot: recomputes every hash from the entries, compares
/// with what is known of the chain elsewhere, and names the first thing that does not fit and what was done to it.
class Verification final
{
public:
    /// Stretches of at least `shareFrom` entries are read over a second connection as well, half each.
    Verification(storage::Database& database, qint64 clinic, const Witness* witness, qint64 shareFrom = 10'000);

    [[nodiscard]] domain::Result<contract::AuditVerdict> run(const contract::AuditVerifyQuery& query);

private:
    /// What was written down of the chain at a time; `at` only of checkpoints.
    struct Anchor
    {
        ChainEnd end;
        std::optional<QDateTime> at;
        bool genuine = true;
    };
    struct Fault
    {
        QString what;
        qint64 seq = 0;
    };
    /// A database error, or where the chain is broken, or nothing.
    using Finding = domain::Result<std::optional<Fault>>;

    [[nodiscard]] domain::Result<domain::Done> prepare();
    [[nodiscard]] domain::Result<domain::Done> readAnchors();
    [[nodiscard]] Finding follow(qint64 after, qint64 until);
    [[nodiscard]] Finding share(qint64 until);
    [[nodiscard]] Finding walk(qint64 until);
    [[nodiscard]] Finding explain(const Link& link);
    [[nodiscard]] Finding checkAnchors();
    [[nodiscard]] Finding checkEnd();

    [[nodiscard]] Finding brokenPredecessor(const Link& link);
    [[nodiscard]] Finding wrongContent(const Link& link);
    /// How entries moved against the first anchor from here on: removed, inserted or, where they did not, altered.
    [[nodiscard]] domain::Result<QString> shiftFrom(qint64 seq);

    [[nodiscard]] domain::Result<std::optional<qint64>> number(const char* name, const QString& sql,
                                                               const QVariantList& values);
    [[nodiscard]] domain::Result<std::optional<qint64>> seqOfHash(const QByteArray& hash);
    [[nodiscard]] domain::Result<std::optional<qint64>> seqOfEntry(qint64 entry);

    storage::Database& m_database;
    const qint64 m_clinic;
    const Witness* m_witness;
    const qint64 m_shareFrom;
    std::multimap<qint64, Anchor> m_anchors;
    /// The database's own note of the chain's end.
    ChainEnd m_head;
    qint64 m_lastSeq = 0;
    qint64 m_unsealed = 0;

    /// How far everything fits.
    qint64 m_seq = 0;
    QByteArray m_hash;
    /// The last link that somebody wrote down, and that fits.
    qint64 m_anchoredTo = 0;
    QDateTime m_checkpointAt;
};

} // namespace clinic::audit
