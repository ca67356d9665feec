#include "edge/handlers/handlers.h"

#include "tenancy/sessions.h"

namespace clinic::edge {

HttpResponse deleteSession(HandlerContext& context)
{
    return replyEmpty(context, context.services.sessions.logOut(context.db, context.call.actor));
}

} // namespace clinic::edge
