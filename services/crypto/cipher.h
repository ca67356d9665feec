#pragma once

#include "crypto/key.h"

#include <QByteArray>

namespace clinic::crypto::gcm {

inline constexpr int nonceSize = 12;
inline constexpr int tagSize = 16;

/// The bare primitive, for `envelope.cpp` and the NIST vectors: writes `size` bytes of ciphertext and the tag.
[[nodiscard]] bool encrypt(const Key& key, const unsigned char* nonce, const QByteArray& associated,
                           const unsigned char* plain, int size, unsigned char* cipher, unsigned char* tag);
/// False when the tag does not fit; `plain` is then worthless.
[[nodiscard]] bool decrypt(const Key& key, const unsigned char* nonce, const QByteArray& associated,
                           const unsigned char* cipher, int size, const unsigned char* tag, unsigned char* plain);

} // namespace clinic::crypto::gcm
