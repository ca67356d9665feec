#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse listStaff(HandlerContext& context)
{
    return reply(context, 200, context.services.clinics.listStaff(context.db, context.call));
}

} // namespace clinic::edge
