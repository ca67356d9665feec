#pragma once

#include "booking/calendarevent.h"
#include "domain/result.h"

#include <QByteArray>

#include <libical/ical.h>

#include <optional>

/// What of a component can be read without knowing the file around it. Of `readCalendar` alone.
namespace clinic::booking::ical {

/// A time as it is written, before its zone is known.
struct LocalTime
{
    icaltimetype time;
    QByteArray tzid;
};

[[nodiscard]] domain::Error notACalendar(const QString& why);
[[nodiscard]] domain::Error tooCostly(const QString& why);

/// The file's logical lines (RFC 5545 §3.1) one a line. What libical would take recursively or all too literally is
/// refused or left out here: deep nesting, endless lines.
[[nodiscard]] domain::Result<QByteArray> unfolded(QByteArray file);

/// None where a value is of another kind: libical's own getters would read it all the same.
[[nodiscard]] icalvalue* valueOfKind(icalproperty* property, icalvalue_kind kind);
[[nodiscard]] std::optional<icalrecurrencetype> ruleOf(icalproperty* property);
/// Whether libical gets from one occurrence to the next in a short time: it looks for a 30th of February, or for each
/// second of one, until the year 2582.
[[nodiscard]] bool comesInTime(const icalrecurrencetype& rule);
[[nodiscard]] std::optional<LocalTime> timeOf(icalproperty* property);
[[nodiscard]] std::optional<LocalTime> timeOf(icalcomponent* component, icalproperty_kind kind);
[[nodiscard]] icaltimetype naiveTime(const QDate& date, const QTime& time);

[[nodiscard]] QString uidOf(icalcomponent* component);
/// Everything but the times.
[[nodiscard]] CalendarEvent textsOf(icalcomponent* component);

} // namespace clinic::booking::ical
