#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listDayHours(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::DayQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.schedule.listDayHours(context.db, context.call, *query));
}

} // namespace clinic::edge
