#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"
#include "edge/admission.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

/// An admin verifies the own clinic's chain; an operator the installation's, or the one that `clinic` numbers.
HttpResponse verifyAudit(HandlerContext& context)
{
    qint64 chain = context.call.actor.clinic;
    if (context.call.actor.role == domain::Role::Operator) {
        bool ok = true;
        if (const auto named = context.request.queryItem(u"clinic"_s))
            chain = named->toLongLong(&ok);
        if (!ok)
            return refuse(context, {.code = domain::ErrorCode::InvalidRequest,
                                    .detail = u"The query is not well-formed; see \"errors\"."_s,
                                    .fields = {{u"/clinic"_s, u"must be a clinic's number"_s}}});
    }
    const auto admitted = admit(context.db, context.call, u"audit.verify"_s, u"audit"_s);
    if (!admitted)
        return refuse(context, admitted.error());
    return reply(context, 200, context.services.audit.verify(context.db, chain));
}

} // namespace clinic::edge
