#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "privacy/privacyservice.h"
#include "privacy/retentionservice.h"

namespace clinic::edge {

HttpResponse runRetention(HandlerContext& context)
{
    const auto dryRun = contract::decodeRun(context.body);
    if (!dryRun)
        return refuse(context, dryRun.error());
    const auto run = context.services.retention.run(context.db, context.call, *dryRun);
    // Persons of whom there had been nothing for long were erased, too; what fails here comes again by itself.
    if (run && !*dryRun)
        (void)context.services.privacy.reconcile(context.db);
    return reply(context, 200, run);
}

} // namespace clinic::edge
