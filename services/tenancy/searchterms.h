#pragma once

#include <QString>
#include <QStringList>

/// What contacts are searched by, before it is hashed. Pure functions.
namespace clinic::tenancy::terms {

/// Case and diacritics folded, one space between words: "Zoë  O'Brien-Løw" → "zoe obrien low".
[[nodiscard]] QString foldName(const QString& name);

/// Every word's beginnings from 2 to 12 letters; a word of one ideograph whole.
[[nodiscard]] QStringList ofName(const QString& name);

/// The whole number and its last 4 … 10 digits.
[[nodiscard]] QStringList ofPhone(const QString& e164);

/// What all has to be found for something typed: words of a name, a phone number in any spelling or its end. Empty when
/// there is too little to go by.
[[nodiscard]] QStringList ofQuery(const QString& typed, const QString& region);

} // namespace clinic::tenancy::terms
