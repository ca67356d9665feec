#include "calendarcontroller.h"

#include "calendargeometry.h"

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr qsizetype keptWeeks = 8;

QDate mondayOf(const QDate& date)
{
    return date.addDays(1 - date.dayOfWeek());
}

template <class Thing>
QList<Thing> activeOf(const QList<Thing>& all)
{
    QList<Thing> active;
    std::copy_if(all.begin(), all.end(), std::back_inserter(active), [](const Thing& one) { return one.active; });
    return active;
}

} // namespace

CalendarController::CalendarController(const CalendarPorts& ports, const contract::Session& session,
                                       const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_clock(clock)
    , m_model(clock)
    , m_keeper(ports.bookings, clock, nullptr)
    , m_me(session.staff.id)
    , m_role(session.staff.role)
{
    const QTimeZone zone(session.clinic ? session.clinic->timeZone.toUtf8() : QByteArrayLiteral("UTC"));
    m_model.setTimeZone(zone.isValid() ? zone : QTimeZone::utc());
    m_model.setOwnStaffId(m_me);
    if (session.clinic)
        m_gridMinutes = session.clinic->gridMinutes;
    connect(&m_ports.feed, &contract::EventFeed::happened, this, &CalendarController::onHappened);
    connect(&m_model, &items::CalendarModel::reloadNeeded, this, &CalendarController::reload);
    connect(&m_keeper, &HoldKeeper::confirmed, this, &CalendarController::takeReply);
}

void CalendarController::open()
{
    loadCatalogue();
    m_ports.bookings.listProviders(this, [this](domain::Result<contract::ProviderList> reply) {
        if (!reply) {
            Q_EMIT loadFailed(reply.error());
            return;
        }
        setProviders(reply->providers);
        Q_EMIT opened(workingDayFrom(today()));
    });
}

void CalendarController::loadCatalogue()
{
    m_ports.bookings.listProcedures(this, [this](domain::Result<contract::ProcedureList> reply) {
        if (!reply) {
            Q_EMIT loadFailed(reply.error());
            return;
        }
        m_procedures.setProcedures(reply->procedures);
        m_offered.setProcedures(activeOf(reply->procedures));
        Q_EMIT catalogueLoaded();
    });
    // Without them the calendar still stands; only their names are missing.
    m_ports.schedule.listResources(this, [this](domain::Result<contract::ResourceList> reply) {
        if (!reply)
            return;
        m_resources = reply->resources;
        Q_EMIT catalogueLoaded();
    });
}

void CalendarController::setProviders(const QList<domain::Provider>& providers)
{
    m_allProviders = providers;
    m_model.setProviders(activeOf(providers));
}

QString CalendarController::resourceName(const domain::ResourceId& id) const
{
    const auto found =
        std::find_if(m_resources.begin(), m_resources.end(), [&id](const auto& one) { return one.id == id; });
    return found == m_resources.end() ? QString() : found->name;
}

QString CalendarController::resourceNames(const QList<domain::ResourceId>& ids) const
{
    QStringList names;
    for (const domain::ResourceId& id : ids) {
        if (const QString name = resourceName(id); !name.isEmpty())
            names.append(name);
    }
    return names.join(tr(", ", "between rooms and devices"));
}

bool CalendarController::worksOn(const QDate& date) const
{
    const QList<domain::Provider>& providers = m_model.providers();
    return std::any_of(providers.begin(), providers.end(), [&date](const domain::Provider& provider) {
        return std::any_of(provider.workingHours.begin(), provider.workingHours.end(),
                           [&date](const domain::WorkingHours& hours) { return hours.weekday == date.dayOfWeek(); });
    });
}

QDate CalendarController::workingDayFrom(const QDate& from) const
{
    for (int i = 0; i < 7; ++i) {
        if (worksOn(from.addDays(i)))
            return from.addDays(i);
    }
    return from;
}

QString CalendarController::providerName(const domain::ProviderId& id) const
{
    for (const domain::Provider& provider : m_allProviders) {
        if (provider.id == id)
            return provider.name;
    }
    return {};
}

void CalendarController::show(const QDate& first, const QDate& last)
{
    const QDate from = mondayOf(first);
    const QDate to = mondayOf(last).addDays(7);
    const items::TimeRange wanted{instantOf(from, 0, zone()), instantOf(to, 0, zone())};
    if (wanted == m_wanted && m_loaded && m_model.loadedRange() == wanted) {
        // Events keep it current.
        if (!m_loading)
            Q_EMIT loaded();
        return;
    }
    m_wanted = wanted;
    const auto kept =
        std::find_if(m_weeks.begin(), m_weeks.end(), [&wanted](const Week& week) { return week.range == wanted; });
    m_loading = kept == m_weeks.end();
    fetch();
    if (m_loading)
        return;
    fill(Week(*kept));
    Q_EMIT loaded();
}

void CalendarController::fetch()
{
    const int load = ++m_load;
    m_slots.reset();
    m_list.reset();
    const items::TimeRange& wanted = m_wanted;
    m_ports.bookings.listSlots({wanted.from, wanted.to, {}, {}}, this,
                               [this, load](domain::Result<contract::SlotList> reply) { take(load, m_slots, reply); });
    m_ports.bookings.listBookings(
        {wanted.from, wanted.to}, this,
        [this, load](domain::Result<contract::BookingList> reply) { take(load, m_list, reply); });
    // Only its words would be missing: the slots say themselves that they are closed.
    m_ports.schedule.listTimeOff({wanted.from, wanted.to}, this,
                                 [this, load](domain::Result<contract::TimeOffList> reply) {
                                     if (load == m_load && reply)
                                         takeTimeOff(reply->timeOff);
                                 });
}

void CalendarController::takeTimeOff(const QList<domain::TimeOff>& timeOff)
{
    m_timeOff = timeOff;
    for (Week& week : m_weeks) {
        if (week.range == m_wanted)
            week.timeOff = timeOff;
    }
    Q_EMIT catalogueLoaded();
}

void CalendarController::reload()
{
    if (m_allProviders.isEmpty()) {
        open();
        return;
    }
    m_weeks.clear();
    if (!m_wanted.from.isValid())
        return;
    m_loading = true;
    fetch();
}

template <class Part>
void CalendarController::take(int load, std::optional<Part>& part, const domain::Result<Part>& reply)
{
    if (load != m_load)
        return;
    if (!reply) {
        failLoad(reply.error());
        return;
    }
    part = *reply;
    finishLoad();
}

void CalendarController::failLoad(const domain::Error& error)
{
    // The rest of this load counts no more.
    ++m_load;
    m_loading = false;
    Q_EMIT loadFailed(error);
}

void CalendarController::finishLoad()
{
    if (!m_slots || !m_list)
        return;
    const Week week{m_wanted, *m_slots, *m_list, m_timeOff};
    m_loading = false;
    m_slots.reset();
    m_list.reset();
    fill(week);
    keep(week);
    if (!m_listening) {
        m_listening = true;
        m_ports.feed.start(std::min(week.slotList.asOf, week.bookings.asOf));
    }
    Q_EMIT loaded();
}

void CalendarController::fill(const Week& week)
{
    m_cancelled.clear();
    for (const domain::Booking& booking : week.bookings.bookings) {
        if (booking.status == domain::BookingStatus::Cancelled)
            m_cancelled.insert(booking.id, booking);
    }
    m_timeOff = week.timeOff;
    m_loaded = true;
    m_model.setSlots(week.range, week.slotList.slots, week.slotList.asOf);
    m_model.setBookings(week.bookings.bookings, week.bookings.asOf);
}

void CalendarController::keep(Week week)
{
    m_weeks.removeIf([&week](const Week& other) { return other.range == week.range; });
    m_weeks.prepend(std::move(week));
    if (m_weeks.size() > keptWeeks)
        m_weeks.removeLast();
}

bool CalendarController::isNews(const domain::Slot& before, const domain::Slot& now) const
{
    if (before.version >= now.version)
        return false;
    const auto heldByOther = [this](const domain::Slot& slot) {
        return slot.status == domain::SlotStatus::Held && slot.holder &&
               (slot.holder->kind == domain::HolderKind::Agent || slot.holder->id != m_me.text());
    };
    return heldByOther(now) || (heldByOther(before) && now.status == domain::SlotStatus::Free);
}

void CalendarController::onHappened(const domain::ServerEvent& event)
{
    if (const auto* booking = std::get_if<domain::Booking>(&event.what)) {
        const auto known = m_model.bookingById(booking->id);
        if (booking->status == domain::BookingStatus::Cancelled)
            m_cancelled.insert(booking->id, *booking);
        else
            m_cancelled.remove(booking->id);
        m_model.apply(event);
        m_keeper.noticeBooking(*booking);
        const bool news = (!known || known->version < booking->version) && m_model.loadedRange().contains(booking->startsAt);
        if (news && !m_inFlight.contains(booking->id))
            Q_EMIT bookingChangedElsewhere(*booking);
        return;
    }
    if (std::holds_alternative<domain::CatalogueChanged>(event.what)) {
        loadCatalogue();
        m_ports.schedule.getClinic(this, [this](domain::Result<contract::ClinicReply> reply) {
            if (reply)
                m_gridMinutes = reply->clinic.gridMinutes;
        });
        m_ports.bookings.listProviders(this, [this](domain::Result<contract::ProviderList> reply) {
            if (!reply)
                return;
            setProviders(reply->providers);
            Q_EMIT catalogueLoaded();
            reload();
        });
        return;
    }
    const auto* slot = std::get_if<domain::Slot>(&event.what);
    const auto known = slot ? m_model.slotById(slot->id) : std::nullopt;
    m_model.apply(event);
    if (slot && known && isNews(*known, *slot))
        Q_EMIT slotChangedElsewhere(*slot);
}

QList<domain::Booking> CalendarController::cancelledOf(const domain::ProviderId& provider, const QDate& date) const
{
    QList<domain::Booking> found;
    for (const domain::Booking& booking : m_cancelled) {
        if (booking.providerId == provider && m_model.localDate(booking.startsAt) == date)
            found.append(booking);
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return std::pair(a.startsAt, a.id) < std::pair(b.startsAt, b.id); });
    return found;
}

} // namespace clinic::ui
