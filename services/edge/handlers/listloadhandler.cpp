#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listLoad(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::DayQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.schedule.listLoad(context.db, context.call, *query));
}

} // namespace clinic::edge
