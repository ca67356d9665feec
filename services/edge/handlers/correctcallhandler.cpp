#include "edge/handlers/handlers.h"

#include "calls/correctionservice.h"
#include "contract/callscodec.h"

namespace clinic::edge {

HttpResponse correctCall(HandlerContext& context)
{
    const auto request = contract::decode<contract::CorrectionRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 200, context.services.corrections.correct(context.db, context.call,
                                                                    context.id<domain::CallId>(), *request));
}

} // namespace clinic::edge
