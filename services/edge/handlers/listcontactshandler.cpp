#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listContacts(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::ContactQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.booking.findContacts(context.db, context.call, *query));
}

} // namespace clinic::edge
