#pragma once

#include "crypto/key.h"

#include <QByteArray>

namespace clinic::crypto {

[[nodiscard]] QByteArray sha256(const QByteArray& data);

/// RFC 2104 with SHA-256, for keys of any length (webhook secrets).
[[nodiscard]] QByteArray hmacSha256(const QByteArray& key, const QByteArray& data);

/// HMAC-SHA-256 under one of our own keys: search tokens, identities.
[[nodiscard]] QByteArray keyedHash(const Key& key, const QByteArray& data);

/// A key for one purpose out of another one (HKDF-SHA-256, RFC 5869, no salt, `purpose` as info).
[[nodiscard]] Key deriveKey(const Key& key, const QByteArray& purpose);

/// HKDF-SHA-256 in full, 1 … 8160 bytes.
[[nodiscard]] QByteArray hkdfSha256(const QByteArray& secret, const QByteArray& salt, const QByteArray& info,
                                    int length);

/// Takes as long whether or not the bytes are the same; only the lengths may show.
[[nodiscard]] bool equal(const QByteArray& a, const QByteArray& b);

} // namespace clinic::crypto
