// What views and screens read from the CalendarModel; calendarmodel.cpp is how it changes.
#include "items/blockbuilder.h"
#include "items/calendarmodel.h"

#include <QLocale>

#include <algorithm>

namespace clinic::items {

using domain::ProviderId;
using domain::SlotId;
using domain::SlotStatus;

namespace {

/// Where the clocks go back over midnight a date begins twice: this is the first.
QDateTime firstInstantOf(const QDate& date, const QTimeZone& zone)
{
    constexpr int quarterSeconds = 15 * 60;
    QDateTime start = date.startOfDay(zone).toUTC();
    while (start.addSecs(-1).toTimeZone(zone).date() == date)
        start = start.addSecs(-quarterSeconds);
    return start;
}

} // namespace

domain::Slot CalendarModel::effective(const domain::Slot& slot) const
{
    if (slot.status != SlotStatus::Held || !slot.heldUntil || *slot.heldUntil > m_clock.now())
        return slot;
    domain::Slot free = slot;
    free.status = SlotStatus::Free;
    free.holder.reset();
    free.heldUntil.reset();
    return free;
}

TimeRange CalendarModel::dayOf(const QDate& localDate) const
{
    return {firstInstantOf(localDate, m_zone), firstInstantOf(localDate.addDays(1), m_zone)};
}

int CalendarModel::rowAtOrAfter(const ProviderId& provider, const QDateTime& time) const
{
    const Span span = m_spanOf.value(provider);
    const auto first = m_slots.begin() + span.first;
    const auto found = std::lower_bound(first, first + span.count, time,
                                        [](const domain::Slot& slot, const QDateTime& t) { return slot.startsAt < t; });
    return int(found - m_slots.begin());
}

QList<CalendarBlock> CalendarModel::blocks(const ProviderId& provider, const QDate& localDate) const
{
    const TimeRange day = dayOf(localDate);
    if (!m_range.from.isValid() || day.to <= m_range.from || m_range.to <= day.from)
        return {};
    QList<domain::Slot> slotList;
    const int end = rowAtOrAfter(provider, day.to);
    for (int row = rowAtOrAfter(provider, day.from); row < end; ++row)
        slotList.append(effective(m_slots.at(row)));
    return buildBlocks({day.from, day.to, provider, slotList, m_bookings, m_ownStaffId});
}

QList<CalendarBlock> CalendarModel::blocks(const domain::ResourceId& resource, const QDate& localDate) const
{
    const TimeRange day = dayOf(localDate);
    if (!m_range.from.isValid() || day.to <= m_range.from || m_range.to <= day.from)
        return {};
    QList<CalendarBlock> used;
    for (const domain::Booking& booking : m_bookings) {
        if (booking.status == domain::BookingStatus::Cancelled || !booking.resourceIds.contains(resource) ||
            booking.startsAt >= day.to || booking.endsAt <= day.from)
            continue;
        CalendarBlock block;
        block.kind = BlockKind::Booking;
        block.start = booking.startsAt;
        block.end = booking.endsAt;
        block.providerId = booking.providerId;
        block.slotIds = booking.slotIds;
        block.bookingId = booking.id;
        block.booking = booking;
        block.version = booking.version;
        used.append(block);
    }
    for (auto span = m_spanOf.cbegin(); span != m_spanOf.cend(); ++span) {
        QList<domain::Slot> holds;
        const int end = rowAtOrAfter(span.key(), day.to);
        for (int row = rowAtOrAfter(span.key(), day.from); row < end; ++row) {
            const domain::Slot slot = effective(m_slots.at(row));
            if (slot.status == SlotStatus::Held && slot.resourceIds.contains(resource))
                holds.append(slot);
        }
        for (const CalendarBlock& block :
             buildBlocks({day.from, day.to, span.key(), holds, m_bookings, m_ownStaffId})) {
            if (block.kind != BlockKind::NotWorking)
                used.append(block);
        }
    }
    return withIdleTime(day.from, day.to, std::move(used));
}

QList<ResourceUse> CalendarModel::resourceUses() const
{
    QList<ResourceUse> uses;
    for (const domain::Booking& booking : m_bookings) {
        if (booking.status == domain::BookingStatus::Cancelled)
            continue;
        for (const domain::ResourceId& resource : booking.resourceIds)
            uses.append({resource, booking.startsAt, booking.endsAt, booking.id});
    }
    for (const domain::Slot& slot : m_slots) {
        if (slot.status != SlotStatus::Held || effective(slot).status != SlotStatus::Held)
            continue;
        for (const domain::ResourceId& resource : slot.resourceIds)
            uses.append({resource, slot.startsAt, slot.endsAt, {}});
    }
    return uses;
}

std::optional<CalendarBlock> CalendarModel::blockOf(const SlotId& slot) const
{
    const int row = m_rowOf.value(slot, -1);
    if (row < 0)
        return {};
    for (const CalendarBlock& block : blocks(m_slots.at(row).providerId, localDate(m_slots.at(row).startsAt))) {
        if (block.slotIds.contains(slot))
            return block;
    }
    return {};
}

QList<SlotId> CalendarModel::freeRun(const SlotId& slot, int minutes) const
{
    const int first = m_rowOf.value(slot, -1);
    if (first < 0)
        return {};
    const QDateTime until = m_slots.at(first).startsAt.addSecs(qint64(minutes) * 60);
    QDateTime reached = m_slots.at(first).startsAt;
    QList<SlotId> run;
    for (int row = first; row < m_slots.size() && (run.isEmpty() || reached < until); ++row) {
        const domain::Slot next = effective(m_slots.at(row));
        const bool follows = next.providerId == m_slots.at(first).providerId && next.startsAt == reached;
        if (!follows || next.status != SlotStatus::Free)
            return {};
        run.append(next.id);
        reached = next.endsAt;
    }
    return reached >= until ? run : QList<SlotId>();
}

std::optional<domain::Slot> CalendarModel::slotById(const SlotId& id) const
{
    const int row = m_rowOf.value(id, -1);
    return row < 0 ? std::nullopt : std::optional(effective(m_slots.at(row)));
}

std::optional<domain::Slot> CalendarModel::slotAt(const ProviderId& provider, const QDateTime& time) const
{
    const Span span = m_spanOf.value(provider);
    const int row = rowAtOrAfter(provider, time.addMSecs(1)) - 1;
    if (row < span.first || span.count == 0 || time >= m_slots.at(row).endsAt)
        return {};
    return effective(m_slots.at(row));
}

std::optional<domain::Booking> CalendarModel::bookingById(const domain::BookingId& id) const
{
    const auto known = m_bookings.constFind(id);
    return known == m_bookings.constEnd() ? std::nullopt : std::optional(*known);
}

int CalendarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_slots.size());
}

int CalendarModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CalendarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Slot slot = effective(m_slots.at(index.row()));
    switch (role) {
    case SlotIdRole:
        return slot.id.text();
    case ProviderIdRole:
        return slot.providerId.text();
    case StartRole:
        return slot.startsAt;
    case EndRole:
        return slot.endsAt;
    case KindRole:
        return static_cast<int>(kindOf(slot, m_ownStaffId));
    case BookingIdRole:
        return slot.bookingIds.isEmpty() ? QString() : slot.bookingIds.first().text();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const QLocale locale;
    switch (index.column()) {
    case ProviderColumn:
        return providerName(slot.providerId);
    case StartColumn:
        return locale.toString(slot.startsAt.toTimeZone(m_zone), QLocale::ShortFormat);
    case EndColumn:
        return locale.toString(slot.endsAt.toTimeZone(m_zone).time(), QLocale::ShortFormat);
    case StatusColumn:
        return statusText(slot);
    case WhoColumn:
        return whoOf(slot);
    default:
        return {};
    }
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case ProviderColumn:
        return tr("Provider");
    case StartColumn:
        return tr("From");
    case EndColumn:
        return tr("To");
    case StatusColumn:
        return tr("State");
    case WhoColumn:
        return tr("Who");
    default:
        return {};
    }
}

QString CalendarModel::statusText(const domain::Slot& effectiveSlot) const
{
    switch (effectiveSlot.status) {
    case SlotStatus::Free:
        return tr("Free");
    case SlotStatus::Held:
        return tr("Held");
    case SlotStatus::Booked:
        return tr("Booked");
    case SlotStatus::Blocked:
        return tr("Blocked");
    }
    return {};
}

QString CalendarModel::whoOf(const domain::Slot& effectiveSlot) const
{
    if (effectiveSlot.holder)
        return effectiveSlot.holder->name;
    if (effectiveSlot.bookingIds.isEmpty())
        return {};
    const auto booking = m_bookings.constFind(effectiveSlot.bookingIds.first());
    return booking == m_bookings.constEnd() ? QString() : booking->contact.name;
}

QString CalendarModel::providerName(const ProviderId& id) const
{
    const int order = m_providerOrder.value(id, -1);
    return order < 0 ? QString() : m_providers.at(order).name;
}

} // namespace clinic::items
