#include "bookingdesk.h"

#include "bannershelf.h"
#include "bookingdetails.h"
#include "bookingpanel.h"
#include "calendarwords.h"
#include "conflictwords.h"
#include "ui/common/errorwords.h"

namespace clinic::ui {

using domain::BookingStatus;

BookingDesk::BookingDesk(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_panel(panel)
    , m_shelf(shelf)
{
    connect(&m_controller, &CalendarController::moved, this, &BookingDesk::onMoved);
    connect(&m_controller, &CalendarController::moveFailed, this, &BookingDesk::onMoveFailed);
    connect(&m_controller, &CalendarController::cancelled, this, &BookingDesk::onCancelled);
    connect(&m_controller, &CalendarController::restored, this, &BookingDesk::onRestored);
    connect(&m_controller, &CalendarController::restoreFailed, this, &BookingDesk::onRestoreFailed);
    connect(&m_controller, &CalendarController::bookingFailed, this, &BookingDesk::onFailed);
    connect(&m_controller, &CalendarController::statusSet, this, [this](const domain::Booking& booking) {
        Q_EMIT statusMessage(QStringLiteral("check"),
                             tr("%1: %2.").arg(booking.contact.name, CalendarWords::status(booking.status)));
        refresh();
    });
    connect(&m_controller, &CalendarController::detailsLoaded, this, [this](const contract::BookingDetail& detail) {
        if (detail.booking.id == m_shown)
            m_panel.details().showHistory(detail.history);
    });
    connect(&m_panel.details(), &BookingDetails::cancelConfirmed, &m_controller, &CalendarController::cancel);
    connect(&m_panel.details(), &BookingDetails::statusChosen, &m_controller, &CalendarController::setStatus);
}

QString BookingDesk::clock(const QDateTime& time) const
{
    return CalendarWords::clock(time, m_controller.zone());
}

QString BookingDesk::provider(const domain::ProviderId& id) const
{
    return CalendarWords::shortName(m_controller.providerName(id));
}

void BookingDesk::open(const domain::BookingId& id)
{
    const auto booking = m_controller.model().bookingById(id);
    if (!booking)
        return;
    m_shown = id;
    m_panel.details().showHistory({});
    show(*booking);
    m_panel.showDetails();
    m_controller.loadDetails(id);
    Q_EMIT opened();
}

void BookingDesk::show(const domain::Booking& booking)
{
    const auto procedure = m_controller.procedures().procedureById(booking.procedureId);
    m_panel.details().showBooking(booking, procedure ? procedure->name : tr("No procedure"),
                                  m_controller.providerName(booking.providerId));
}

void BookingDesk::refresh()
{
    if (const auto booking = isOpen() ? m_controller.model().bookingById(m_shown) : std::nullopt)
        show(*booking);
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
        m_controller.setStatus(*booking, BookingStatus::Arrived);
}

void BookingDesk::close()
{
    const auto booking = m_controller.model().bookingById(m_shown);
    m_shown = {};
    Q_EMIT closed(booking && !booking->slotIds.isEmpty() ? booking->slotIds.first() : domain::SlotId());
}

void BookingDesk::move(const domain::BookingId& id, const domain::SlotId& slot)
{
    const auto booking = m_controller.model().bookingById(id);
    if (!booking) {
        Q_EMIT moveEnded();
        return;
    }
    if (const auto target = m_controller.model().slotById(slot))
        m_movedTo = target->startsAt;
    m_controller.reschedule(*booking, slot);
}

void BookingDesk::onMoved(const domain::Booking& before, const domain::Booking& after)
{
    m_shelf.clear(BannerShelf::Offer);
    Q_EMIT moveEnded();
    //: Patient, old time, new time, provider
    Q_EMIT statusMessage(QStringLiteral("check"), tr("Moved %1 from %2 to %3, %4.")
                                                      .arg(after.contact.name, clock(before.startsAt),
                                                           clock(after.startsAt), provider(after.providerId)));
    refresh();
}

void BookingDesk::onMoveFailed(const domain::Booking& booking, const domain::Error& error)
{
    Q_EMIT moveEnded();
    //: Patient, time
    const QString stays = tr("%1 stays at %2.").arg(booking.contact.name, clock(booking.startsAt));
    if (error.code == domain::ErrorCode::SlotTaken) {
        const auto conflict = error.conflict.value_or(domain::SlotConflict{});
        TimeOffer offer{conflict.alternatives.mid(0, 3), int(booking.startsAt.secsTo(booking.endsAt) / 60), {}};
        offer.take = [this, id = booking.id](const domain::Slot& slot) { move(id, slot.id); };
        m_shelf.offer(ConflictWords(m_controller, m_movedTo).banner(conflict, offer.minutes, stays), offer);
    } else {
        m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                         QStringLiteral("octagon-alert"),
                                         tr("The booking was not moved"),
                                         stays + QLatin1Char(' ') + ErrorWords::of(error).words,
                                         {},
                                         true});
    }
    Q_EMIT statusMessage(QStringLiteral("triangle-alert"), tr("Not moved. %1").arg(stays));
}

void BookingDesk::onCancelled(const domain::Booking& booking)
{
    Q_EMIT statusMessage(
        QStringLiteral("calendar-x"),
        tr("Cancelled %1, %2, %3.").arg(booking.contact.name, clock(booking.startsAt), provider(booking.providerId)),
        {tr("Undo cancel"), [this, booking] { m_controller.restore(booking); }});
    if (booking.id == m_shown)
        close();
}

void BookingDesk::onRestored(const domain::Booking& booking)
{
    //: A cancel was taken back: patient, time, provider
    Q_EMIT statusMessage(QStringLiteral("undo-2"),
                         tr("%1 is booked again: %2, %3.")
                             .arg(booking.contact.name, clock(booking.startsAt), provider(booking.providerId)));
}

void BookingDesk::onRestoreFailed(const domain::Booking& booking, const domain::Error& error)
{
    const QString words = error.code == domain::ErrorCode::SlotTaken
                              ? tr("Somebody took %1 in the meantime. Book another time for %2.")
                                    .arg(clock(booking.startsAt), booking.contact.name)
                              : ErrorWords::of(error).words;
    m_shelf.put(
        BannerShelf::Error,
        {Severity::Critical, QStringLiteral("octagon-alert"), tr("The booking stays cancelled"), words, {}, true});
    Q_EMIT statusMessage(QStringLiteral("triangle-alert"), tr("%1 stays cancelled.").arg(booking.contact.name));
}

void BookingDesk::onFailed(const domain::Error& error)
{
    m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                     QStringLiteral("octagon-alert"),
                                     tr("The booking was not changed"),
                                     ErrorWords::of(error).words,
                                     {},
                                     true});
    refresh();
}

} // namespace clinic::ui
