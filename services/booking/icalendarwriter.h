#pragma once

#include "booking/filerecords.h"
#include "contract/files.h"

namespace clinic::booking {

/// The bookings as an iCalendar file (RFC 5545): UTC times, a UID that stays, a SEQUENCE that grows with every change,
/// cancelled ones as such. `stamp` is the moment of the export. It has no METHOD: it is a calendar, not an invitation.
[[nodiscard]] QByteArray writeCalendar(const FileContent& content, contract::ExportDetail detail,
                                       const QDateTime& stamp);

/// `booking-68719476737@callwaiting`, and back; empty for a UID of somebody else's.
[[nodiscard]] QString uidOf(const domain::BookingId& id);
[[nodiscard]] domain::BookingId bookingOfUid(const QString& uid);

/// The value of a TEXT property (RFC 5545 §3.3.11).
[[nodiscard]] QByteArray escapedText(const QString& text);
/// A content line with its line breaks: at most 75 octets each, no character cut in two (RFC 5545 §3.1).
[[nodiscard]] QByteArray foldedLine(const QByteArray& line);
/// "N. O." of "Nell Okafor".
[[nodiscard]] QString initialsOf(const QString& name);

} // namespace clinic::booking
