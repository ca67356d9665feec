#pragma once

#include <QString>

#include <optional>

/// Phone numbers as people type them and as machines keep them (E.164). `region` is the ISO 3166 code of the country
/// that a number without a country code belongs to; it may be empty. All functions may be called from any thread.
namespace clinic::phone {

/// What is wrong with a number, in terms a sentence can be made of.
struct PhoneCheck
{
    enum Problem { None, TooShort, TooLong, NotANumber, InvalidCountry };

    bool valid = false;
    Problem problem = NotANumber;
    /// How many digits are missing (TooShort), negative for digits too many (TooLong); 0 if that cannot be told.
    int digitsMissing = 0;
    /// How many a number of this kind has after its country code; 0 if that cannot be told.
    int digitsNeeded = 0;
    /// With its plus sign: `+44`. Empty if unknown.
    QString countryCode;
    /// `+447700900123`; empty unless valid.
    QString e164;
    friend bool operator==(const PhoneCheck&, const PhoneCheck&) = default;
};

[[nodiscard]] PhoneCheck checkPhone(const QString& typed, const QString& region);

/// `+447700900123`, or none when the check above finds a problem. Numbers whose length is right but whose range is not
/// in use (new ranges, the ones kept for drama and tests) are let through: a real caller must never be turned away.
[[nodiscard]] std::optional<QString> toE164(const QString& typed, const QString& region);

/// Whether such a number can be in use: the quick question, for text in which many digits may be something else.
[[nodiscard]] bool isPhoneNumber(const QString& typed, const QString& region);

/// `+44 7700 900123`; what is not E.164 comes back unchanged.
[[nodiscard]] QString formatInternational(const QString& e164);

/// `07700 900123` for a number of the own region, else as formatInternational.
[[nodiscard]] QString formatFor(const QString& e164, const QString& region);

/// The digits after the country code: `7700900123`; empty for what is not E.164.
[[nodiscard]] QString nationalDigits(const QString& e164);

} // namespace clinic::phone
