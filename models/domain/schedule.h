#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTime>

namespace clinic::domain {

/// A room, chair or device that a procedure takes together with a provider.
struct Resource
{
    ResourceId id;
    QString name;
    /// Free words of the clinic: `room`, `laser`.
    QString kind;
    bool active = true;
    int version = 0;
    friend bool operator==(const Resource&, const Resource&) = default;
};

/// A stretch in which a provider, or with no provider everybody (a holiday), takes no bookings.
struct TimeOff
{
    TimeOffId id;
    ProviderId providerId;
    QDateTime startsAt;
    QDateTime endsAt;
    /// What the calendar shows: "Training". Never a diagnosis.
    QString reason;
    friend bool operator==(const TimeOff&, const TimeOff&) = default;
};

/// A stretch of one local day.
struct DayStretch
{
    QTime startsAt;
    QTime endsAt;
    friend bool operator==(const DayStretch&, const DayStretch&) = default;
};

/// The hours of one provider on one date instead of those of its weekday; none means not working.
struct DayHours
{
    ProviderId providerId;
    QDate date;
    QList<DayStretch> hours;
    QString reason;
    friend bool operator==(const DayHours&, const DayHours&) = default;
};

/// How full a local day is, over all providers or one.
struct DayLoad
{
    QDate date;
    int freeMinutes = 0;
    int heldMinutes = 0;
    int bookedMinutes = 0;
    int bookings = 0;
    friend bool operator==(const DayLoad&, const DayLoad&) = default;
};

} // namespace clinic::domain
