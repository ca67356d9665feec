#include "edge/handlers/handlers.h"

#include "calls/callservice.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse getCoverage(HandlerContext& context)
{
    return reply(context, 200, context.services.calls.coverage(context.db, context.call));
}

} // namespace clinic::edge
