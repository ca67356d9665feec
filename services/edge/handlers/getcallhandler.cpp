#include "edge/handlers/handlers.h"

#include "calls/callservice.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse getCall(HandlerContext& context)
{
    return reply(context, 200, context.services.calls.get(context.db, context.call, context.id<domain::CallId>()));
}

} // namespace clinic::edge
