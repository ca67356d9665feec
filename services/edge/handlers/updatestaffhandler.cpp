#include "edge/handlers/handlers.h"

#include "tenancy/clinics.h"

namespace clinic::edge {

HttpResponse updateStaff(HandlerContext& context)
{
    const auto request = contract::decode<contract::ChangeStaffRequest>(context.body);
    if (!request)
        return refuse(context, request.error());
    const auto id = context.id<domain::StaffId>();
    return reply(context, 200, context.services.clinics.changeStaff(context.db, context.call, id, *request));
}

} // namespace clinic::edge
