#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The audit trail: `GET /v1/audit`, `GET /v1/audit.csv`, `GET /v1/audit/verify`. Admins of the clinic; operators for
/// the installation's own chain.
namespace clinic::contract {

struct AuditEntry
{
    /// Its number in the chain; 0 while it is not sealed (within a second).
    qint64 seq = 0;
    QDateTime at;
    QString actor;
    /// Dotted: `call.reveal`.
    QString action;
    /// What it was done to: `call 68719476740`.
    QString subject;
    /// Hexadecimal; empty while unsealed.
    QString hash;
    QString previousHash;
    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// `from` inclusive, `to` exclusive. `action` may end in `.*`: every action of that family. `subject` is a whole
/// subject or its beginning up to a blank: `call 12`, `call`.
struct AuditQuery
{
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    QString actor;
    QString action;
    QString subject;
    bool newestFirst = false;
    QString cursor;
    int limit = 100;
    friend bool operator==(const AuditQuery&, const AuditQuery&) = default;
};

struct AuditList
{
    QList<AuditEntry> entries;
    QString nextCursor;
    friend bool operator==(const AuditList&, const AuditList&) = default;
};

/// Without `part`: the whole chain, one answer. With it: `part` entries after number `after`, so that a caller shows
/// progress and may stop; start with 0, go on with the verdict's `checkedTo` until that is `total`. The last part also
/// compares with the signed checkpoints and looks for entries outside of the chain.
struct AuditVerifyQuery
{
    qint64 after = 0;
    std::optional<int> part;
    friend bool operator==(const AuditVerifyQuery&, const AuditVerifyQuery&) = default;
};

/// `what` is `altered`, `removed`, `inserted`, `reordered` or `truncated`. With `ok` false, entries before
/// `firstBadSeq` are sound.
struct AuditVerdict
{
    bool ok = true;
    qint64 entries = 0;
    qint64 unsealed = 0;
    qint64 firstBadSeq = 0;
    QString what;
    /// Of parts: how far the chain was followed, and how long it is.
    qint64 checkedTo = 0;
    qint64 total = 0;
    /// The last signed checkpoint that fits the chain; invalid when there is none.
    QDateTime checkpointAt;
    friend bool operator==(const AuditVerdict&, const AuditVerdict&) = default;
};

} // namespace clinic::contract
