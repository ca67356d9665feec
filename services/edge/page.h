#pragma once

#include "domain/result.h"
#include "edge/http.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clinic::edge {

/// Whether rows of a list may go away between two pages. Of those that do, ids grow along the list.
enum class Rows { Stay, Leave };

/// `limit` (1 … 500) and `cursor` of a list, as the contract has them for all; without a limit everything comes.
/// Cuts the list called `name` in an answer and adds `next_cursor`, the id of the last row, or null at the end.
[[nodiscard]] domain::Result<QJsonObject> paged(const HttpRequest& request, QJsonObject answer, const QString& name,
                                                 Rows rows = Rows::Stay);

} // namespace clinic::edge
