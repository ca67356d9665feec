#include "edge/handlers/handlers.h"

#include "booking/fileservice.h"
#include "contract/filescodec.h"

namespace clinic::edge {

HttpResponse importCalendar(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::ImportQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto report =
        context.services.files.importCalendar(context.db, context.call, context.request.body, *query);
    return report ? jsonResponse(200, contract::encode(*report)) : refuse(context, report.error());
}

} // namespace clinic::edge
