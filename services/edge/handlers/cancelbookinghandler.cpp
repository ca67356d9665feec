#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse cancelBooking(HandlerContext& context)
{
    const auto request = contract::decode<contract::CancelRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.booking.cancel(context.db, context.call, context.id<domain::BookingId>(), *request));
}

} // namespace clinic::edge
