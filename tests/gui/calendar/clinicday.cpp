#include "clinicday.h"

#include <algorithm>

namespace clinic::test {

using namespace domain;

namespace {

constexpr int slotSeconds = 15 * 60;

QList<WorkingHours> everyWeekday(const QList<std::pair<QString, QString>>& stretches)
{
    QList<WorkingHours> hours;
    for (int weekday = 1; weekday <= 5; ++weekday) {
        for (const auto& [from, to] : stretches)
            hours.append({weekday, QTime::fromString(from, u"HH:mm"), QTime::fromString(to, u"HH:mm")});
    }
    return hours;
}

Procedure procedure(qint64 id, const QString& name, int minutes)
{
    Procedure made;
    made.id = ProcedureId(id);
    made.name = name;
    made.durationMinutes = minutes;
    return made;
}

} // namespace

ClinicDay::ClinicDay()
    : m_zone(QByteArrayLiteral("Europe/London"))
    , m_date(2026, 11, 17)
{
    m_providers = {
        {ProviderId(qint64(11)), QStringLiteral("Dr Anika Rao"), QStringLiteral("#0B6B78"),
         QStringLiteral("Dermatology"), everyWeekday({{"08:30", "12:15"}, {"13:00", "17:30"}}), 1},
        {ProviderId(qint64(12)), QStringLiteral("Dr Tomas Lindh"), QStringLiteral("#3D6DB5"), QStringLiteral("Surgery"),
         everyWeekday({{"08:30", "12:45"}, {"13:30", "17:30"}}), 1},
        {ProviderId(qint64(13)), QStringLiteral("Sinead Burke"), QStringLiteral("#6B5AA8"), QStringLiteral("Nurse"),
         everyWeekday({{"10:00", "12:45"}, {"13:30", "16:30"}}), 1},
    };
    m_procedures = {
        procedure(21, QStringLiteral("Skin consultation"), 30), procedure(22, QStringLiteral("Mole removal"), 45),
        procedure(23, QStringLiteral("Suture check"), 15),      procedure(24, QStringLiteral("Patch test"), 30),
        procedure(25, QStringLiteral("Laser session"), 45),     procedure(26, QStringLiteral("Follow-up"), 30),
        procedure(27, QStringLiteral("Wound care"), 45),        procedure(28, QStringLiteral("Vaccination"), 15),
    };
    const QStringList colors{"#3D6DB5", "#B3261E", "#1A7A45", "#8F5B00", "#6B5AA8", "#0B6B78", "#B0651D", "#C2477F"};
    for (int i = 0; i < m_procedures.size(); ++i)
        m_procedures[i].color = colors.at(i);
    m_procedures[4].resourceKinds = {QStringLiteral("room"), QStringLiteral("laser")};
    m_resources = {{ResourceId(qint64(31)), QStringLiteral("Room 1"), QStringLiteral("room"), true, 1},
                   {ResourceId(qint64(32)), QStringLiteral("Room 2"), QStringLiteral("room"), true, 1},
                   {ResourceId(qint64(33)), QStringLiteral("Laser A"), QStringLiteral("laser"), true, 1}};
}

QDateTime ClinicDay::at(const QDate& date, const QString& time) const
{
    return QDateTime(date, QTime::fromString(time, u"HH:mm"), m_zone).toUTC();
}

void ClinicDay::open(const QDate& date)
{
    m_date = date;
    for (const Provider& provider : std::as_const(m_providers)) {
        for (const WorkingHours& hours : provider.workingHours) {
            if (hours.weekday != date.dayOfWeek())
                continue;
            const QDateTime end = QDateTime(date, hours.endsAt, m_zone).toUTC();
            for (QDateTime from = QDateTime(date, hours.startsAt, m_zone).toUTC(); from < end;
                 from = from.addSecs(slotSeconds)) {
                Slot made;
                made.id = SlotId(m_serial++);
                made.providerId = provider.id;
                made.startsAt = from;
                made.endsAt = from.addSecs(slotSeconds);
                made.version = 1;
                m_slots.append(made);
            }
        }
    }
}

Slot& ClinicDay::slot(int provider, const QString& time)
{
    const QDateTime from = at(time);
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& s) {
        return s.providerId == m_providers.at(provider).id && s.startsAt == from;
    });
    Q_ASSERT_X(found != m_slots.end(), "ClinicDay", "no slot there");
    return *found;
}

QList<SlotId> ClinicDay::slotIds(int provider, const QString& time, int minutes)
{
    QList<SlotId> ids;
    const QTime from = QTime::fromString(time, u"HH:mm");
    for (int i = 0; i < minutes * 60; i += slotSeconds)
        ids.append(slot(provider, from.addSecs(i).toString(u"HH:mm")).id);
    return ids;
}

Booking& ClinicDay::add(int provider, const QString& time, int minutes, const QString& patient, int procedure)
{
    Booking made;
    made.id = BookingId(m_serial++);
    made.slotIds = slotIds(provider, time, minutes);
    made.providerId = m_providers.at(provider).id;
    made.startsAt = at(time);
    made.endsAt = made.startsAt.addSecs(minutes * 60);
    made.procedureId = m_procedures.at(procedure).id;
    made.contact = {ContactId(m_serial++), patient, QStringLiteral("+447700900142")};
    made.bookedBy = QStringLiteral("Imke Larsson");
    made.version = 1;
    m_bookings.append(made);
    return m_bookings.last();
}

