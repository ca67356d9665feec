#include "edge/handlers/handlers.h"

#include "booking/fileservice.h"
#include "contract/filescodec.h"

namespace clinic::edge {

HttpResponse getBookingsCsv(HandlerContext& context)
{
    const auto query = contract::decodeQuery<contract::ExportQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    const auto file = context.services.files.exportBookings(context.db, context.call, *query);
    return file ? fileResponse("text/csv; charset=utf-8; header=present", file->bytes, file->name)
                : refuse(context, file.error());
}

} // namespace clinic::edge
