#pragma once

#include <string_view>

/// Check digits. `digits` holds nothing but '0' to '9'.
namespace clinic::redaction {

/// ISO/IEC 7812, of payment cards.
[[nodiscard]] bool passesLuhn(std::string_view digits);
/// Ten digits, the last one of modulus 11, as NHS numbers of England and Wales and CHI numbers of Scotland have it.
[[nodiscard]] bool isNhsNumber(std::string_view digits);
/// ISO 13616; letters in lower case, without blanks. Knows how long each country's are.
[[nodiscard]] bool isIban(std::string_view text);
/// How long a country's IBAN is, by its two letters in lower case; 0 if it has none that we know.
[[nodiscard]] int ibanLength(std::string_view country);
/// Card networks' first digits.
[[nodiscard]] bool startsLikeCard(std::string_view digits);
/// British national insurance number: letters in lower case, without blanks.
[[nodiscard]] bool isNationalInsurance(std::string_view text);
/// American Medicare beneficiary identifier.
[[nodiscard]] bool isMedicareBeneficiary(std::string_view text);
/// British driving licence.
[[nodiscard]] bool isDrivingLicence(std::string_view text);

} // namespace clinic::redaction
