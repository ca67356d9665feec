#pragma once

#include "crypto/key.h"
#include "domain/result.h"

#include <QString>

namespace clinic::crypto {

/// The file a master key lives in: 32 bytes, mode 0600, owned by whom the service runs as.
class MasterKeyFile final
{
public:
    explicit MasterKeyFile(QString path);

    [[nodiscard]] bool exists() const;
    [[nodiscard]] domain::Result<Key> read() const;
    /// Appears whole or not at all; when another process was faster, its key stays and is to be read.
    [[nodiscard]] domain::Result<domain::Done> create(const Key& key) const;

private:
    QString m_path;
};

/// Writes a small 0600 file so that it is there whole or not at all, also after a power cut.
[[nodiscard]] domain::Result<domain::Done> writeDurably(const QString& path, const QByteArray& content);

} // namespace clinic::crypto
