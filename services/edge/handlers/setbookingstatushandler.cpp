#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse setBookingStatus(HandlerContext& context)
{
    const auto request = contract::decode<contract::StatusRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.booking.setStatus(context.db, context.call, context.id<domain::BookingId>(),
                                                    *request));
}

} // namespace clinic::edge
