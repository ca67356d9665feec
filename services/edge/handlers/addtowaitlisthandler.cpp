#include "edge/handlers/handlers.h"

#include "booking/waitlistservice.h"

namespace clinic::edge {

HttpResponse addToWaitlist(HandlerContext& context)
{
    const auto request = contract::decode<contract::AddToWaitlistRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.waitlist.add(context.db, context.call, *request));
}

} // namespace clinic::edge
