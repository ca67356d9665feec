#include "tenancy/clinics.h"

#include "contract/codec.h"
#include "crypto/password.h"
#include "storage/database.h"
#include "tenancy/answers.h"
#include "tenancy/onboardingcheck.h"
#include "tenancy/webhooks.h"

#include <QJsonArray>

namespace clinic::tenancy {

using namespace domain;

namespace {

QString textOf(const QJsonObject& row, const char* member)
{
    return row[QLatin1String(member)].toString();
}

Clinic clinicFrom(const QJsonObject& row)
{
    return {ClinicId(textOf(row, "id")),
            textOf(row, "slug"),
            textOf(row, "name"),
            textOf(row, "time_zone"),
            row[QLatin1String("grid_minutes")].toInt(),
            row[QLatin1String("idle_lock_minutes")].toInt(),
            row[QLatin1String("mask_dates")].toBool(),
            row[QLatin1String("version")].toInt()};
}

Staff staffFrom(const QJsonObject& row)
{
    return {StaffId(textOf(row, "id")), textOf(row, "name"), textOf(row, "email"),
            contract::roleFromWire(textOf(row, "role")).value_or(Role::Receptionist),
            row[QLatin1String("disabled")].toBool(), row[QLatin1String("version")].toInt()};
}

/// A call whose refusal is an error.
Result<QJsonObject> command(storage::Database& database, const char* function, const QVariantList& values,
                            storage::CallKind kind = storage::CallKind::Write)
{
    auto answer = database.call(function, values, kind);
    if (!answer)
        return answer.error();
    if (const auto refusal = refusalOf(*answer))
        return *refusal;
    return answer;
}

} // namespace

Clinics::Clinics(const crypto::MasterKey& master, Keyring& keyring)
    : m_keyring(keyring)
    , m_emails(master)
{
}

Result<contract::AddClinicReply> Clinics::addClinic(storage::Database& database, const storage::Call& call,
                                                    const contract::AddClinicRequest& request,
                                                    const ClinicSettings& settings) const
{
    if (const auto refusal = refusalOf(request))
        return *refusal;
    const auto numbered = database.run("next_clinic", QStringLiteral("SELECT callwaiting.next_clinic()"));
    if (!numbered)
        return numbered.error();
    const qint64 number = numbered->value(0).value(0).toLongLong();
    const auto wrapped = m_keyring.newClinicKey(number);
    if (!wrapped)
        return wrapped.error();
    const auto keys = m_keyring.unwrap({number, *wrapped, request.timeZone});
    if (!keys)
        return keys.error();
    const QString secret = settings.webhookSecret.isEmpty() ? Webhooks::newSecret() : settings.webhookSecret;
    const auto sealed = Webhooks::seal(**keys, number, secret);
    if (!sealed)
        return sealed.error();

    QJsonObject row{{QStringLiteral("id"), QString::number(number)},
                    {QStringLiteral("slug"), request.slug},
                    {QStringLiteral("name"), request.name.simplified()},
                    {QStringLiteral("time_zone"), request.timeZone},
                    {QStringLiteral("wrapped_key"), tenancy::textOf(*wrapped)},
                    {QStringLiteral("sealed_secret"), tenancy::textOf(*sealed)},
                    {QStringLiteral("grid_minutes"), settings.gridMinutes},
                    {QStringLiteral("horizon_days"), settings.horizonDays}};
    if (!request.adminEmail.isEmpty())
        row.insert(QStringLiteral("admin"), accountOf(request.adminName, request.adminEmail, request.adminPassword));
    const auto added = command(database, "add_clinic", {toCaller(call), row});
    if (!added)
        return added.error();

    const Clinic made = clinicFrom((*added)[QLatin1String("clinic")].toObject());
    if (made.id.key() == number) {
        if (const auto kept = m_keyring.add({number, *wrapped, request.timeZone}); !kept)
            return kept.error();
        return contract::AddClinicReply{made, secret};
    }
    // The same call came before; its answer names the clinic made then, whose secret is another one.
    const auto first = secretOf(database, made);
    if (!first)
        return first.error();
    return contract::AddClinicReply{made, *first};
}

Result<QString> Clinics::secretOf(storage::Database& database, const Clinic& clinic) const
{
    const auto row = command(database, "find_webhook", {clinic.slug}, storage::CallKind::Read);
    if (!row)
        return row.error();
    const auto keys = m_keyring.keys(clinic.id.key());
    if (!keys)
        return keys.error();
    const auto secret = Webhooks::open(**keys, clinic.id.key(), bytesOf((*row)[QLatin1String("sealed_secret")]));
    if (!secret)
        return secret.error();
    return QString::fromUtf8(*secret);
}

QJsonObject Clinics::accountOf(const QString& name, const QString& email, const QString& password) const
{
    return {{QStringLiteral("name"), name.simplified()},
            {QStringLiteral("email"), email.trimmed()},
            {QStringLiteral("email_hash"), tenancy::textOf(m_emails.hash(email))},
            {QStringLiteral("password_hash"), crypto::hashPassword(password)}};
}

Result<contract::ClinicList> Clinics::listClinics(storage::Database& database, const storage::Call& call) const
{
    const auto answer = command(database, "list_clinics", {toCaller(call)}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    contract::ClinicList list;
    for (const QJsonValue& row : (*answer)[QLatin1String("clinics")].toArray())
        list.clinics.append(clinicFrom(row.toObject()));
    return list;
}

Result<contract::StaffReply> Clinics::addStaff(storage::Database& database, const storage::Call& call,
                                               const contract::AddStaffRequest& request) const
{
    if (const auto refusal = refusalOf(request))
        return *refusal;
    QJsonObject row = accountOf(request.name, request.email, request.password);
    row.insert(QStringLiteral("role"), contract::wireText(request.role));
    if (!request.clinicSlug.isEmpty())
        row.insert(QStringLiteral("clinic"), request.clinicSlug);
    const auto added = command(database, "add_staff", {toCaller(call), row});
    if (!added)
        return added.error();
    return contract::StaffReply{staffFrom((*added)[QLatin1String("staff")].toObject())};
}

Result<contract::StaffList> Clinics::listStaff(storage::Database& database, const storage::Call& call,
                                               const QString& clinicSlug) const
{
    const QVariant clinic = clinicSlug.isEmpty() ? QVariant() : QVariant(clinicSlug);
    const auto answer = command(database, "list_staff", {toCaller(call), clinic}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    contract::StaffList list;
    for (const QJsonValue& row : (*answer)[QLatin1String("staff")].toArray())
        list.staff.append(staffFrom(row.toObject()));
    return list;
}

Result<contract::StaffReply> Clinics::changeStaff(storage::Database& database, const storage::Call& call,
                                                  const StaffId& id, const contract::ChangeStaffRequest& request) const
{
    if (const auto refusal = refusalOf(request))
        return *refusal;
    QJsonObject changes;
    if (request.name)
        changes.insert(QStringLiteral("name"), request.name->simplified());
    if (request.role)
        changes.insert(QStringLiteral("role"), contract::wireText(*request.role));
    if (request.disabled)
        changes.insert(QStringLiteral("disabled"), *request.disabled);
    if (request.password)
        changes.insert(QStringLiteral("password_hash"), crypto::hashPassword(*request.password));
    if (request.version)
        changes.insert(QStringLiteral("version"), *request.version);
    const auto answer = command(database, "change_staff", {toCaller(call), id.key(), changes});
    if (!answer)
        return answer.error();
    return contract::StaffReply{staffFrom((*answer)[QLatin1String("staff")].toObject())};
}

} // namespace clinic::tenancy
