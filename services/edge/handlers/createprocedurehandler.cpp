#include "edge/handlers/handlers.h"

#include "booking/calendarbody.h"
#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse createProcedure(HandlerContext& context)
{
    auto procedure = booking::procedureFrom(context.body);
    if (!procedure)
        return refuse(context, procedure.error());
    procedure->id = {};
    return reply(context, 201, context.services.schedule.saveProcedure(context.db, context.call, *procedure));
}

} // namespace clinic::edge
