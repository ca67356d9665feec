#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse restoreBooking(HandlerContext& context)
{
    return reply(context, 200,
                 context.services.booking.restore(context.db, context.call, context.id<domain::BookingId>()));
}

} // namespace clinic::edge
