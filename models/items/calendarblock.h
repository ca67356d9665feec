#pragma once

#include "domain/booking.h"
#include "domain/slot.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace clinic::items {

/// Free is one slot that can be claimed, or with no slots a stretch in which a room or device is not in use; NotWorking
/// is time without slots.
enum class BlockKind { Free, HeldMine, HeldOther, Booking, Blocked, NotWorking };

/// One rectangle of the calendar: a free slot, or consecutive slots that belong together. Times are UTC.
struct CalendarBlock
{
    BlockKind kind = BlockKind::NotWorking;
    QDateTime start;
    QDateTime end;
    domain::ProviderId providerId;
    /// In order of time; empty for NotWorking.
    QList<domain::SlotId> slotIds;
    /// Where each of them ends: a clinic's grid may change in the middle of a day.
    QList<QDateTime> slotEnds;
    /// What a hold has taken beside the provider; a booking tells its own.
    QList<domain::ResourceId> resourceIds;
    /// Of Booking: none as long as its details have not arrived.
    std::optional<domain::BookingId> bookingId;
    std::optional<domain::Booking> booking;
    /// Of HeldMine and HeldOther.
    std::optional<domain::Holder> holder;
    std::optional<QDateTime> heldUntil;
    /// The booking's version, otherwise the highest of the slots'.
    int version = 0;
    friend bool operator==(const CalendarBlock&, const CalendarBlock&) = default;
};

/// A room or device that somebody has for a while: the booking's, or with none of them a hold's.
struct ResourceUse
{
    domain::ResourceId resource;
    QDateTime start;
    QDateTime end;
    domain::BookingId booking;
    friend bool operator==(const ResourceUse&, const ResourceUse&) = default;
};

} // namespace clinic::items
