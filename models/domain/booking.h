#pragma once

#include "domain/contact.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

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
    /// Who made it: "Voxanne", a member of staff.
    QString bookedBy;
    int version = 0;
    friend bool operator==(const Booking&, const Booking&) = default;
};

/// One line of a booking's history: what happened, by whom, from when to when it moved.
struct BookingHistoryEntry
{
    QDateTime at;
    /// `confirmed`, `rescheduled`, `cancelled`, `restored`, `status`.
    QString what;
    QString actor;
    QString detail;
    friend bool operator==(const BookingHistoryEntry&, const BookingHistoryEntry&) = default;
};

} // namespace clinic::domain
