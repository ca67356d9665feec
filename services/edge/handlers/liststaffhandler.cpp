#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse listStaff(HandlerContext& context)
{
    const QString clinic = context.request.queryItem(QStringLiteral("clinic")).value_or(QString());
    return reply(context, 200, context.services.clinics.listStaff(context.db, context.call, clinic));
}

} // namespace clinic::edge
