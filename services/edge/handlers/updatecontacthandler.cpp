#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

/// What the body leaves out stays as it is.
HttpResponse updateContact(HandlerContext& context)
{
    const auto change = contract::decode<contract::ChangeContactRequest>(context.body);
    if (!change)
        return refuse(context, change.error());
    return reply(context, 200,
                 context.services.booking.changeContact(context.db, context.call, context.id<domain::ContactId>(),
                                                        *change));
}

} // namespace clinic::edge
