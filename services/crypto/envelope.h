#pragma once

#include "crypto/key.h"
#include "domain/result.h"

#include <QByteArray>

namespace clinic::crypto {

/// AES-256-GCM (NIST SP 800-38D): one version byte, a random 96-bit nonce, the ciphertext, a 128-bit tag.
/// `associated` is not stored: whoever opens must name the same, so a blob cannot be moved to another row, person or
/// clinic unnoticed.
[[nodiscard]] domain::Result<QByteArray> seal(const Key& key, const QByteArray& plain, const QByteArray& associated);

/// The plain text, or an error when the blob was altered, moved, or sealed under another key.
[[nodiscard]] domain::Result<QByteArray> open(const Key& key, const QByteArray& sealed, const QByteArray& associated);

/// What sealing adds to the length of a text.
inline constexpr int envelopeOverhead = 1 + 12 + 16;

/// One key kept under another.
[[nodiscard]] domain::Result<QByteArray> wrapKey(const Key& wrapping, const Key& key, const QByteArray& associated);
[[nodiscard]] domain::Result<Key> unwrapKey(const Key& wrapping, const QByteArray& wrapped,
                                            const QByteArray& associated);

} // namespace clinic::crypto
