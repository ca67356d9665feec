#include "edge/handlers/handlers.h"

#include "booking/waitlistservice.h"
#include "contract/queries.h"

namespace clinic::edge {

HttpResponse listWaitlist(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::WaitlistQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto list = context.services.waitlist.list(context.db, context.call, *query);
    if (!list)
        return refuse(context, list.error());
    return replyPage(context, contract::encode(*list), QStringLiteral("waitlist"), Rows::Leave);
}

} // namespace clinic::edge
