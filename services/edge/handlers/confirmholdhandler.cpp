#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse confirmHold(HandlerContext& context)
{
    const auto request = contract::decode<contract::ConfirmRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201,
                 context.services.booking.confirm(context.db, context.call, context.id<domain::HoldId>(), *request));
}

} // namespace clinic::edge
