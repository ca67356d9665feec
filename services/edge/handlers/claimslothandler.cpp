#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse claimSlot(HandlerContext& context)
{
    const auto request = contract::decode<contract::ClaimRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.booking.claim(context.db, context.call, context.id<domain::SlotId>(), *request));
}

} // namespace clinic::edge
