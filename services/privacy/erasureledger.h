#pragma once

#include "domain/result.h"

#include <QJsonArray>
#include <QString>

#include <mutex>

namespace clinic::privacy {

/// Who was erased, in numbers, in a file beside the database (`DIR/erasures.ledger`): a database restored from before
/// an erasure does not know of it, this file does. Lines of JSON, only ever added to, each on the disk before `append`
/// returns. One object a process; may be used from every thread.
class ErasureLedger final
{
public:
    explicit ErasureLedger(const QString& dataDir);

    /// Every entry; empty when there is no file yet. What a power cut left of a last line is not one.
    [[nodiscard]] domain::Result<QJsonArray> read() const;
    [[nodiscard]] domain::Result<domain::Done> append(const QJsonArray& entries);

    [[nodiscard]] QString path() const { return m_path; }

private:
    const QString m_path;
    mutable std::mutex m_mutex;
};

} // namespace clinic::privacy
