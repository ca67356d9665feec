#pragma once

#include <QByteArray>
#include <QString>

namespace clinic::audit {

/// An entry as it stands in the database, with everything that its hash covers.
struct ChainEntry
{
    qint64 clinic = 0;
    qint64 id = 0;
    /// Microseconds since 1970, UTC.
    qint64 at = 0;
    QString actorKind;
    QString actorId;
    QString actorName;
    QString action;
    QString subject;
    QString requestId;
};

/// The place of an entry in a chain, and which entry it is.
struct ChainEnd
{
    qint64 seq = 0;
    qint64 entryId = 0;
    QByteArray hash;
    friend bool operator==(const ChainEnd&, const ChainEnd&) = default;
};

/// What the first link of a clinic's chain hangs on.
[[nodiscard]] QByteArray chainStart(qint64 clinic);

/// The bytes of an entry, exactly as `callwaiting.canonical` writes them for the sealer: a JSON array of strings.
/// Written a second time here, so that nobody can satisfy the verification by replacing that function.
[[nodiscard]] QByteArray canonicalBytes(const ChainEntry& entry);

/// `sha256(previous || entry)`.
[[nodiscard]] QByteArray linkHash(const QByteArray& previous, const QByteArray& entry);

} // namespace clinic::audit
