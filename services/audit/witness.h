#pragma once

#include "audit/chain.h"
#include "crypto/signature.h"
#include "domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <mutex>

namespace clinic::audit {

/// A chain's end at some moment, signed: whoever rewrites the chain before it is found out.
struct Checkpoint
{
    qint64 clinic = 0;
    ChainEnd end;
    /// To the millisecond.
    QDateTime at;
    QString keyId;
    QByteArray signature;
};

/// What is known of the chains outside of the database: signed checkpoints, one a line in `checkpoints.jsonl`, and in
/// `heads.json` a signed note of where each chain ended a few seconds ago. Both hold numbers and hashes alone. May be
/// used from every thread.
class Witness final
{
public:
    /// `folder` is made when there is something to write. The key is derived from the master key, which no database holds.
    Witness(QString folder, crypto::SigningKey key);

    [[nodiscard]] Checkpoint sign(qint64 clinic, const ChainEnd& end, const QDateTime& at) const;
    [[nodiscard]] bool isGenuine(const Checkpoint& checkpoint) const;

    [[nodiscard]] domain::Result<domain::Done> append(const Checkpoint& checkpoint);
    /// Those of one clinic in the file, in the order written. A line that was not written to its end is left out.
    [[nodiscard]] QList<Checkpoint> checkpoints(qint64 clinic) const;

    using Heads = QHash<qint64, ChainEnd>;
    /// The last note; empty when there is none that we signed.
    [[nodiscard]] Heads heads() const;
    /// Replaces the note, durably; does nothing when it would stay the same.
    [[nodiscard]] domain::Result<domain::Done> note(const Heads& heads);

private:
    [[nodiscard]] QString pathOf(const char* name) const;
    [[nodiscard]] domain::Result<domain::Done> makeFolder() const;

    const QString m_folder;
    const crypto::SigningKey m_key;
    mutable std::mutex m_mutex;
};

} // namespace clinic::audit
