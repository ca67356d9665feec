#include "items/calendarmodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace clinic::items {

using namespace std::chrono_literals;
using domain::BookingId;
using domain::ProviderId;
using domain::SlotId;
using domain::SlotStatus;

namespace {

constexpr qsizetype rememberedEvents = 4096;
/// A desktop that was asleep finds out this soon.
constexpr auto longestExpiryWait = 30s;

} // namespace

CalendarModel::CalendarModel(const domain::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_expiredUpTo(clock.now())
{
    m_expiryTimer.setSingleShot(true);
    m_expiryTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_expiryTimer, &QTimer::timeout, this, &CalendarModel::expireHolds);
}

void CalendarModel::setTimeZone(const QTimeZone& zone)
{
    beginResetModel();
    m_zone = zone;
    endResetModel();
}

void CalendarModel::setOwnStaffId(const domain::StaffId& id)
{
    beginResetModel();
    m_ownStaffId = id;
    endResetModel();
}

void CalendarModel::setProviders(const QList<domain::Provider>& providers)
{
    beginResetModel();
    m_providers = providers;
    m_providerOrder.clear();
    for (int i = 0; i < m_providers.size(); ++i)
        m_providerOrder.insert(m_providers.at(i).id, i);
    sortRows();
    endResetModel();
    Q_EMIT providersChanged();
}

void CalendarModel::setSlots(const TimeRange& range, const QList<domain::Slot>& slotList, domain::EventPosition asOf)
{
    beginResetModel();
    m_range = range;
    QList<domain::Slot> fresh;
    fresh.reserve(slotList.size());
    for (const domain::Slot& slot : slotList) {
        const int row = m_rowOf.value(slot.id, -1);
        const bool knownBetter = row >= 0 && m_slots.at(row).version > slot.version;
        fresh.append(knownBetter ? m_slots.at(row) : slot);
    }
    m_slots = std::move(fresh);
    sortRows();
    endResetModel();
    m_expiredUpTo = m_clock.now();
    scheduleExpiry();
    replayAfter(asOf);
}

void CalendarModel::setBookings(const QList<domain::Booking>& bookings, domain::EventPosition asOf)
{
    beginResetModel();
    const QHash<BookingId, domain::Booking> before = std::exchange(m_bookings, {});
    for (const domain::Booking& booking : bookings) {
        const auto known = before.constFind(booking.id);
        const bool knownBetter = known != before.constEnd() && known->version > booking.version;
        m_bookings.insert(booking.id, knownBetter ? *known : booking);
    }
    endResetModel();
    replayAfter(asOf);
}

void CalendarModel::clear()
{
    beginResetModel();
    m_range = {};
    m_slots.clear();
    m_bookings.clear();
    m_recent.clear();
    m_forgottenUpTo = 0;
    m_expiryTimer.stop();
    indexRows();
    endResetModel();
}

void CalendarModel::apply(const domain::ServerEvent& event)
{
    if (std::holds_alternative<domain::Reset>(event.what)) {
        startAfresh(event.position);
        return;
    }
    if (!std::holds_alternative<domain::Slot>(event.what) && !std::holds_alternative<domain::Booking>(event.what)) {
        forward(event);
        return;
    }
    remember(event);
    take(event);
}

void CalendarModel::forward(const domain::ServerEvent& event)
{
    if (const auto* entry = std::get_if<domain::WaitlistEntry>(&event.what))
        Q_EMIT waitlistChanged(*entry);
    else if (std::holds_alternative<domain::CatalogueChanged>(event.what))
        Q_EMIT catalogueChanged();
}

void CalendarModel::apply(const domain::Booking& booking)
{
    applyBooking(booking);
}

/// After a reset nothing here is to be trusted over what will be loaded; a restored service counts anew.
void CalendarModel::startAfresh(domain::EventPosition position)
{
    m_recent.clear();
    m_forgottenUpTo = position;
    for (domain::Slot& slot : m_slots)
        slot.version = -1;
    for (domain::Booking& booking : m_bookings)
        booking.version = -1;
    Q_EMIT reloadNeeded();
}

void CalendarModel::remember(const domain::ServerEvent& event)
{
    m_recent.append(event);
    if (m_recent.size() > rememberedEvents)
        m_forgottenUpTo = std::max(m_forgottenUpTo, m_recent.takeFirst().position);
}

void CalendarModel::replayAfter(domain::EventPosition asOf)
{
    if (m_forgottenUpTo > asOf)
        QMetaObject::invokeMethod(this, &CalendarModel::reloadNeeded, Qt::QueuedConnection);
    for (const domain::ServerEvent& event : std::as_const(m_recent)) {
        if (event.position > asOf)
            take(event);
    }
}

void CalendarModel::take(const domain::ServerEvent& event)
{
    if (const auto* slot = std::get_if<domain::Slot>(&event.what))
        applySlot(*slot);
    else if (const auto* booking = std::get_if<domain::Booking>(&event.what))
        applyBooking(*booking);
}

