#include "checkindesk.h"

#include "bookingchanges.h"
#include "bookingsigns.h"
#include "calendarcontroller.h"
#include "calendargeometry.h"

#include <chrono>

namespace clinic::ui {

using domain::Booking;
using domain::BookingStatus;

namespace {

constexpr auto lookInterval = std::chrono::seconds(20);

} // namespace

CheckInDesk::CheckInDesk(const CalendarPorts& ports, CalendarController& controller, BookingChanges& changes,
                         QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_controller(controller)
    , m_changes(changes)
    , m_model(controller, nullptr)
{
    connect(&m_ports.feed, &contract::EventFeed::happened, this, &CheckInDesk::onHappened);
    connect(&m_changes, &BookingChanges::changed, this, [this](const domain::BookingId& id) {
        if (const auto booking = m_controller.model().bookingById(id))
            take(*booking);
        else
            Q_EMIT changed();
    });
    m_minute.setInterval(lookInterval);
    connect(&m_minute, &QTimer::timeout, this, &CheckInDesk::onMinute);
    m_minute.start();
}

void CheckInDesk::load()
{
    m_day = m_controller.today();
    const int load = ++m_load;
    m_ports.bookings.listBookings(
        {instantOf(m_day, 0, m_controller.zone()), instantOf(m_day.addDays(1), 0, m_controller.zone())}, this,
        [this, load](const domain::Result<contract::BookingList>& reply) {
            if (load != m_load)
                return;
            m_failure = reply ? std::nullopt : std::optional(reply.error());
            if (reply) {
                m_loaded = true;
                m_model.setBookings(reply->bookings);
                askArrivals();
            }
            Q_EMIT changed();
        });
}

void CheckInDesk::onMinute()
{
    if (m_loaded && m_controller.today() != m_day) {
        m_model.setBookings({});
        m_asked.clear();
        load();
        return;
    }
    m_model.tick();
}

void CheckInDesk::onHappened(const domain::ServerEvent& event)
{
    if (const auto* booking = std::get_if<Booking>(&event.what))
        take(*booking);
    else if (std::holds_alternative<domain::Reset>(event.what))
        load();
}

void CheckInDesk::take(const Booking& booking)
{
    const auto before = m_model.bookingById(booking.id);
    m_model.take(booking, m_day);
    const bool came = booking.status == BookingStatus::Arrived && before && before->status == BookingStatus::Booked &&
                      before->version <= booking.version;
    if (came)
        m_model.setArrival(booking.id, m_controller.clock().now());
    else
        askArrivals();
    Q_EMIT changed();
}

void CheckInDesk::askArrivals()
{
    for (const domain::BookingId& id : m_model.arrivalsUnknown()) {
        if (m_asked.contains(id))
            continue;
        m_asked.insert(id);
        m_ports.bookings.getBooking(id, this, [this, id](const domain::Result<contract::BookingDetail>& reply) {
            m_asked.remove(id);
            if (!reply)
                return;
            QDateTime came;
            for (const domain::BookingHistoryEntry& entry : reply->history) {
                if (entry.what == QLatin1String("status") && (!came.isValid() || entry.at > came))
                    came = entry.at;
            }
            if (came.isValid() && reply->booking.status == BookingStatus::Arrived)
                m_model.setArrival(id, came);
        });
    }
}

void CheckInDesk::advance(const domain::BookingId& id)
{
    const auto booking = m_model.bookingById(id);
    const auto next = booking ? stepAfter(booking->status) : std::nullopt;
    if (next)
        m_changes.setStatus(*booking, *next);
}

void CheckInDesk::setStatus(const domain::BookingId& id, BookingStatus status)
{
    const auto booking = m_model.bookingById(id);
    if (booking && booking->status != status)
        m_changes.setStatus(*booking, status);
}

} // namespace clinic::ui
