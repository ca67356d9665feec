#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse updateProcedure(HandlerContext& context)
{
    const auto saved = context.services.booking.saveProcedure(context.db, context.call, context.id<domain::ProcedureId>(),
                                                       context.body);
    if (!saved)
        return refuse(context, saved.error());
    return jsonResponse(200, {{"procedure", contract::encode(*saved)}});
}

} // namespace clinic::edge
