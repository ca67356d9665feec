#include "tenancy/onboardingcheck.h"

#include "contract/values.h"
#include "tenancy/patientcheck.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace clinic::tenancy {

using namespace domain;

namespace {

constexpr int longestName = 200;

/// Gathers what is wrong, member by member.
class Findings final
{
public:
    void need(bool good, const char* pointer, const QString& detail)
    {
        if (!good)
            m_fields.append({QString::fromLatin1(pointer), detail});
    }

    void needName(const QString& name, const char* pointer)
    {
        const auto length = name.simplified().size();
        need(length > 0 && length <= longestName, pointer,
             QStringLiteral("must have 1 to %1 characters").arg(longestName));
    }

    void needEmail(const QString& email, const char* pointer)
    {
        need(looksLikeEmail(email.trimmed()), pointer, QStringLiteral("is not an e-mail address"));
    }

    void needPassword(const QString& password, const char* pointer)
    {
        need(password.size() >= contract::minPassword && password.size() <= contract::maxPassword, pointer,
             QStringLiteral("must have %1 to %2 characters").arg(contract::minPassword).arg(contract::maxPassword));
    }

    [[nodiscard]] std::optional<Error> error() const
    {
        if (m_fields.isEmpty())
            return std::nullopt;
        return Error{.code = ErrorCode::InvalidRequest,
                     .detail = QStringLiteral("%1 %2").arg(m_fields.first().pointer.mid(1), m_fields.first().detail),
                     .fields = m_fields};
    }

private:
    QList<FieldError> m_fields;
};

} // namespace

bool isSlug(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[a-z0-9]+(-[a-z0-9]+)*\z)"));
    return text.size() <= 63 && shape.match(text).hasMatch();
}

bool isTimeZone(const QString& text)
{
    return (text.contains(QLatin1Char('/')) || text == QLatin1String("UTC")) &&
           QTimeZone::isTimeZoneIdAvailable(text.toUtf8());
}

std::optional<Error> refusalOf(const contract::AddClinicRequest& request)
{
    Findings findings;
    findings.need(isSlug(request.slug), "/slug",
                  QStringLiteral("must be lower-case letters, digits and hyphens between them, such as smile-clinic"));
    findings.needName(request.name, "/name");
    findings.need(isTimeZone(request.timeZone), "/time_zone",
                  QStringLiteral("must be an IANA time zone, such as Europe/London"));
    const bool withAdmin =
        !request.adminName.isEmpty() || !request.adminEmail.isEmpty() || !request.adminPassword.isEmpty();
    if (withAdmin) {
        findings.needName(request.adminName, "/admin/name");
        findings.needEmail(request.adminEmail, "/admin/email");
        findings.needPassword(request.adminPassword, "/admin/password");
    }
    return findings.error();
}

std::optional<Error> refusalOf(const contract::AddStaffRequest& request)
{
    Findings findings;
    findings.needName(request.name, "/name");
    findings.needEmail(request.email, "/email");
    findings.needPassword(request.password, "/password");
    findings.need(request.role != Role::Operator, "/role", QStringLiteral("must be receptionist, manager or admin"));
    findings.need(request.clinicSlug.isEmpty() || isSlug(request.clinicSlug), "/clinic",
                  QStringLiteral("must be a clinic's slug"));
    return findings.error();
}

std::optional<Error> refusalOf(const contract::ChangeStaffRequest& request)
{
    Findings findings;
    if (request.name)
        findings.needName(*request.name, "/name");
    if (request.password)
        findings.needPassword(*request.password, "/password");
    return findings.error();
}

std::optional<Error> refusalOf(const contract::ChangePasswordRequest& request)
{
    Findings findings;
    findings.needPassword(request.newPassword, "/new_password");
    return findings.error();
}

} // namespace clinic::tenancy
