#pragma once

#include "booking/filerecords.h"

namespace clinic::booking {

/// The bookings as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, a header row, times in the clinic's
/// zone with their offset and in UTC, numbers of the clinic's own country as people dial them. A text that a spreadsheet
/// would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray writeCsv(const FileContent& content);

/// One field, quoted where it must be.
[[nodiscard]] QString csvField(const QString& text);

} // namespace clinic::booking
