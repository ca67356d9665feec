#include "edge/handlers/handlers.h"

#include "tenancy/sessions.h"

namespace clinic::edge {

HttpResponse refreshSession(HandlerContext& context)
{
    const auto request = contract::decode<contract::RefreshRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.sessions.refresh(context.db, *request));
}

} // namespace clinic::edge
