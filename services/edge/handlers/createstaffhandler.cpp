#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse createStaff(HandlerContext& context)
{
    const auto request = contract::decode<contract::AddStaffRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    return reply(context, 201, context.services.clinics.addStaff(context.db, context.call, *request));
}

} // namespace clinic::edge
