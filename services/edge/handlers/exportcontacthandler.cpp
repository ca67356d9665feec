#include "edge/handlers/handlers.h"

#include "edge/preferences.h"
#include "privacy/documentwords.h"
#include "privacy/privacyservice.h"

namespace clinic::edge {

HttpResponse exportContact(HandlerContext& context)
{
    const auto format = formatOf(context.request);
    const auto language = privacy::DocumentWords::languageOf(context.request.header("Accept-Language"));
    const auto file = context.services.privacy.exportPerson(context.db, context.call, context.id<domain::ContactId>(),
                                                            format, language);
    if (!file)
        return refuse(context, file.error());
    return format == contract::ExportFormat::Pdf ? fileResponse("application/pdf", *file, "access-export.pdf")
                                                 : fileResponse("application/json", *file, "access-export.json");
}

} // namespace clinic::edge
