#pragma once

#include "domain/result.h"
#include "edge/http.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clinic::edge {

/// `limit` (1 … 500) and `cursor` of a list, as the contract has them for all; without a limit everything comes.
/// Cuts the list called `name` in an answer and adds `next_cursor`, the id of the last row, or null at the end.
[[nodiscard]] domain::Result<QJsonObject> paged(const HttpRequest& request, QJsonObject answer, const QString& name);

} // namespace clinic::edge
