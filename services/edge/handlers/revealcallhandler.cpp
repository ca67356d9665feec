#include "edge/handlers/handlers.h"

#include "calls/revealservice.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse revealCall(HandlerContext& context)
{
    const auto request = contract::decode<contract::RevealRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    HttpResponse response = reply(
        context, 200, context.services.reveals.reveal(context.db, context.call, context.id<domain::CallId>(), *request));
    response.headers.emplaceBack("Cache-Control", "no-store");
    return response;
}

} // namespace clinic::edge
