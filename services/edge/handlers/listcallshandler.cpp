#include "edge/handlers/handlers.h"

#include "calls/callservice.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse listCalls(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::CallQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.calls.list(context.db, context.call, *query));
}

} // namespace clinic::edge
