#include "phone/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <QStringList>

#include <array>

namespace clinic::phone {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil& util()
{
    return *PhoneNumberUtil::GetInstance();
}

std::string textOf(const QString& text)
{
    return text.toStdString();
}

QString significantNumber(const PhoneNumber& number)
{
    std::string digits;
    util().GetNationalSignificantNumber(number, &digits);
    return QString::fromStdString(digits);
}

/// The same number with other national digits; leading zeros are not part of a PhoneNumber's integer.
PhoneNumber withDigits(const PhoneNumber& number, const QString& digits)
{
    PhoneNumber changed;
    changed.set_country_code(number.country_code());
    changed.set_national_number(digits.toULongLong());
    if (digits.startsWith(QLatin1Char('0'))) {
        int zeros = 0;
        while (zeros < digits.size() - 1 && digits.at(zeros) == QLatin1Char('0'))
            ++zeros;
        changed.set_italian_leading_zero(true);
        changed.set_number_of_leading_zeros(zeros);
    }
    return changed;
}

/// Ranges that regulators keep free of subscribers (Ofcom "telephone numbers for drama use"; NANPA 555-01xx). The
/// metadata calls some of them invalid; demonstrations and tests live on them.
bool isReserved(int countryCode, const QString& digits)
{
    static const QStringList british{
        QStringLiteral("7700900"), QStringLiteral("1134960"), QStringLiteral("1144960"), QStringLiteral("1154960"),
        QStringLiteral("1164960"), QStringLiteral("1174960"), QStringLiteral("1184960"), QStringLiteral("1214960"),
        QStringLiteral("1314960"), QStringLiteral("1414960"), QStringLiteral("1514960"), QStringLiteral("1614960"),
        QStringLiteral("2079460"), QStringLiteral("1914980"), QStringLiteral("2896496"), QStringLiteral("2920180"),
        QStringLiteral("1632960"), QStringLiteral("3069990"), QStringLiteral("8081570")};
    if (digits.size() != 10)
        return false;
    if (countryCode == 44)
        return british.contains(digits.left(7));
    return countryCode == 1 && digits.mid(3, 5) == QLatin1String("55501");
}

bool isAssigned(const PhoneNumber& number)
{
    return util().IsValidNumber(number) || isReserved(number.country_code(), significantNumber(number));
}

/// How many digits must be added (positive) or taken away (negative) to reach a number that is in use; 0 if no number
/// of another length is near.
int distanceToAssigned(const PhoneNumber& number)
{
    constexpr int farthest = 6;
    constexpr std::array fillers{'1', '0', '2', '3', '4', '5', '6', '7', '8', '9'};
    const QString digits = significantNumber(number);
    for (int more = 1; more <= farthest; ++more) {
        for (const char filler : fillers) {
            if (isAssigned(withDigits(number, digits + QString(more, QLatin1Char(filler)))))
                return more;
        }
    }
    for (int less = 1; less <= farthest && digits.size() - less >= 3; ++less) {
        if (isAssigned(withDigits(number, digits.chopped(less))))
            return -less;
    }
    return 0;
}

/// The parser leaves the trunk prefix on numbers that are too short for it to be sure of ("07400").
PhoneNumber withoutTrunkPrefix(const PhoneNumber& number)
{
    std::string region;
    std::string prefix;
    util().GetRegionCodeForCountryCode(number.country_code(), &region);
    util().GetNddPrefixForRegion(region, true, &prefix);
    QString digits = significantNumber(number);
    if (prefix != "0" || !digits.startsWith(QLatin1Char('0')) || isAssigned(number))
        return number;
    while (digits.startsWith(QLatin1Char('0')))
        digits.remove(0, 1);
    return withDigits(number, digits);
}

PhoneCheck check(const PhoneNumber& number)
{
    PhoneCheck result;
    result.countryCode = QLatin1Char('+') + QString::number(number.country_code());
    const auto digits = static_cast<int>(significantNumber(number).size());
    if (isAssigned(number)) {
        result.valid = true;
        result.problem = PhoneCheck::None;
        result.digitsNeeded = digits;
        return result;
    }
    result.digitsMissing = distanceToAssigned(number);
    if (result.digitsMissing != 0) {
        result.problem = result.digitsMissing > 0 ? PhoneCheck::TooShort : PhoneCheck::TooLong;
        result.digitsNeeded = digits + result.digitsMissing;
        return result;
    }
    switch (util().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        result.valid = true;
        result.problem = PhoneCheck::None;
        result.digitsNeeded = digits;
        break;
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        result.problem = PhoneCheck::TooShort;
        break;
    case PhoneNumberUtil::TOO_LONG:
        result.problem = PhoneCheck::TooLong;
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        result.problem = PhoneCheck::InvalidCountry;
        result.countryCode.clear();
        break;
    case PhoneNumberUtil::INVALID_LENGTH:
        result.problem = PhoneCheck::NotANumber;
        break;
    }
    return result;
}

/// A number is digits and the marks people put between them; letters ("call Anna") are not one, though libphonenumber
/// would read them as a keypad.
bool looksLikeNumber(const QString& typed)
{
    static const QString marks = QStringLiteral(" \t\u00a0\u2009\u202f()[]-.\u2010\u2011\u2012\u2013/+");
    int digits = 0;
    for (const QChar c : typed) {
        if (c.isDigit())
            ++digits;
        else if (!marks.contains(c))
            return false;
    }
    return digits > 0 && digits <= 20;
}

QString format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat form)
{
    std::string text;
    util().Format(number, form, &text);
    return QString::fromStdString(text);
}

