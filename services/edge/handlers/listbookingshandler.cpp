#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listBookings(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::BookingQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto list = context.services.booking.listBookings(context.db, context.call, *query);
    return list ? replyPage(context, contract::encode(*list), QStringLiteral("bookings")) : refuse(context, list.error());
}

} // namespace clinic::edge
