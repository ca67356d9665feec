#pragma once

#include "documents/document.h"
#include "privacy/documentwords.h"

#include <QJsonObject>

namespace clinic::privacy {

/// A person's record (see `openPersonRecord`) as a document to read.
[[nodiscard]] documents::Document personDocument(const QJsonObject& record, const DocumentWords& words);

} // namespace clinic::privacy
