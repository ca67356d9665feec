#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse releaseHold(HandlerContext& context)
{
    return replyEmpty(context,
                 context.services.booking.release(context.db, context.call, context.id<domain::HoldId>()));
}

} // namespace clinic::edge
