#pragma once

#include <QString>

namespace clinic::phone {

/// A phone number in the middle of being typed, and where the caret stands in it.
struct TypedPhone
{
    QString text;
    int caret = 0;
    friend bool operator==(const TypedPhone&, const TypedPhone&) = default;
};

/// Spaces the digits as the region writes them: `07700900123` → `07700 900123`. The caret stays behind the digit it
/// stood behind. Text that holds anything but digits, a leading plus and separators comes back as it was.
[[nodiscard]] TypedPhone formatAsTyped(const TypedPhone& typed, const QString& region);
[[nodiscard]] QString formatAsTyped(const QString& typed, const QString& region);

/// Where the caret belongs in `formatted`, if it stood at `caret` in `typed`.
[[nodiscard]] int mapCaret(const QString& typed, int caret, const QString& formatted);

} // namespace clinic::phone
