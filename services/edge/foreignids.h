#pragma once

#include "edge/http.h"
#include "edge/router.h"

#include <QJsonValue>

namespace clinic::edge {

/// Whether this key was made in another clinic. Told by the clinic number every id carries, so neither existence nor a
/// look-up matters. Texts that are no keys belong to nobody.
[[nodiscard]] bool isForeign(const QString& id, qint64 clinic);

/// The first id of another clinic in the path, in a query item or JSON member called `…id` or `…ids`, at any depth;
/// empty when there is none.
[[nodiscard]] QString foreignId(const PathParameters& path, const HttpRequest& request, const QJsonValue& body,
                                qint64 clinic);
[[nodiscard]] QString foreignId(const QJsonValue& value, qint64 clinic);

} // namespace clinic::edge
