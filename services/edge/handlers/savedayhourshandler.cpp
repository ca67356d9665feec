#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse saveDayHours(HandlerContext& context)
{
    const auto date = context.date();
    if (!date)
        return refuse(context, date.error());
    const auto request = contract::decode<contract::SaveDayHoursRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200, context.services.schedule.saveDayHours(
                                   context.db, context.call, context.id<domain::ProviderId>(), *date, *request));
}

} // namespace clinic::edge
