#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "privacy/retentionservice.h"

namespace clinic::edge {

HttpResponse getRetention(HandlerContext& context)
{
    return reply(context, 200, context.services.retention.get(context.db, context.call));
}

} // namespace clinic::edge
