#include "app/daemon/demo.h"

#include "app/daemon/democalls.h"
#include "app/daemon/demofiller.h"
#include "tenancy/clinics.h"
#include "tenancy/sessions.h"

#include <QJsonArray>
#include <QTimeZone>

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QString password = u"demo-password"_s;
/// Clinics beyond are there to be many.
constexpr int clinicsWithCalls = 8;
const QString zoneName = u"Europe/London"_s;

QString email(const QString& local, int clinic)
{
    return u"%1@demo-%2.test"_s.arg(local).arg(clinic);
}

storage::Call operatorCall()
{
    storage::Call call;
    call.actor = {.kind = HolderKind::Staff, .id = u"demo"_s, .name = u"Demo"_s, .role = Role::Operator};
    return call;
}

Role roleOf(const QString& text)
{
    return text == u"admin" ? Role::Admin : text == u"manager" ? Role::Manager : Role::Receptionist;
}

} // namespace

Result<Done> Demo::make(storage::Database& db, int count) const
{
    const auto clinics = m_clinics.listClinics(db, operatorCall());
    if (!clinics)
        return clinics.error();
    QStringList there;
    for (const Clinic& clinic : clinics->clinics)
        there.append(clinic.slug);
    for (int number = 1; number <= count; ++number) {
        if (there.contains(u"demo-%1"_s.arg(number)))
            continue;
        if (auto made = makeClinic(db, number); !made)
            return made;
    }
    return Done{};
}

Result<Done> Demo::makeClinic(storage::Database& db, int number) const
{
    const QJsonArray names = demoScript()["clinics"].toArray();
    const QJsonArray staff = demoScript()["staff"].toArray();
    const QJsonObject admin = staff.last().toObject();
    contract::AddClinicRequest request;
    request.slug = u"demo-%1"_s.arg(number);
    request.name = names.at((number - 1) % names.size()).toString();
    request.timeZone = zoneName;
    request.adminName = admin["name"].toString();
    request.adminEmail = email(admin["local"].toString(), number);
    request.adminPassword = password;
    const auto added = m_clinics.addClinic(db, operatorCall(), request,
                                           {.webhookSecret = u"demo-secret"_s, .gridMinutes = 15, .horizonDays = 28});
    if (!added)
        return added.error();

    const auto session = m_sessions.logIn(db, {request.adminEmail, password});
    if (!session)
        return session.error();
    const auto actor = m_sessions.verify(session->accessToken.toUtf8());
    if (!actor)
        return actor.error();
    storage::Call call;
    call.actor = *actor;
    for (const QJsonValue& value : staff) {
        const QJsonObject row = value.toObject();
        if (roleOf(row["role"].toString()) == Role::Admin)
            continue;
        const auto made = m_clinics.addStaff(db, call, {.name = row["name"].toString(),
                                                        .email = email(row["local"].toString(), number),
                                                        .password = password,
                                                        .role = roleOf(row["role"].toString()),
                                                        .clinicSlug = {}});
        if (!made)
            return made.error();
    }
    DemoFiller filler(db, call, m_booking, m_waitlist);
    const QDateTime now = m_clock.now().toTimeZone(QTimeZone(zoneName.toUtf8()));
    auto filled = filler.fill(number, now);
    if (filled && number <= clinicsWithCalls)
        filled = DemoCalls(m_calls).deliver(db, actor->clinic, now);
    (void)m_sessions.logOut(db, *actor);
    return filled;
}

} // namespace clinic::app
