#pragma once

#include "booking/calendarevent.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

namespace clinic::booking {

inline constexpr qsizetype longestCalendarFile = 1024 * 1024;
inline constexpr int mostCalendarEvents = 500;

/// What of a file is read: events that end after `from` and begin before `until`; times without a zone are `zone`'s.
struct CalendarWindow
{
    QDateTime from;
    QDateTime until;
    QTimeZone zone;
};

/// The events of an iCalendar file (RFC 5545) in order of time, repeating ones unrolled with their exceptions. The file
/// is a stranger's: what is wrong with a single event stands in that event's `problem`; a text that is no calendar at
/// all, one of more than 1 MiB, with more than 500 events in the window or made to be costly is an error. The file pair
/// is the only place that knows libical.
[[nodiscard]] domain::Result<QList<CalendarEvent>> readCalendar(const QByteArray& file, const CalendarWindow& window);

} // namespace clinic::booking
