#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse getBooking(HandlerContext& context)
{
    return reply(context, 200,
                 context.services.booking.booking(context.db, context.call, context.id<domain::BookingId>()));
}

} // namespace clinic::edge