void CalendarModel::applySlot(const domain::Slot& slot)
{
    const int row = m_rowOf.value(slot.id, -1);
    if (row < 0) {
        if (m_range.contains(slot.startsAt))
            insertSlot(slot);
        return;
    }
    if (slot.version < m_slots.at(row).version || slot == m_slots.at(row))
        return;
    m_slots[row] = slot;
    noteChanged(row);
    scheduleExpiry(slot);
}

void CalendarModel::insertSlot(const domain::Slot& slot)
{
    const auto place = std::upper_bound(m_slots.begin(), m_slots.end(), slot,
                                        [this](const domain::Slot& a, const domain::Slot& b) { return before(a, b); });
    const int row = int(place - m_slots.begin());
    beginInsertRows({}, row, row);
    m_slots.insert(place, slot);
    indexRows();
    endInsertRows();
    Q_EMIT blocksChanged(slot.providerId, localDate(slot.startsAt));
    scheduleExpiry(slot);
}

void CalendarModel::applyBooking(const domain::Booking& booking)
{
    const auto known = m_bookings.constFind(booking.id);
    if (known == m_bookings.constEnd()) {
        const bool here = booking.startsAt < m_range.to && m_range.from < booking.endsAt;
        if (!here)
            return;
        m_bookings.insert(booking.id, booking);
        noteChanged({booking});
        return;
    }
    if (booking.version < known->version || booking == *known)
        return;
    const domain::Booking earlier = *known;
    m_bookings.insert(booking.id, booking);
    noteChanged({earlier, booking});
}

bool CalendarModel::before(const domain::Slot& a, const domain::Slot& b) const
{
    if (a.providerId != b.providerId) {
        const int last = int(m_providers.size());
        const int orderA = m_providerOrder.value(a.providerId, last);
        const int orderB = m_providerOrder.value(b.providerId, last);
        return orderA != orderB ? orderA < orderB : a.providerId < b.providerId;
    }
    return a.startsAt < b.startsAt;
}

void CalendarModel::sortRows()
{
    std::sort(m_slots.begin(), m_slots.end(),
              [this](const domain::Slot& a, const domain::Slot& b) { return before(a, b); });
    indexRows();
}

void CalendarModel::indexRows()
{
    m_rowOf.clear();
    m_spanOf.clear();
    for (int row = 0; row < m_slots.size(); ++row) {
        m_rowOf.insert(m_slots.at(row).id, row);
        const auto span = m_spanOf.find(m_slots.at(row).providerId);
        if (span == m_spanOf.end())
            m_spanOf.insert(m_slots.at(row).providerId, {row, 1});
        else
            ++span->count;
    }
}

void CalendarModel::noteChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    const domain::Slot& slot = m_slots.at(row);
    Q_EMIT blocksChanged(slot.providerId, localDate(slot.startsAt));
}

/// `versions` are a booking as it was and as it is: both places look different now.
void CalendarModel::noteChanged(const QList<domain::Booking>& versions)
{
    QList<std::pair<ProviderId, QDate>> places;
    const auto addPlace = [&](const ProviderId& provider, const QDateTime& time) {
        const std::pair place(provider, localDate(time));
        if (!places.contains(place))
            places.append(place);
    };
    for (const domain::Booking& booking : versions) {
        addPlace(booking.providerId, booking.startsAt);
        for (const SlotId& id : booking.slotIds) {
            const int row = m_rowOf.value(id, -1);
            if (row < 0)
                continue;
            addPlace(m_slots.at(row).providerId, m_slots.at(row).startsAt);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    for (const auto& [provider, date] : std::as_const(places))
        Q_EMIT blocksChanged(provider, date);
}

void CalendarModel::expireHolds()
{
    const QDateTime now = m_clock.now();
    const QDateTime since = std::exchange(m_expiredUpTo, now);
    for (int row = 0; row < m_slots.size(); ++row) {
        const domain::Slot& slot = m_slots.at(row);
        if (slot.status == SlotStatus::Held && slot.heldUntil && *slot.heldUntil > since && *slot.heldUntil <= now)
            noteChanged(row);
    }
    scheduleExpiry();
}

void CalendarModel::scheduleExpiry()
{
    m_expiryTimer.stop();
    for (const domain::Slot& slot : std::as_const(m_slots))
        scheduleExpiry(slot);
}

void CalendarModel::scheduleExpiry(const domain::Slot& slot)
{
    const QDateTime now = m_clock.now();
    if (slot.status != SlotStatus::Held || !slot.heldUntil || *slot.heldUntil <= now)
        return;
    if (m_expiryTimer.isActive() && m_nextExpiry <= *slot.heldUntil)
        return;
    m_nextExpiry = *slot.heldUntil;
    const std::chrono::milliseconds wait(now.msecsTo(m_nextExpiry) + 1);
    m_expiryTimer.start(std::min<std::chrono::milliseconds>(wait, longestExpiryWait));
}

} // namespace clinic::items
