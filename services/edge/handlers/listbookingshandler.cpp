#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listBookings(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::BookingQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.booking.listBookings(context.db, context.call, *query));
}

} // namespace clinic::edge
