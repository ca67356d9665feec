#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"
#include "contract/auditcodec.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

/// An admin verifies the own clinic's chain; an operator the installation's, or the one that `clinic` numbers.
HttpResponse verifyAudit(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::AuditVerifyQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    std::optional<qint64> named;
    if (const auto text = context.request.queryItem(u"clinic"_s)) {
        bool ok = false;
        named = text->toLongLong(&ok);
        if (!ok)
            return refuse(context, {.code = domain::ErrorCode::InvalidRequest,
                                    .detail = u"The query is not well-formed; see \"errors\"."_s,
                                    .fields = {{u"/clinic"_s, u"must be a clinic's number"_s}}});
    }
    const audit::AuditService& audit = context.services.audit;
    const auto clinic = audit.beginVerification(context.db, context.call, named, query->after == 0);
    if (!clinic)
        return refuse(context, clinic.error());
    return reply(context, 200, audit.verify(context.db, *clinic, *query));
}

} // namespace clinic::edge
