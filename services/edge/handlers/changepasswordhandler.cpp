#include "edge/handlers/handlers.h"

#include "tenancy/sessions.h"

namespace clinic::edge {

HttpResponse changePassword(HandlerContext& context)
{
    const auto request = contract::decode<contract::ChangePasswordRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return replyEmpty(context, context.services.sessions.changePassword(context.db, context.call, *request));
}

} // namespace clinic::edge
