#pragma once

#include "crypto/key.h"
#include "domain/result.h"

#include <QString>

namespace clinic::crypto {

/// The one secret of an installation: every clinic's key is wrapped under it. It lives in `DIR/master.key` (0600), or
/// in the file that CALLWAITING_MASTER_KEY_FILE names; `DIR/keys.json` records which, and a fingerprint, so that a
/// wrong key is refused before anything is sealed under it.
class MasterKey final
{
public:
    /// Where the key lives. An empty `externalFile` means `DIR/master.key`.
    struct Source
    {
        QString dataDir;
        QString externalFile;
        /// As the environment says.
        [[nodiscard]] static Source fromEnvironment(const QString& dataDir);
    };

    /// Loads the key, or makes one for a data directory that holds nothing yet. Never makes a new one beside data that
    /// an older one sealed: that data could not be read any more.
    [[nodiscard]] static domain::Result<MasterKey> loadOrCreate(const Source& source);
    [[nodiscard]] static domain::Result<MasterKey> loadOrCreate(const QString& dataDir);

    /// For tests and programs that were handed a key.
    explicit MasterKey(Key key);

    /// Wraps clinics' keys.
    [[nodiscard]] const Key& wrappingKey() const { return m_wrapping; }
    /// A key for another purpose of the installation (`access-tokens`, `e-mail-lookup`).
    [[nodiscard]] Key derive(const QByteArray& purpose) const;
    /// 16 hexadecimal digits that tell keys apart and give nothing away.
    [[nodiscard]] QString fingerprint() const;

private:
    Key m_key;
    Key m_wrapping;
};

} // namespace clinic::crypto
