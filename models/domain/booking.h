#pragma once

#include "domain/contact.h"
#include "domain/ids.h"
#include "domain/slot.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace clinic::domain {

enum class BookingStatus { Booked, Arrived, InProgress, Completed, NoShow, Cancelled };

/// The person of a booking, as far as the calendar needs it.
struct BookingContact
{
    ContactId id;
    QString name;
    QString phone;
    friend bool operator==(const BookingContact&, const BookingContact&) = default;
};

/// Which of a row of repeated bookings this is: the 2nd of 6.
struct SeriesPlace
{
    /// The id of the row's first booking.
    BookingId first;
    int number = 1;
    int count = 1;
    friend bool operator==(const SeriesPlace&, const SeriesPlace&) = default;
};

struct Booking
{
    BookingId id;
    QList<SlotId> slotIds;
    ProviderId providerId;
    QList<ResourceId> resourceIds;
    QDateTime startsAt;
    QDateTime endsAt;
    BookingStatus status = BookingStatus::Booked;
    ProcedureId procedureId;
    BookingContact contact;
    QString note;
    /// A deliberate double booking.
    bool overbooked = false;
    std::optional<SeriesPlace> series;
    /// Who made it: "Voxanne", a member of staff.
    QString bookedBy;
    HolderKind bookedByKind = HolderKind::Staff;
    int version = 0;
    friend bool operator==(const Booking&, const Booking&) = default;
};

/// One line of a booking's history: what happened, by whom, from when to when it moved.
struct BookingHistoryEntry
{
    QDateTime at;
    /// `confirmed`, `rescheduled`, `cancelled`, `restored`, `status`, `overbooked`.
    QString what;
    QString actor;
    QString detail;
    friend bool operator==(const BookingHistoryEntry&, const BookingHistoryEntry&) = default;
};

} // namespace clinic::domain
