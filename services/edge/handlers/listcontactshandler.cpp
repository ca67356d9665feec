#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listContacts(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::ContactQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto list = context.services.booking.findContacts(context.db, context.call, *query);
    return list ? replyPage(context, contract::encode(*list), QStringLiteral("contacts")) : refuse(context, list.error());
}

} // namespace clinic::edge
