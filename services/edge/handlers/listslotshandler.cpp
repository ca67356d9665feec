#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "edge/queries.h"

namespace clinic::edge {

HttpResponse listSlots(HandlerContext& context)
{
    const auto query = slotQuery(context.request);
    if (!query)
        return problemResponse(query.error());
    return reply(200, context.services.booking.listSlots(context.db, context.call, *query));
}

} // namespace clinic::edge
