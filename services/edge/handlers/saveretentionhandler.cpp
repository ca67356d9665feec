#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "privacy/retentionservice.h"

namespace clinic::edge {

HttpResponse saveRetention(HandlerContext& context)
{
    const auto request = contract::decode<contract::SaveRetentionRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.retention.save(context.db, context.call, context.path.value(QStringLiteral("class")),
                                                 *request));
}

} // namespace clinic::edge
