#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse updateProvider(HandlerContext& context)
{
    const auto request = contract::decode<contract::SaveProviderRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    const auto id = context.id<domain::ProviderId>();
    return reply(context, 200, context.services.schedule.saveProvider(context.db, context.call, id, *request));
}

} // namespace clinic::edge