std::optional<PhoneNumber> fromE164(const QString& e164)
{
    PhoneNumber number;
    if (!e164.startsWith(QLatin1Char('+')) ||
        util().Parse(textOf(e164), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

} // namespace

PhoneCheck checkPhone(const QString& typed, const QString& region)
{
    PhoneCheck result;
    const QString trimmed = typed.trimmed();
    if (!looksLikeNumber(trimmed))
        return result;
    PhoneNumber number;
    const std::string home = region.isEmpty() ? "ZZ" : textOf(region);
    switch (util().Parse(textOf(trimmed), home, &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        number = withoutTrunkPrefix(number);
        result = check(number);
        if (result.valid)
            result.e164 = format(number, PhoneNumberUtil::E164);
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        result.problem = PhoneCheck::InvalidCountry;
        break;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        result.problem = PhoneCheck::TooShort;
        break;
    case PhoneNumberUtil::TOO_LONG_NSN:
        result.problem = PhoneCheck::TooLong;
        break;
    case PhoneNumberUtil::NOT_A_NUMBER:
        break;
    }
    return result;
}

std::optional<QString> toE164(const QString& typed, const QString& region)
{
    const PhoneCheck result = checkPhone(typed, region);
    return result.valid ? std::optional(result.e164) : std::nullopt;
}

bool isPhoneNumber(const QString& typed, const QString& region)
{
    PhoneNumber number;
    const std::string home = region.isEmpty() ? "ZZ" : textOf(region);
    return util().Parse(textOf(typed), home, &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
           isAssigned(withoutTrunkPrefix(number));
}

QString formatInternational(const QString& e164)
{
    const auto number = fromE164(e164);
    return number ? format(*number, PhoneNumberUtil::INTERNATIONAL) : e164;
}

QString formatFor(const QString& e164, const QString& region)
{
    const auto number = fromE164(e164);
    if (!number)
        return e164;
    const bool atHome = !region.isEmpty() && util().GetCountryCodeForRegion(textOf(region)) == number->country_code();
    return format(*number, atHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

QString nationalDigits(const QString& e164)
{
    const auto number = fromE164(e164);
    return number ? significantNumber(*number) : QString();
}

} // namespace clinic::phone
