#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse planRepeat(HandlerContext& context)
{
    const auto request = contract::decode<contract::RepeatPlanRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.booking.planRepeat(context.db, context.call, context.id<domain::HoldId>(), *request));
}

} // namespace clinic::edge
