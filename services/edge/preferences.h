#pragma once

#include "contract/privacy.h"
#include "edge/http.h"

namespace clinic::edge {

/// JSON, unless the request's Accept asks for a PDF and does not name JSON before it.
[[nodiscard]] contract::ExportFormat formatOf(const HttpRequest& request);

} // namespace clinic::edge
