#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse changeHold(HandlerContext& context)
{
    const auto request = contract::decode<contract::ChangeHoldRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.booking.changeHold(context.db, context.call, context.id<domain::HoldId>(), *request));
}

} // namespace clinic::edge
