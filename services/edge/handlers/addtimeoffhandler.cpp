#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse addTimeOff(HandlerContext& context)
{
    const auto request = contract::decode<contract::AddTimeOffRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.schedule.addTimeOff(context.db, context.call, *request));
}

} // namespace clinic::edge
