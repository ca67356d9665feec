#pragma once

#include "audit/chain.h"
#include "domain/result.h"
#include "storage/database.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace clinic::audit {

/// A link of a chain and the bytes of the entry it seals.
struct Link
{
    ChainEnd stored;
    QByteArray previous;
    /// None when the entry is gone.
    std::optional<QByteArray> entry;
};

/// Begins a snapshot's reading in a transaction that has just begun: the newest, or the one that another connection
/// exported. Sees one clinic.
[[nodiscard]] domain::Result<domain::Done> settle(storage::Database& database, qint64 clinic,
                                                  const QString& snapshot = {});

/// The links after number `after` up to `until`, some thousands at most; empty when there are none.
[[nodiscard]] domain::Result<QList<Link>> readLinks(storage::Database& database, qint64 clinic, qint64 after,
                                                    qint64 until);

/// Whether a link has this number, follows that hash, and has the hash of its entry.
[[nodiscard]] bool isSound(const Link& link, qint64 seq, const QByteArray& previous);

/// A stretch of a chain, looked at for itself.
struct Stretch
{
    /// False when anything at all was in the way; somebody else then looks what.
    bool sound = false;
    QByteArray firstPrevious;
    QByteArray lastHash;
    /// At the numbers that were asked for.
    QHash<qint64, QByteArray> hashes;
};

/// Checks a stretch over a connection of its own, in a snapshot that somebody else holds.
[[nodiscard]] Stretch checkStretch(const storage::DatabaseSettings& settings, const QString& snapshot, qint64 clinic,
                                   qint64 after, qint64 until, const QSet<qint64>& wanted);

} // namespace clinic::audit
