#include "edge/handlers/handlers.h"

#include "booking/fileservice.h"
#include "contract/filescodec.h"

namespace clinic::edge {

HttpResponse getCalendar(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::ExportQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto file = context.services.files.exportCalendar(context.db, context.call, *query);
    return file ? fileResponse("text/calendar; charset=utf-8", file->bytes, file->name) : refuse(context, file.error());
}

} // namespace clinic::edge
