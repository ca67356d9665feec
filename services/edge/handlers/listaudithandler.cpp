#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"
#include "contract/auditcodec.h"

namespace clinic::edge {

HttpResponse listAudit(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::AuditQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    return reply(context, 200, context.services.audit.list(context.db, context.call, *query));
}

} // namespace clinic::edge
