#include "edge/handlers/handlers.h"

#include "booking/waitlistservice.h"

namespace clinic::edge {

HttpResponse offerWaitlist(HandlerContext& context)
{
    const auto request = contract::decode<contract::OfferRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.waitlist.offer(context.db, context.call, context.id<domain::WaitlistId>(), *request));
}

} // namespace clinic::edge
