#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse listResources(HandlerContext& context)
{
    return reply(context, 200, context.services.schedule.listResources(context.db, context.call));
}

} // namespace clinic::edge
