#include "calendarcontroller.h"

#include "calendargeometry.h"

#include <algorithm>

namespace clinic::ui {

CalendarController::CalendarController(contract::BookingApi& bookings, contract::EventFeed& feed,
                                       const contract::Session& session, const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_bookings(bookings)
    , m_feed(feed)
    , m_clock(clock)
    , m_model(clock)
    , m_keeper(bookings, clock, nullptr)
    , m_me(session.staff.id)
{
    const QTimeZone zone(session.clinic ? session.clinic->timeZone.toUtf8() : QByteArrayLiteral("UTC"));
    m_model.setTimeZone(zone.isValid() ? zone : QTimeZone::utc());
    m_model.setOwnStaffId(m_me);
    connect(&m_feed, &contract::EventFeed::happened, this, &CalendarController::onHappened);
    connect(&m_model, &items::CalendarModel::reloadNeeded, this, &CalendarController::reload);
    connect(&m_keeper, &HoldKeeper::confirmed, this, &CalendarController::takeBooking);
}

void CalendarController::open()
{
    m_bookings.listProcedures(this, [this](domain::Result<contract::ProcedureList> reply) {
        if (reply)
            m_procedures.setProcedures(reply->procedures);
        else
            Q_EMIT loadFailed(reply.error());
    });
    m_bookings.listProviders(this, [this](domain::Result<contract::ProviderList> reply) {
        if (!reply) {
            Q_EMIT loadFailed(reply.error());
            return;
        }
        m_model.setProviders(reply->providers);
        Q_EMIT opened(workingDayFrom(today()));
    });
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
    for (const domain::Provider& provider : m_model.providers()) {
        if (provider.id == id)
            return provider.name;
    }
    return {};
}

void CalendarController::show(const QDate& first, const QDate& last)
{
    const items::TimeRange wanted{instantOf(first, 0, zone()), instantOf(last.addDays(1), 0, zone())};
    m_wanted = wanted;
    const int load = ++m_load;
    m_loading = true;
    m_slots.reset();
    m_list.reset();
    m_bookings.listSlots({wanted.from, wanted.to, {}, {}}, this,
                         [this, load](domain::Result<contract::SlotList> reply) { onSlots(load, reply); });
    m_bookings.listBookings({wanted.from, wanted.to}, this,
                            [this, load](domain::Result<contract::BookingList> reply) { onBookings(load, reply); });
}

void CalendarController::reload()
{
    if (m_model.providers().isEmpty()) {
        open();
        return;
    }
    if (m_wanted.from.isValid())
        show(m_model.localDate(m_wanted.from), m_model.localDate(m_wanted.to.addSecs(-1)));
}

void CalendarController::onSlots(int load, const domain::Result<contract::SlotList>& reply)
{
    if (load != m_load)
        return;
    if (!reply) {
        failLoad(reply.error());
        return;
    }
    m_slots = *reply;
    finishLoad();
}

void CalendarController::onBookings(int load, const domain::Result<contract::BookingList>& reply)
{
    if (load != m_load)
        return;
    if (!reply) {
        failLoad(reply.error());
        return;
    }
    m_list = *reply;
    finishLoad();
}

void CalendarController::failLoad(const domain::Error& error)
{
    // The other half of this load counts no more.
    ++m_load;
    m_loading = false;
    Q_EMIT loadFailed(error);
}

void CalendarController::finishLoad()
{
    if (!m_slots || !m_list)
        return;
    m_cancelled.clear();
    for (const domain::Booking& booking : std::as_const(m_list->bookings)) {
        if (booking.status == domain::BookingStatus::Cancelled)
            m_cancelled.insert(booking.id, booking);
    }
    m_model.setSlots(m_wanted, m_slots->slots, m_slots->asOf);
    m_model.setBookings(m_list->bookings, m_list->asOf);
    if (!m_listening) {
        m_listening = true;
        m_feed.start(std::min(m_slots->asOf, m_list->asOf));
    }
    m_slots.reset();
    m_list.reset();
    m_loaded = true;
    m_loading = false;
    Q_EMIT loaded();
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
        const bool news = !known || known->version < booking->version;
        if (news && !m_inFlight.contains(booking->id))
            Q_EMIT bookingChangedElsewhere(*booking);
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

void CalendarController::takeBooking(const domain::Booking& booking)
{
    m_inFlight.remove(booking.id);
    if (booking.status == domain::BookingStatus::Cancelled)
        m_cancelled.insert(booking.id, booking);
    else
        m_cancelled.remove(booking.id);
    m_model.apply(booking);
}

contract::Reply<contract::BookingReply> CalendarController::expect(const domain::BookingId& id,
                                                                   std::function<void(const domain::Booking&)> done,
                                                                   std::function<void(const domain::Error&)> failed)
{
    m_inFlight.insert(id);
    return
        [this, id, done = std::move(done), failed = std::move(failed)](domain::Result<contract::BookingReply> reply) {
            m_inFlight.remove(id);
            if (!reply) {
                failed(reply.error());
                return;
            }
            takeBooking(reply->booking);
            done(reply->booking);
        };
}

void CalendarController::reschedule(const domain::Booking& booking, const domain::SlotId& slot)
{
    m_bookings.reschedule(booking.id, {slot, std::nullopt, booking.version}, this,
                          expect(
                              booking.id, [this, booking](const auto& after) { Q_EMIT moved(booking, after); },
                              [this, booking](const auto& error) { Q_EMIT moveFailed(booking, error); }));
}

void CalendarController::cancel(const domain::Booking& booking, const QString& reason)
{
    m_bookings.cancel(booking.id, {reason, booking.version}, this,
                      expect(
                          booking.id, [this](const auto& after) { Q_EMIT cancelled(after); },
                          [this](const auto& error) { Q_EMIT bookingFailed(error); }));
}

void CalendarController::restore(const domain::Booking& booking)
{
    m_bookings.restore(booking.id, this,
                       expect(
                           booking.id, [this](const auto& after) { Q_EMIT restored(after); },
                           [this, booking](const auto& error) { Q_EMIT restoreFailed(booking, error); }));
}

void CalendarController::setStatus(const domain::Booking& booking, domain::BookingStatus status)
{
    m_bookings.setStatus(booking.id, {status, booking.version}, this,
                         expect(
                             booking.id, [this](const auto& after) { Q_EMIT statusSet(after); },
                             [this](const auto& error) { Q_EMIT bookingFailed(error); }));
}

void CalendarController::loadDetails(const domain::BookingId& booking)
{
    m_bookings.getBooking(booking, this, [this](domain::Result<contract::BookingDetail> reply) {
        if (reply)
            Q_EMIT detailsLoaded(*reply);
        else
            Q_EMIT detailsFailed(reply.error());
    });
}

} // namespace clinic::ui
