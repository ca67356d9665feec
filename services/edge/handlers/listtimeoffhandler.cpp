#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listTimeOff(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::TimeOffQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.schedule.listTimeOff(context.db, context.call, *query));
}

} // namespace clinic::edge
