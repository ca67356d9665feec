#include "calendarcontroller.h"

namespace clinic::ui {

void CalendarController::takeBooking(const domain::Booking& booking)
{
    m_inFlight.remove(booking.id);
    if (booking.status == domain::BookingStatus::Cancelled)
        m_cancelled.insert(booking.id, booking);
    else
        m_cancelled.remove(booking.id);
    m_model.apply(booking);
}

void CalendarController::takeReply(const contract::BookingReply& reply)
{
    takeBooking(reply.booking);
    for (const domain::Booking& further : reply.repeats)
        takeBooking(further);
}

contract::Reply<contract::BookingReply> CalendarController::expect(const domain::BookingId& id, Answer answer)
{
    if (!id.isEmpty())
        m_inFlight.insert(id);
    return [this, id, answer = std::move(answer)](domain::Result<contract::BookingReply> reply) {
        m_inFlight.remove(id);
        if (reply)
            takeReply(*reply);
        answer(reply);
    };
}

void CalendarController::reschedule(const domain::Booking& booking, const domain::SlotId& slot,
                                    std::optional<int> minutes, Answer answer)
{
    m_ports.bookings.reschedule(booking.id, {slot, minutes, booking.version}, this,
                                expect(booking.id, std::move(answer)));
}

void CalendarController::cancel(const domain::Booking& booking, const QString& reason, bool following, Answer answer)
{
    m_ports.bookings.cancel(booking.id, {reason, following, booking.version}, this,
                            expect(booking.id, std::move(answer)));
}

void CalendarController::restore(const domain::BookingId& booking, Answer answer)
{
    m_ports.bookings.restore(booking, this, expect(booking, std::move(answer)));
}

void CalendarController::setStatus(const domain::Booking& booking, domain::BookingStatus status, Answer answer)
{
    m_ports.bookings.setStatus(booking.id, {status, booking.version}, this, expect(booking.id, std::move(answer)));
}

void CalendarController::overbook(const domain::SlotId& slot, const contract::OverbookRequest& request,
                                  const QString& attempt, Answer answer)
{
    m_ports.bookings.overbook(slot, request, attempt, this, expect({}, std::move(answer)));
}

void CalendarController::loadDetails(const domain::BookingId& booking)
{
    m_ports.bookings.getBooking(booking, this, [this](domain::Result<contract::BookingDetail> reply) {
        if (reply)
            Q_EMIT detailsLoaded(*reply);
        else
            Q_EMIT detailsFailed(reply.error());
    });
}

} // namespace clinic::ui
