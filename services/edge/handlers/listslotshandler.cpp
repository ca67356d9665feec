#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listSlots(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::SlotQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto list = context.services.booking.listSlots(context.db, context.call, *query);
    return list ? replyPage(context, contract::encode(*list), QStringLiteral("slots")) : refuse(context, list.error());
}

} // namespace clinic::edge
