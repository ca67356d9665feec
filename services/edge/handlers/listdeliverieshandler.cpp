#include "edge/handlers/handlers.h"

#include "calls/inbox.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse listDeliveries(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::DeliveryQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.inbox.list(context.db, context.call, *query));
}

} // namespace clinic::edge
