#include "edge/handlers/handlers.h"

#include "tenancy/sessions.h"

namespace clinic::edge {

HttpResponse createSession(HandlerContext& context)
{
    const auto request = contract::decode<contract::LogInRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.sessions.logIn(context.db, *request));
}

} // namespace clinic::edge
