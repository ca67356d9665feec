#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse overbookSlot(HandlerContext& context)
{
    const auto request = contract::decode<contract::OverbookRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201,
                 context.services.booking.overbook(context.db, context.call, context.id<domain::SlotId>(), *request));
}

} // namespace clinic::edge
