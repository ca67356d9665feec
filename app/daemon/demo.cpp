#include "app/daemon/demo.h"

#include "booking/bookingservice.h"
#include "booking/voicetools.h"
#include "tenancy/clinics.h"
#include "tenancy/sessions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QString password = u"demo-password"_s;
const QString zoneName = u"Europe/London"_s;

const QJsonObject& script()
{
    static const QJsonObject demo = [] {
        QFile file(u":/demo/demo.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return demo;
}

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

QJsonArray weekdaysNineToFive()
{
    QJsonArray hours;
    for (int weekday = 1; weekday <= 5; ++weekday)
        hours.append(QJsonObject{{"weekday", weekday}, {"starts_at", "09:00"}, {"ends_at", "17:00"}});
    return hours;
}

Role roleOf(const QString& text)
{
    return text == u"admin" ? Role::Admin : text == u"manager" ? Role::Manager : Role::Receptionist;
}

} // namespace

/// Fills one clinic; stops at the first error, which says what went wrong.
class DemoFiller final
{
public:
    DemoFiller(storage::Database& db, storage::Call call, const booking::BookingService& booking)
        : m_db(db), m_call(std::move(call)), m_booking(booking)
    {
        m_voxanne.actor = booking::VoiceTools::agent(m_call.actor.clinic, u"demo-call"_s);
    }

    /// `now` in the clinic's zone.
    Result<Done> fill(int clinicNumber, const QDateTime& now)
    {
        for (const QJsonValue& row : script()["providers"].toArray()) {
            QJsonObject provider = row.toObject();
            provider.insert("working_hours", weekdaysNineToFive());
            const auto saved = m_booking.saveProvider(m_db, m_call, {}, provider);
            if (!saved)
                return saved.error();
            m_providers.append(saved->id);
        }
        for (const QJsonValue& row : script()["procedures"].toArray()) {
            const auto saved = m_booking.saveProcedure(m_db, m_call, {}, row.toObject());
            if (!saved)
                return saved.error();
            m_procedures.append(saved->id);
        }
        int patient = clinicNumber * 7;
        int daysLeft = script()["booked_days"].toInt();
        for (QDate day = now.date(); daysLeft > 0; day = day.addDays(1)) {
            if (day.dayOfWeek() > 5)
                continue;
            if (auto done = bookDay(day, now, patient); !done)
                return done;
            --daysLeft;
        }
        return Done{};
    }

private:
    Result<Done> bookDay(const QDate& day, const QDateTime& now, int& patient)
    {
        const QTimeZone zone(zoneName.toUtf8());
        const auto listed = m_booking.listSlots(
            m_db, m_call, {day.startOfDay(zone).toUTC(), day.addDays(1).startOfDay(zone).toUTC(), {}, {}});
        if (!listed)
            return listed.error();
        for (const QJsonValue& value : script()["bookings"].toArray()) {
            const QJsonObject row = value.toObject();
            const ProviderId provider = m_providers.value(row["provider"].toInt());
            const QDateTime starts(day, QTime::fromString(row["starts"].toString(), u"HH:mm"_s), zone);
            const auto slot = std::find_if(listed->slots.begin(), listed->slots.end(), [&](const Slot& s) {
                return s.providerId == provider && s.startsAt == starts && s.startsAt > now;
            });
            if (slot == listed->slots.end())
                continue;
            if (auto done = book(slot->id, m_procedures.value(row["procedure"].toInt()), patient++); !done)
                return done;
        }
        return Done{};
    }

    Result<Done> book(const SlotId& slot, const ProcedureId& procedure, int patient)
    {
        const QJsonArray names = script()["patients"].toArray();
        const QJsonArray notes = script()["notes"].toArray();
        const storage::Call& who = patient % 4 == 1 ? m_voxanne : m_call;
        const auto held = m_booking.claim(m_db, who, slot, {std::nullopt, procedure});
        if (!held)
            return held.error();
        contract::ConfirmRequest request;
        const int person = patient % static_cast<int>(names.size());
        request.patient.name = names.at(person).toString();
        // Ofcom keeps 07700 900000–900999 for fiction.
        request.patient.phone = u"+447700900%1"_s.arg(100 + person);
        request.procedureId = procedure;
        if (patient % 5 == 0)
            request.note = notes.at(patient / 5 % static_cast<int>(notes.size())).toString();
        const auto booked = m_booking.confirm(m_db, who, held->hold.id, request);
        if (!booked)
            return booked.error();
        return Done{};
    }

    storage::Database& m_db;
    storage::Call m_call;
    /// Some bookings are hers, as they would be.
    storage::Call m_voxanne;
    const booking::BookingService& m_booking;
    QList<ProviderId> m_providers;
    QList<ProcedureId> m_procedures;
};

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
    const QJsonArray names = script()["clinics"].toArray();
    const QJsonArray staff = script()["staff"].toArray();
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
    DemoFiller filler(db, call, m_booking);
    auto filled = filler.fill(number, m_clock.now().toTimeZone(QTimeZone(zoneName.toUtf8())));
    (void)m_sessions.logOut(db, *actor);
    return filled;
}

} // namespace clinic::app
