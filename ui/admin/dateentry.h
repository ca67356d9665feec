#pragma once

#include "domain/schedule.h"

#include <QTimeZone>

namespace clinic::ui {

/// What differs from the week on some dates: time off, or other hours of one provider on one day.
struct DateEntry
{
    enum Kind { Off, Hours };

    Kind kind = Off;
    domain::TimeOff off;
    domain::DayHours hours;
    friend bool operator==(const DateEntry&, const DateEntry&) = default;

    [[nodiscard]] QString id() const;
    [[nodiscard]] domain::ProviderId provider() const { return kind == Off ? off.providerId : hours.providerId; }
    [[nodiscard]] QString reason() const { return kind == Off ? off.reason : hours.reason; }
    /// The first local day of it.
    [[nodiscard]] QDate firstDay(const QTimeZone& zone) const;
    /// “Fri 25 – Sat 26 Dec 2026”, “Tue 24 Nov 2026, 10:00–14:00”.
    [[nodiscard]] QString span(const QTimeZone& zone) const;
};

/// Whether time off begins and ends at local midnights.
[[nodiscard]] bool isWholeDays(const domain::TimeOff& off, const QTimeZone& zone);
/// A local time as UTC; one that daylight saving skips counts from the moment it skips to.
[[nodiscard]] QDateTime utcOf(const QDate& date, const QTime& time, const QTimeZone& zone);

} // namespace clinic::ui
