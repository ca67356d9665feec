#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse createProvider(HandlerContext& context)
{
    const auto saved = context.services.booking.saveProvider(context.db, context.call, {}, context.body);
    if (!saved)
        return refuse(context, saved.error());
    return jsonResponse(201, {{"provider", contract::encode(*saved)}});
}

} // namespace clinic::edge
