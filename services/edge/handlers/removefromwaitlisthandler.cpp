#include "edge/handlers/handlers.h"

#include "booking/waitlistservice.h"

namespace clinic::edge {

HttpResponse removeFromWaitlist(HandlerContext& context)
{
    return replyEmpty(context,
                      context.services.waitlist.remove(context.db, context.call, context.id<domain::WaitlistId>()));
}

} // namespace clinic::edge
