#pragma once

#include <QColor>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace clinic::items {
class CalendarModel;
}

namespace clinic::ui {

/// One rectangle of the printed day. Times are UTC.
struct DaySheetEntry
{
    enum Kind {
        Booking,
        Held,   ///< somebody is about to book it
        Absent, ///< a break, time off
        Closed, ///< outside working hours
    };
    Kind kind = Booking;
    QDateTime from;
    QDateTime to;
    /// The patient, who holds it, or why nobody works.
    QString title;
    QString procedure;
    QString place;
    QString note;
    /// A word on how it stands where that matters on paper: “no-show”.
    QString mark;
};

struct DaySheetColumn
{
    QString name;
    QString detail;
    QColor color;
    /// In order of time; double bookings overlap.
    QList<DaySheetEntry> entries;
};

/// A day of the clinic as it hangs on the wall.
struct DaySheet
{
    QString clinic;
    QDate date;
    QTimeZone zone;
    QDateTime printedAt;
    QList<DaySheetColumn> columns;
};

} // namespace clinic::ui
