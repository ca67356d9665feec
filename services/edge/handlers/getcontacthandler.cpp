#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse getContact(HandlerContext& context)
{
    return reply(context, 200,
                 context.services.booking.contact(context.db, context.call, context.id<domain::ContactId>()));
}

} // namespace clinic::edge
