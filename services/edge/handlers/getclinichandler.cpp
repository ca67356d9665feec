#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse getClinic(HandlerContext& context)
{
    return reply(context, 200, context.services.schedule.clinic(context.db, context.call));
}

} // namespace clinic::edge
