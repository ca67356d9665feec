#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse getSlotHold(HandlerContext& context)
{
    return reply(context, 200,
                 context.services.booking.holdStatus(context.db, context.call, context.id<domain::SlotId>()));
}

} // namespace clinic::edge
