#include "clinicdraft.h"

#include "ui/common/passwordrule.h"

#include <QTimeZone>

namespace clinic::ui {

namespace {

constexpr int longestName = 200;
constexpr int longestSlug = 63;

} // namespace

QString ClinicDraft::nameError() const
{
    if (name.trimmed().isEmpty())
        return tr("The clinic's name is missing.");
    return name.trimmed().size() > longestName ? tr("This name is too long: %1 letters are allowed.").arg(longestName)
                                               : QString();
}

QString ClinicDraft::timeZoneError() const
{
    if (timeZone.contains(QLatin1Char('/')) && QTimeZone::isTimeZoneIdAvailable(timeZone.toUtf8()))
        return {};
    return tr("Choose a time zone from the list, such as Europe/London.");
}

QString ClinicDraft::adminNameError() const
{
    return adminName.trimmed().isEmpty() ? tr("Your name is missing. Colleagues see it on what you hold.") : QString();
}

QString ClinicDraft::adminEmailError() const
{
    if (adminEmail.trimmed().isEmpty())
        return tr("Your e-mail address is missing. You sign in with it.");
    return PasswordRule::looksLikeEmail(adminEmail.trimmed()) ? QString() : tr("An e-mail address looks like rosa@clinic.example.");
}

QString ClinicDraft::passwordError() const
{
    return PasswordRule::error(password);
}

QString ClinicDraft::passwordAgainError() const
{
    return password == passwordAgain ? QString() : tr("The two passwords differ.");
}

bool ClinicDraft::isComplete() const
{
    return nameError().isEmpty() && timeZoneError().isEmpty() && adminNameError().isEmpty() &&
           adminEmailError().isEmpty() && passwordError().isEmpty() && passwordAgainError().isEmpty();
}

contract::AddClinicRequest ClinicDraft::request() const
{
    return {slugOf(name), name.simplified(), timeZone, adminName.simplified(), adminEmail.trimmed(), password};
}

QString slugOf(const QString& name)
{
    QString slug;
    for (const QChar sign : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((sign >= QLatin1Char('a') && sign <= QLatin1Char('z')) ||
            (sign >= QLatin1Char('0') && sign <= QLatin1Char('9')))
            slug += sign;
        else if (!sign.isMark() && sign != QLatin1Char('\'') && sign != QChar(0x2019) &&
                 !slug.endsWith(QLatin1Char('-')))
            slug += QLatin1Char('-');
    }
    slug.truncate(longestSlug);
    while (slug.startsWith(QLatin1Char('-')))
        slug.remove(0, 1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("clinic") : slug;
}

QUrl ServerAddress::url(const QString& text)
{
    const QString typed = text.trimmed();
    return QUrl(typed.contains(QLatin1String("://")) ? typed : QStringLiteral("https://") + typed, QUrl::StrictMode);
}

QString ServerAddress::error(const QString& text)
{
    if (text.trimmed().isEmpty())
        return tr("The address is missing. Your administrator knows it.");
    const QUrl address = url(text);
    const bool web = address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    if (!address.isValid() || !web || address.host().isEmpty())
        return tr("An address looks like https://calendar.clinic.example.");
    const bool here = address.host() == QLatin1String("localhost") || address.host() == QLatin1String("127.0.0.1") ||
                      address.host() == QLatin1String("::1");
    if (address.scheme() == QLatin1String("http") && !here)
        return tr("Outside this computer the address must begin with https://.");
    return {};
}

} // namespace clinic::ui
