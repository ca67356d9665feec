#include "app/daemon/demofiller.h"

#include "booking/bookingservice.h"
#include "booking/calendarbody.h"
#include "booking/voicetools.h"
#include "booking/waitlistservice.h"
#include "contract/calendarcodec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QTime opens(9, 0);
const QTime closes(17, 0);
/// Who comes so early is there already.
constexpr int earlySeconds = 30 * 60;
/// What is over so soon might be over before it is booked.
constexpr int marginSeconds = 60;

QTime timeIn(const QJsonObject& row, QLatin1StringView member)
{
    return QTime::fromString(row[member].toString(), u"HH:mm"_s);
}

/// Nine to five on weekdays, with the provider's break.
QList<WorkingHours> hoursOf(int provider)
{
    QList<WorkingHours> hours;
    for (int weekday = 1; weekday <= 5; ++weekday) {
        QTime from = opens;
        for (const QJsonValue& value : demoScript()["breaks"].toArray()) {
            const QJsonObject row = value.toObject();
            if (row["provider"].toInt() != provider)
                continue;
            hours.append({weekday, from, timeIn(row, "starts"_L1)});
            from = timeIn(row, "ends"_L1);
        }
        hours.append({weekday, from, closes});
    }
    return hours;
}

QDate workdayFrom(QDate day)
{
    while (day.dayOfWeek() > 5)
        day = day.addDays(1);
    return day;
}

Patient person(int number)
{
    const QJsonArray names = demoScript()["patients"].toArray();
    const int index = number % static_cast<int>(names.size());
    Patient patient;
    patient.name = names.at(index).toString();
    // Ofcom keeps 07700 900000–900999 for fiction.
    patient.phone = u"+447700900%1"_s.arg(100 + index);
    return patient;
}

template <class Value>
Result<Done> done(const Result<Value>& result)
{
    return result ? Result<Done>(Done{}) : Result<Done>(result.error());
}

} // namespace

const QJsonObject& demoScript()
{
    static const QJsonObject script = [] {
        QFile file(u":/demo/demo.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return script;
}

DemoFiller::DemoFiller(storage::Database& db, storage::Call call, const booking::BookingService& booking,
                       const booking::WaitlistService& waitlist)
    : m_db(db)
    , m_call(std::move(call))
    , m_booking(booking)
    , m_waitlist(waitlist)
    , m_zone("Europe/London")
{
    m_voxanne.actor = booking::VoiceTools::agent(m_call.actor.clinic, u"demo-call"_s);
}

Result<Done> DemoFiller::fill(int clinicNumber, const QDateTime& now)
{
    for (const auto& step : {&DemoFiller::addProviders, &DemoFiller::addWhatIsOffered}) {
        if (auto added = (this->*step)(); !added)
            return added;
    }
    const QDate next = workdayFrom(now.date().addDays(1));
    if (auto away = addTimeOff(next); !away)
        return away;
    int patient = clinicNumber * 7;
    QDate day = workdayFrom(now.date());
    for (int left = demoScript()["booked_days"].toInt(); left > 0; --left) {
        if (auto booked = bookDay(day, now, patient); !booked)
            return booked;
        day = workdayFrom(day.addDays(1));
    }
    for (const auto& step : {&DemoFiller::bookRow, &DemoFiller::bookDouble}) {
        if (auto booked = (this->*step)(next); !booked)
            return booked;
    }
    return addWaiting(now);
}

Result<Done> DemoFiller::addProviders()
{
    for (const QJsonValue& row : demoScript()["providers"].toArray()) {
        auto provider = contract::decode<contract::SaveProviderRequest>(row.toObject());
        if (!provider)
            return provider.error();
        provider->workingHours = hoursOf(static_cast<int>(m_providers.size()));
        const auto saved = m_schedule.saveProvider(m_db, m_call, {}, *provider);
        if (!saved)
            return saved.error();
        m_providers.append(saved->provider.id);
    }
    return Done{};
}

Result<Done> DemoFiller::addWhatIsOffered()
{
    for (const QJsonValue& row : demoScript()["resources"].toArray()) {
        const auto resource = contract::decode<contract::SaveResourceRequest>(row.toObject());
        if (!resource)
            return resource.error();
        if (const auto saved = m_schedule.saveResource(m_db, m_call, {}, *resource); !saved)
            return saved.error();
    }
    for (const QJsonValue& row : demoScript()["procedures"].toArray()) {
        const auto procedure = booking::procedureFrom(row.toObject());
        if (!procedure)
            return procedure.error();
        const auto saved = m_schedule.saveProcedure(m_db, m_call, *procedure);
        if (!saved)
            return saved.error();
        m_procedures.append(saved->procedure.id);
    }
    return Done{};
}

Result<Done> DemoFiller::addTimeOff(const QDate& next)
{
    for (const QJsonValue& value : demoScript()["time_off"].toArray()) {
        const QJsonObject row = value.toObject();
        const QDate day = workdayFrom(next.addDays(row["after_days"].toInt()));
        contract::AddTimeOffRequest request;
        if (row.contains("provider"_L1))
            request.providerId = m_providers.value(row["provider"].toInt());
        request.startsAt = day.startOfDay(m_zone).toUTC();
        request.endsAt = day.addDays(1).startOfDay(m_zone).toUTC();
        request.reason = row["reason"].toString();
        if (const auto added = m_schedule.addTimeOff(m_db, m_call, request); !added)
            return added.error();
    }
    return Done{};
}

Result<QList<Slot>> DemoFiller::slotsOn(const QDate& day)
{
    const auto listed = m_booking.listSlots(
        m_db, m_call, {day.startOfDay(m_zone).toUTC(), day.addDays(1).startOfDay(m_zone).toUTC(), {}, {}});
    if (!listed)
        return listed.error();
    return listed->slots;
}

Slot DemoFiller::slotOf(const QList<Slot>& all, const QJsonObject& row, const QDate& day) const
{
    const ProviderId provider = m_providers.value(row["provider"].toInt());
    const QDateTime starts(day, timeIn(row, "starts"_L1), m_zone);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Slot& slot) {
        return slot.providerId == provider && slot.startsAt == starts;
    });
    return found == all.end() ? Slot{} : *found;
}

