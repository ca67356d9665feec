#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse listClinics(HandlerContext& context)
{
    return reply(context, 200, context.services.clinics.listClinics(context.db, context.call));
}

} // namespace clinic::edge
