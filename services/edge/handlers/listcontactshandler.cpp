#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "edge/queries.h"

namespace clinic::edge {

HttpResponse listContacts(HandlerContext& context)
{
    const auto query = contactQuery(context.request);
    if (!query)
        return problemResponse(query.error());
    return reply(200, context.services.booking.findContacts(context.db, context.call, *query));
}

} // namespace clinic::edge
