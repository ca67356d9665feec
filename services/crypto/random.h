#pragma once

#include <QByteArray>

namespace clinic::crypto {

/// Bytes of the system's cryptographic generator. Without one no secret could be made: the program ends.
[[nodiscard]] QByteArray randomBytes(int count);
void fillRandom(unsigned char* to, int count);

} // namespace clinic::crypto
