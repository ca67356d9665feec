#pragma once

#include "items/calendarblock.h"

#include <QHash>

namespace clinic::items {

/// One provider's day as the block builder takes it.
struct DayInput
{
    QDateTime from;
    QDateTime to;
    domain::ProviderId provider;
    /// In order of time, with the status they show now.
    QList<domain::Slot> slotList;
    const QHash<domain::BookingId, domain::Booking>& bookings;
    domain::StaffId ownStaffId;
};

/// The blocks of a day: gaps become NotWorking, consecutive slots of one hold, booking or closure become one block.
[[nodiscard]] QList<CalendarBlock> buildBlocks(const DayInput& day);

/// What uses a room or device on a day, with the stretches between in which nothing does.
[[nodiscard]] QList<CalendarBlock> withIdleTime(const QDateTime& from, const QDateTime& to, QList<CalendarBlock> used);

[[nodiscard]] BlockKind kindOf(const domain::Slot& slot, const domain::StaffId& ownStaffId);

} // namespace clinic::items
