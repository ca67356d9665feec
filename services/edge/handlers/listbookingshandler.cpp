#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "edge/queries.h"

namespace clinic::edge {

HttpResponse listBookings(HandlerContext& context)
{
    const auto query = bookingQuery(context.request);
    if (!query)
        return problemResponse(query.error());
    return reply(200, context.services.booking.listBookings(context.db, context.call, *query));
}

} // namespace clinic::edge
