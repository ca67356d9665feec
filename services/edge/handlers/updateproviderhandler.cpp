#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse updateProvider(HandlerContext& context)
{
    const auto saved = context.services.booking.saveProvider(context.db, context.call, context.id<domain::ProviderId>(),
                                                       context.body);
    if (!saved)
        return refuse(context, saved.error());
    return jsonResponse(200, {{"provider", contract::encode(*saved)}});
}

} // namespace clinic::edge
