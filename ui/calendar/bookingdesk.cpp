#include "bookingdesk.h"

#include "bookingdetails.h"
#include "bookingpanel.h"

namespace clinic::ui {

using domain::BookingStatus;

BookingDesk::BookingDesk(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_panel(panel)
    , m_changes(controller, shelf, nullptr)
{
    connect(&m_changes, &BookingChanges::statusMessage, this, &BookingDesk::statusMessage);
    connect(&m_changes, &BookingChanges::moveEnded, this, &BookingDesk::moveEnded);
    connect(&m_changes, &BookingChanges::changed, this, &BookingDesk::refresh);
    connect(&m_changes, &BookingChanges::cancelled, this, [this](const domain::BookingId& id) {
        if (id == m_shown)
            close();
    });
    connect(&m_controller, &CalendarController::detailsLoaded, this, [this](const contract::BookingDetail& detail) {
        if (detail.booking.id == m_shown)
            m_panel.details().showHistory(detail.history);
    });
    connect(&m_controller, &CalendarController::catalogueLoaded, this, &BookingDesk::refresh);
    BookingDetails& details = m_panel.details();
    connect(&details, &BookingDetails::cancelConfirmed, &m_changes, &BookingChanges::cancel);
    connect(&details, &BookingDetails::statusChosen, &m_changes, &BookingChanges::setStatus);
}

void BookingDesk::open(const domain::BookingId& id)
{
    const auto booking = m_controller.model().bookingById(id);
    if (!booking)
        return;
    m_shown = id;
    m_shownVersion = booking->version;
    m_panel.details().showHistory({});
    m_panel.details().showBooking(*booking);
    m_panel.showDetails();
    m_controller.loadDetails(id);
    Q_EMIT opened();
}

void BookingDesk::refresh()
{
    const auto booking = isOpen() ? m_controller.model().bookingById(m_shown) : std::nullopt;
    if (!booking)
        return;
    m_panel.details().showBooking(*booking);
    if (booking->version == m_shownVersion)
        return;
    // There is one line of history more.
    m_shownVersion = booking->version;
    m_controller.loadDetails(m_shown);
}

void BookingDesk::askCancel(const domain::BookingId& id)
{
    open(id);
    m_panel.details().askReason();
}

void BookingDesk::setArrived(const domain::BookingId& id)
{
    const auto booking = m_controller.model().bookingById(id);
    if (booking && booking->status == BookingStatus::Booked)
        m_changes.setStatus(*booking, BookingStatus::Arrived);
}

void BookingDesk::close()
{
    const auto booking = m_controller.model().bookingById(m_shown);
    m_shown = {};
    Q_EMIT closed(booking && !booking->slotIds.isEmpty() ? booking->slotIds.first() : domain::SlotId());
}

void BookingDesk::move(const domain::BookingId& id, const domain::SlotId& slot)
{
    m_changes.move(id, slot);
}

void BookingDesk::resize(const domain::BookingId& id, const domain::SlotId& slot, int minutes)
{
    m_changes.move(id, slot, minutes);
}

} // namespace clinic::ui
