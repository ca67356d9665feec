#include "items/blockbuilder.h"

#include <algorithm>
#include <tuple>

namespace clinic::items {

namespace {

class BlockBuilder final
{
public:
    explicit BlockBuilder(const DayInput& day)
        : m_day(day)
        , m_reached(day.from)
    {
    }

    QList<CalendarBlock> build()
    {
        for (const domain::Slot& slot : m_day.slotList) {
            fillGap(slot.startsAt);
            if (slot.status == domain::SlotStatus::Booked)
                addBooked(slot);
            else
                extendOrAdd(blockOf(slot), slot);
            m_reached = std::max(m_reached, slot.endsAt);
        }
        fillGap(m_day.to);
        return std::move(m_blocks);
    }

private:
    void fillGap(const QDateTime& until)
    {
        if (m_reached >= until)
            return;
        CalendarBlock gap;
        gap.start = m_reached;
        gap.end = until;
        gap.providerId = m_day.provider;
        m_blocks.append(gap);
    }

    [[nodiscard]] CalendarBlock blockOf(const domain::Slot& slot) const
    {
        CalendarBlock block;
        block.kind = kindOf(slot, m_day.ownStaffId);
        block.start = slot.startsAt;
        block.end = slot.endsAt;
        block.providerId = slot.providerId;
        block.slotIds = {slot.id};
        block.slotEnds = {slot.endsAt};
        block.version = slot.version;
        if (slot.status == domain::SlotStatus::Held) {
            block.holder = slot.holder;
            block.heldUntil = slot.heldUntil;
            block.resourceIds = slot.resourceIds;
        }
        return block;
    }

    void addBooked(const domain::Slot& slot)
    {
        CalendarBlock block = blockOf(slot);
        if (slot.bookingIds.isEmpty())
            extendOrAdd(block, slot);
        for (const domain::BookingId& id : slot.bookingIds) {
            block.bookingId = id;
            block.booking.reset();
            block.version = slot.version;
            if (const auto known = m_day.bookings.constFind(id); known != m_day.bookings.constEnd()) {
                block.booking = *known;
                block.version = known->version;
            }
            extendOrAdd(block, slot);
        }
    }

    void extendOrAdd(const CalendarBlock& block, const domain::Slot& slot)
    {
        const auto before = std::find_if(m_blocks.rbegin(), m_blocks.rend(),
                                         [&](const CalendarBlock& earlier) { return continues(earlier, block); });
        if (before == m_blocks.rend()) {
            m_blocks.append(block);
            return;
        }
        before->end = slot.endsAt;
        before->slotIds.append(slot.id);
        before->slotEnds.append(slot.endsAt);
        before->version = std::max(before->version, block.version);
    }

    [[nodiscard]] static bool continues(const CalendarBlock& earlier, const CalendarBlock& block)
    {
        return block.kind != BlockKind::Free && earlier.kind == block.kind && earlier.end == block.start &&
               earlier.bookingId == block.bookingId && earlier.holder == block.holder &&
               earlier.heldUntil == block.heldUntil && earlier.resourceIds == block.resourceIds;
    }

    const DayInput& m_day;
    QDateTime m_reached;
    QList<CalendarBlock> m_blocks;
};

} // namespace

QList<CalendarBlock> buildBlocks(const DayInput& day)
{
    return BlockBuilder(day).build();
}

QList<CalendarBlock> withIdleTime(const QDateTime& from, const QDateTime& to, QList<CalendarBlock> used)
{
    std::sort(used.begin(), used.end(), [](const CalendarBlock& a, const CalendarBlock& b) {
        return std::tie(a.start, a.end, a.providerId) < std::tie(b.start, b.end, b.providerId);
    });
    QList<CalendarBlock> all;
    QDateTime reached = from;
    const auto idleUntil = [&](const QDateTime& until) {
        if (reached >= until)
            return;
        CalendarBlock idle;
        idle.kind = BlockKind::Free;
        idle.start = reached;
        idle.end = until;
        all.append(idle);
    };
    for (const CalendarBlock& block : std::as_const(used)) {
        idleUntil(std::min(block.start, to));
        all.append(block);
        reached = std::max(reached, block.end);
    }
    idleUntil(to);
    return all;
}

BlockKind kindOf(const domain::Slot& slot, const domain::StaffId& ownStaffId)
{
    switch (slot.status) {
    case domain::SlotStatus::Free:
        return BlockKind::Free;
    case domain::SlotStatus::Booked:
        return BlockKind::Booking;
    case domain::SlotStatus::Blocked:
        return BlockKind::Blocked;
    case domain::SlotStatus::Held:
        break;
    }
    const bool mine = slot.holder && slot.holder->kind == domain::HolderKind::Staff && !ownStaffId.isEmpty() &&
                      slot.holder->id == ownStaffId.text();
    return mine ? BlockKind::HeldMine : BlockKind::HeldOther;
}

} // namespace clinic::items
