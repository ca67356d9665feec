#include "edge/handlers/handlers.h"

namespace clinic::edge {

HttpResponse getHealth()
{
    return jsonResponse(200, {{"status", "ok"}, {"version", QStringLiteral(CALLWAITING_VERSION)}});
}

} // namespace clinic::edge
