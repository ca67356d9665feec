#include "edge/handlers/handlers.h"

#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse updateClinic(HandlerContext& context)
{
    const auto request = contract::decode<contract::ChangeClinicRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200, context.services.schedule.changeClinic(context.db, context.call, *request));
}

} // namespace clinic::edge
