#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse createClinic(HandlerContext& context)
{
    const auto request = contract::decode<contract::AddClinicRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.clinics.addClinic(context.db, context.call, *request));
}

} // namespace clinic::edge
