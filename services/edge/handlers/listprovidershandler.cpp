#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse listProviders(HandlerContext& context)
{
    return reply(context, 200, context.services.booking.listProviders(context.db, context.call));
}

} // namespace clinic::edge
