#pragma once

#include "sql/clinicfixture.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QTime>
#include <QTimeZone>

#include <utility>

namespace clinic::test {

/// A stretch of instants, in minutes since 1970.
struct Span
{
    qint64 from = 0;
    qint64 to = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// A stretch of a local day in minutes since its midnight; 1440 is the midnight that ends it.
using LocalHours = QList<std::pair<int, int>>;

/// What a provider's schedule says, and minute by minute what free slots must follow from it: slow and obvious, to hold
/// the SQL against. (No stretch may begin or end in an hour that a change of the clock doubles or swallows.)
struct ScheduleModel
{
    QTimeZone zone;
    int grid = 15;
    bool active = true;
    QMap<int, LocalHours> week;
    QMap<QDate, LocalHours> days;
    QMap<QString, Span> timeOff;
    /// Offsets of the quarters of hours that were asked for before: conversions are slow, and clocks change on quarters.
    mutable QHash<qint64, int> offsets;

    [[nodiscard]] std::pair<QDate, int> local(qint64 minute) const;
    [[nodiscard]] bool worksAt(qint64 minute) const;
    [[nodiscard]] bool isOffAt(qint64 minute) const;
    [[nodiscard]] bool isOpen(const Span& span) const;
    /// The free slots of local days, around what is taken.
    [[nodiscard]] QList<Span> freeSlots(QDate from, QDate to, const QList<Span>& taken) const;
};

[[nodiscard]] QJsonArray hoursJson(const LocalHours& hours, int weekday = 0);
[[nodiscard]] qint64 minuteOf(const QDateTime& time);
[[nodiscard]] QDateTime timeOfMinute(qint64 minute);
[[nodiscard]] QString wallTime(int minuteOfDay);

} // namespace clinic::test
