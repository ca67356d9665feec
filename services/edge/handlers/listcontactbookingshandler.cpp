#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse listContactBookings(HandlerContext& context)
{
    const auto list =
        context.services.booking.listBookingsOf(context.db, context.call, context.id<domain::ContactId>());
    return list ? replyPage(context, contract::encode(*list), QStringLiteral("bookings")) : refuse(context, list.error());
}

} // namespace clinic::edge
