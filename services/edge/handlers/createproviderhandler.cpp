#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse createProvider(HandlerContext& context)
{
    const auto request = contract::decode<contract::SaveProviderRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.schedule.saveProvider(context.db, context.call, {}, *request));
}

} // namespace clinic::edge
