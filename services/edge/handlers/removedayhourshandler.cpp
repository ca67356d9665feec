#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse removeDayHours(HandlerContext& context)
{
    const auto date = context.date();
    if (!date)
        return refuse(context, date.error());
    return reply(context, 200, context.services.schedule.removeDayHours(
                                   context.db, context.call, context.id<domain::ProviderId>(), *date));
}

} // namespace clinic::edge
