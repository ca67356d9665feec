#include "edge/handlers/handlers.h"

#include "booking/calendarbody.h"
#include "booking/scheduleservice.h"

namespace clinic::edge {

HttpResponse updateProcedure(HandlerContext& context)
{
    auto procedure = booking::procedureFrom(context.body);
    if (!procedure)
        return refuse(context, procedure.error());
    procedure->id = context.id<domain::ProcedureId>();
    return reply(context, 200, context.services.schedule.saveProcedure(context.db, context.call, *procedure));
}

} // namespace clinic::edge
