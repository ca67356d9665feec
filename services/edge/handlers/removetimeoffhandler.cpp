#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse removeTimeOff(HandlerContext& context)
{
    const auto id = context.id<domain::TimeOffId>();
    return replyEmpty(context, context.services.schedule.removeTimeOff(context.db, context.call, id));
}

} // namespace clinic::edge
