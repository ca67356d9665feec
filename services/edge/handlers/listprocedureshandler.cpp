#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse listProcedures(HandlerContext& context)
{
    return reply(context, 200, context.services.booking.listProcedures(context.db, context.call));
}

} // namespace clinic::edge
