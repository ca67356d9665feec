#pragma once

#include <QByteArray>

#include <optional>

namespace clinic::crypto {

/// RFC 4648 §5 without padding.
[[nodiscard]] QByteArray toBase64Url(const QByteArray& bytes);
/// None for anything but the one canonical spelling: no padding, no foreign characters, no stray bits.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(const QByteArray& text);

} // namespace clinic::crypto
