#include "edge/handlers/handlers.h"

namespace clinic::edge {

/// Ready means that a command would succeed now: the database answers and holds this program's schema.
HttpResponse getReadiness(HandlerContext& context)
{
    const auto state = context.db.call("install_state", {}, storage::CallKind::Read);
    const bool ready = state.ok();
    return jsonResponse(ready ? 200 : 503,
                        {{"status", ready ? "ready" : "unavailable"},
                         {"checks", QJsonObject{{"database", ready ? "ok" : "does not answer"}}}});
}

} // namespace clinic::edge
