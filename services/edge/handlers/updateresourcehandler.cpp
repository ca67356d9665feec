#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse updateResource(HandlerContext& context)
{
    const auto request = contract::decode<contract::SaveResourceRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    const auto id = context.id<domain::ResourceId>();
    return reply(context, 200, context.services.schedule.saveResource(context.db, context.call, id, *request));
}

} // namespace clinic::edge