ProcedureId DemoFiller::procedureOf(const QJsonObject& row) const
{
    return m_procedures.value(row["procedure"].toInt());
}

Result<Done> DemoFiller::bookDay(const QDate& day, const QDateTime& now, int& patient)
{
    const auto all = slotsOn(day);
    if (!all)
        return all.error();
    for (const QJsonValue& value : demoScript()["bookings"].toArray()) {
        const Slot slot = slotOf(*all, value.toObject(), day);
        if (slot.id.isEmpty() || slot.endsAt <= now.addSecs(marginSeconds))
            continue;
        if (auto booked = book(slot, procedureOf(value.toObject()), patient++, now); !booked)
            return booked;
    }
    return Done{};
}

Result<Done> DemoFiller::book(const Slot& slot, const ProcedureId& procedure, int patient, const QDateTime& now)
{
    const QJsonArray notes = demoScript()["notes"].toArray();
    const storage::Call& who = patient % 4 == 1 ? m_voxanne : m_call;
    const auto held = m_booking.claim(m_db, who, slot.id, {std::nullopt, procedure});
    if (!held)
        return held.error();
    contract::ConfirmRequest request;
    request.patient = person(patient);
    request.procedureId = procedure;
    if (patient % 5 == 0)
        request.note = notes.at(patient / 5 % static_cast<int>(notes.size())).toString();
    const auto booked = m_booking.confirm(m_db, who, held->hold.id, request);
    if (!booked)
        return booked.error();
    if (slot.startsAt > now.addSecs(earlySeconds))
        return Done{};
    const BookingStatus status = slot.startsAt <= now ? BookingStatus::InProgress : BookingStatus::Arrived;
    return done(m_booking.setStatus(m_db, m_call, booked->booking.id, {status, std::nullopt}));
}

Result<Done> DemoFiller::bookRow(const QDate& day)
{
    const QJsonObject row = demoScript()["row"].toObject();
    const auto all = slotsOn(day);
    if (!all)
        return all.error();
    const auto held = m_booking.claim(m_db, m_call, slotOf(*all, row, day).id, {std::nullopt, procedureOf(row)});
    if (!held)
        return held.error();
    const auto plan = m_booking.planRepeat(m_db, m_call, held->hold.id,
                                           {contract::RepeatEvery::Week, 1, row["count"].toInt()});
    if (!plan)
        return plan.error();
    contract::ConfirmRequest request;
    request.patient = person(row["patient"].toInt());
    request.procedureId = procedureOf(row);
    for (const contract::Occurrence& occurrence : plan->occurrences) {
        if (occurrence.free)
            request.repeatSlotIds.append(occurrence.slotId);
    }
    return done(m_booking.confirm(m_db, m_call, held->hold.id, request));
}

Result<Done> DemoFiller::bookDouble(const QDate& day)
{
    const QJsonObject row = demoScript()["double"].toObject();
    const auto all = slotsOn(day);
    if (!all)
        return all.error();
    contract::OverbookRequest request;
    request.reason = row["reason"].toString();
    request.patient = person(row["patient"].toInt());
    request.procedureId = procedureOf(row);
    return done(m_booking.overbook(m_db, m_call, slotOf(*all, row, day).id, request));
}

Result<Done> DemoFiller::addWaiting(const QDateTime& now)
{
    for (const QJsonValue& value : demoScript()["waiting"].toArray()) {
        const QJsonObject row = value.toObject();
        contract::AddToWaitlistRequest request;
        request.patient = person(row["patient"].toInt());
        request.procedureId = procedureOf(row);
        if (row.contains("provider"_L1))
            request.providerId = m_providers.value(row["provider"].toInt());
        request.earliest = now.date().startOfDay(m_zone).toUTC();
        request.latest = now.date().addDays(row["days"].toInt()).startOfDay(m_zone).toUTC();
        request.note = row["note"].toString();
        if (const auto added = m_waitlist.add(m_db, m_call, request); !added)
            return added.error();
    }
    return Done{};
}

} // namespace clinic::app
