#include "tenancy/patientcheck.h"

#include "phone/phonenumber.h"
#include "tenancy/searchterms.h"

#include <QRegularExpression>

namespace clinic::tenancy {

using namespace domain;
using phone::PhoneCheck;

namespace {

constexpr int longestName = 200;
constexpr int longestEmail = 254; // RFC 5321 §4.5.3.1.3

QString digits(int count)
{
    return count == 1 ? QStringLiteral("one digit is") : QStringLiteral("%1 digits are").arg(count);
}

QString phoneProblem(const PhoneCheck& check)
{
    switch (check.problem) {
    case PhoneCheck::TooShort:
        return check.digitsMissing > 0 ? QStringLiteral("%1 missing: %2 are needed after %3")
                                             .arg(digits(check.digitsMissing))
                                             .arg(check.digitsNeeded)
                                             .arg(check.countryCode)
                                       : QStringLiteral("is too short for a phone number");
    case PhoneCheck::TooLong:
        return check.digitsMissing < 0 ? QStringLiteral("%1 too many: %2 are needed after %3")
                                             .arg(digits(-check.digitsMissing))
                                             .arg(check.digitsNeeded)
                                             .arg(check.countryCode)
                                       : QStringLiteral("is too long for a phone number");
    case PhoneCheck::InvalidCountry:
        return QStringLiteral("needs a country code that exists, such as +44");
    case PhoneCheck::NotANumber:
    case PhoneCheck::None:
        break;
    }
    return QStringLiteral("is not a phone number");
}

} // namespace

bool looksLikeEmail(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[^\s@<>",;:\\()\[\]]+@[^\s@<>",;:\\()\[\]]+\z)"));
    return text.size() <= longestEmail && shape.match(text).hasMatch();
}

Result<Patient> checkedPatient(const Patient& patient, const QString& region, const QString& base)
{
    Patient checked = patient;
    checked.name = patient.name.simplified();
    checked.email = patient.email.trimmed();
    QList<FieldError> wrong;
    const auto note = [&](const char* member, const QString& detail) {
        wrong.append({base + QLatin1Char('/') + QLatin1String(member), detail});
    };

    if (terms::foldName(checked.name).isEmpty())
        note("name", QStringLiteral("must not be empty"));
    else if (checked.name.size() > longestName)
        note("name", QStringLiteral("must not have more than %1 characters").arg(longestName));

    const PhoneCheck phoneCheck = phone::checkPhone(patient.phone, region);
    if (phoneCheck.valid)
        checked.phone = phoneCheck.e164;
    else
        note("phone", phoneProblem(phoneCheck));

    if (!checked.email.isEmpty() && !looksLikeEmail(checked.email))
        note("email", QStringLiteral("is not an e-mail address"));
    if (checked.dateOfBirth && (!checked.dateOfBirth->isValid() || checked.dateOfBirth->year() < 1850))
        note("date_of_birth", QStringLiteral("is not a date somebody was born on"));

    if (wrong.isEmpty())
        return checked;
    return Error{.code = ErrorCode::InvalidRequest,
                 .detail = QStringLiteral("the patient's details are not complete and correct"),
                 .fields = wrong};
}

} // namespace clinic::tenancy
