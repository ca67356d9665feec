#pragma once

#include <QString>

namespace clinic::crypto {

/// scrypt (RFC 7914; N = 2^15, r = 8, p = 1) with a salt of its own, as `$scrypt$ln=15,r=8,p=1$SALT$HASH` (PHC string
/// format, base64 without padding). Takes about 80 ms and 32 MiB: never on a listener's thread.
[[nodiscard]] QString hashPassword(const QString& password);

/// Whether the password made this hash; false for a hash it cannot read or one with outsized parameters.
[[nodiscard]] bool verifyPassword(const QString& password, const QString& hash);

/// A hash that no password fits, to spend the time of a real one where there is no account.
[[nodiscard]] QString unmatchablePasswordHash();

} // namespace clinic::crypto