Booking& ClinicDay::book(int provider, const QString& time, int minutes, const QString& patient, int procedure,
                         BookingStatus status)
{
    Booking& made = add(provider, time, minutes, patient, procedure);
    made.status = status;
    if (status == BookingStatus::Cancelled)
        return made;
    for (Slot& one : m_slots) {
        if (made.slotIds.contains(one.id)) {
            one.status = SlotStatus::Booked;
            one.bookingIds.append(made.id);
        }
    }
    return made;
}

Booking& ClinicDay::overbook(int provider, const QString& time, int minutes, const QString& patient, int procedure)
{
    Booking& made = book(provider, time, minutes, patient, procedure);
    made.overbooked = true;
    return made;
}

void ClinicDay::hold(int provider, const QString& time, int minutes, const Holder& holder, const QDateTime& until)
{
    const QList<SlotId> ids = slotIds(provider, time, minutes);
    for (Slot& one : m_slots) {
        if (!ids.contains(one.id))
            continue;
        one.status = SlotStatus::Held;
        one.holder = holder;
        one.heldUntil = until;
        ++one.version;
    }
}

void ClinicDay::block(int provider, const QString& time, int minutes)
{
    const QList<SlotId> ids = slotIds(provider, time, minutes);
    for (Slot& one : m_slots) {
        if (ids.contains(one.id))
            one.status = SlotStatus::Blocked;
    }
}

contract::SlotList ClinicDay::slotList(const contract::SlotQuery& query) const
{
    contract::SlotList list;
    list.asOf = 7;
    for (const Slot& one : m_slots) {
        if (one.startsAt >= query.from && one.startsAt < query.to)
            list.slots.append(one);
    }
    return list;
}

contract::BookingList ClinicDay::bookingList(const contract::BookingQuery& query) const
{
    contract::BookingList list;
    list.asOf = 7;
    for (const Booking& one : m_bookings) {
        if (one.startsAt >= query.from && one.startsAt < query.to)
            list.bookings.append(one);
    }
    return list;
}

contract::DayLoadList ClinicDay::loadList(const contract::DayQuery& query) const
{
    contract::DayLoadList list;
    for (QDate date = query.from; date <= query.to; date = date.addDays(1)) {
        DayLoad load;
        load.date = date;
        bool known = false;
        for (const Slot& one : m_slots) {
            if (one.startsAt.toTimeZone(m_zone).date() != date ||
                (query.providerId && one.providerId != *query.providerId))
                continue;
            known = true;
            const int minutes = int(one.startsAt.secsTo(one.endsAt) / 60);
            load.freeMinutes += one.status == SlotStatus::Free ? minutes : 0;
            load.heldMinutes += one.status == SlotStatus::Held ? minutes : 0;
            load.bookedMinutes += one.status == SlotStatus::Booked ? minutes : 0;
        }
        for (const Booking& one : m_bookings)
            load.bookings += one.startsAt.toTimeZone(m_zone).date() == date && one.status != BookingStatus::Cancelled &&
                                     (!query.providerId || one.providerId == *query.providerId)
                                 ? 1
                                 : 0;
        if (!known && m_invented && date.dayOfWeek() <= 5) {
            const int share = 25 + (date.day() * 37) % 75;
            const int whole = (query.providerId ? 1 : 3) * 7 * 60;
            load.bookedMinutes = whole * share / 100 / 15 * 15;
            load.freeMinutes = whole - load.bookedMinutes;
            load.bookings = load.bookedMinutes / 30;
            known = true;
        }
        if (known)
            list.days.append(load);
    }
    return list;
}

WaitlistEntry ClinicDay::waits(qint64 id, const QString& patient, int procedure, int provider, int days) const
{
    WaitlistEntry entry;
    entry.id = WaitlistId(id);
    entry.contact = {ContactId(id + 5000), patient, QStringLiteral("+447700900142")};
    entry.procedureId = m_procedures.at(procedure).id;
    if (provider >= 0)
        entry.providerId = m_providers.at(provider).id;
    entry.createdAt = at(QStringLiteral("09:30")).addDays(-days);
    entry.earliest = entry.createdAt;
    entry.latest = at(m_date.addDays(11), QStringLiteral("00:00"));
    entry.version = 1;
    return entry;
}

contract::Session ClinicDay::session()
{
    contract::Session session;
    session.staff = {StaffId(qint64(501)), QStringLiteral("Imke Larsson"), Role::Receptionist};
    session.clinic = Clinic{ClinicId(qint64(1)), QStringLiteral("tern-bay"), QStringLiteral("Tern Bay Clinic"),
                            QStringLiteral("Europe/London")};
    return session;
}

Holder ClinicDay::voxanne()
{
    return {HolderKind::Agent, QStringLiteral("call-77"), QStringLiteral("Voxanne")};
}

Holder ClinicDay::colleague()
{
    return {HolderKind::Staff, QStringLiteral("502"), QStringLiteral("Milo Adebayo")};
}

Holder ClinicDay::me()
{
    return {HolderKind::Staff, QStringLiteral("501"), QStringLiteral("Imke Larsson")};
}

} // namespace clinic::test
