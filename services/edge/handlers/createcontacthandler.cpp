#include "edge/handlers/handlers.h"

#include "booking/bookingservice.h"

namespace clinic::edge {

HttpResponse createContact(HandlerContext& context)
{
    const auto patient = contract::decode<domain::Patient>(context.body);
    if (!patient)
        return refuse(context, patient.error());
    return reply(context, 201, context.services.booking.addContact(context.db, context.call, *patient));
}

} // namespace clinic::edge
