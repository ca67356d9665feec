#include "edge/handlers/handlers.h"

#include "calls/inbox.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse replayDelivery(HandlerContext& context)
{
    return reply(context, 200,
                 context.services.inbox.replay(context.db, context.call, context.id<domain::DeliveryId>()));
}

} // namespace clinic::edge
