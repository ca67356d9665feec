#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "privacy/privacyservice.h"

namespace clinic::edge {

HttpResponse eraseContact(HandlerContext& context)
{
    const auto request = contract::decode<contract::EraseRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200,
                 context.services.privacy.erase(context.db, context.call, context.id<domain::ContactId>(), *request));
}

} // namespace clinic::edge
