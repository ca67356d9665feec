#pragma once

#include "documents/document.h"

#include <QByteArray>

namespace clinic::documents {

/// The document as PDF on A4, light, with its fonts embedded and text that can be copied and searched. Needs a
/// QGuiApplication (the offscreen platform will do); may be called from any thread.
[[nodiscard]] QByteArray toPdf(const Document& document);

} // namespace clinic::documents
