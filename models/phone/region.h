#pragma once

#include <QString>

namespace clinic::phone {

/// The ISO 3166 code of the country that a time zone (IANA name) lies in: `Europe/London` → `GB`. Empty where a zone
/// has no country (`UTC`); numbers must then be typed with their country code.
[[nodiscard]] QString regionForTimeZone(const QString& iana);

} // namespace clinic::phone
