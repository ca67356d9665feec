#pragma once

#include "crypto/key.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace clinic::crypto {

/// An Ed25519 key pair (RFC 8032) made of 32 secret bytes.
class SigningKey final
{
public:
    explicit SigningKey(const Key& seed);
    ~SigningKey();
    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;

    /// 64 bytes.
    [[nodiscard]] QByteArray sign(const QByteArray& message) const;
    [[nodiscard]] QByteArray publicKey() const;
    /// 16 hexadecimal digits of the public key's hash.
    [[nodiscard]] QString id() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// False also for keys and signatures that are none.
[[nodiscard]] bool verifySignature(const QByteArray& publicKey, const QByteArray& message,
                                   const QByteArray& signature);

} // namespace clinic::crypto
