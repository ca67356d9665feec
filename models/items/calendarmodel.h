#pragma once

#include "domain/clock.h"
#include "domain/event.h"
#include "domain/ids.h"
#include "domain/provider.h"
#include "items/calendarblock.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>
#include <QTimeZone>

#include <optional>

namespace clinic::items {

/// A half-open stretch of time in UTC.
struct TimeRange
{
    QDateTime from;
    QDateTime to;
    [[nodiscard]] bool contains(const QDateTime& time) const { return from <= time && time < to; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// The calendar's truth on this desktop: providers, slots and bookings of the loaded range, kept current by server
/// events in whatever order they come. As a table it has a row a slot, sorted by provider and time; the painted
/// calendar reads `blocks` instead. After `modelReset` everything may differ, otherwise `blocksChanged` names it.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ProviderColumn, StartColumn, EndColumn, StatusColumn, WhoColumn, ColumnCount };
    enum Role {
        SlotIdRole = Qt::UserRole,
        ProviderIdRole,
        StartRole, ///< QDateTime, UTC
        EndRole,
        KindRole, ///< int of BlockKind
        BookingIdRole,
    };

    /// `clock` must outlive the model. Dates are those of `zone`, the clinic's, whatever the desktop's is.
    explicit CalendarModel(const domain::Clock& clock, QObject* parent = nullptr);

    void setTimeZone(const QTimeZone& zone);
    [[nodiscard]] const QTimeZone& timeZone() const { return m_zone; }
    void setOwnStaffId(const domain::StaffId& id);

    void setProviders(const QList<domain::Provider>& providers);
    /// Makes `range` the loaded one and its slots all there are. Events after `asOf` are applied again, and newer
    /// versions that are here already stay.
    void setSlots(const TimeRange& range, const QList<domain::Slot>& slotList, domain::EventPosition asOf);
    /// The bookings of the loaded range.
    void setBookings(const QList<domain::Booking>& bookings, domain::EventPosition asOf);
    /// Takes one event. An older version never overwrites a newer one; the order of arrival does not matter.
    void apply(const domain::ServerEvent& event);
    /// Takes what an answer to a command carried, ahead of its event.
    void apply(const domain::Booking& booking);
    void clear();

    [[nodiscard]] const QList<domain::Provider>& providers() const { return m_providers; }
    [[nodiscard]] const TimeRange& loadedRange() const { return m_range; }
    /// Everything of one local day from midnight to midnight, without gaps, in order of time. Bookings that overlap
    /// (deliberate double bookings) follow each other. Cancelled ones take no slot and are not among them. Empty when
    /// the day is not loaded.
    [[nodiscard]] QList<CalendarBlock> blocks(const domain::ProviderId& provider, const QDate& localDate) const;
    /// What uses a room or device on a local day: bookings and holds of whomever, and between them Free without slots,
    /// as it is a provider's time that is claimed. In order of time; empty when the day is not loaded.
    [[nodiscard]] QList<CalendarBlock> blocks(const domain::ResourceId& resource, const QDate& localDate) const;
    /// Every room and device in use in the loaded range, in no order.
    [[nodiscard]] QList<ResourceUse> resourceUses() const;
    /// The block that covers a slot; with several bookings the first.
    [[nodiscard]] std::optional<CalendarBlock> blockOf(const domain::SlotId& slot) const;
    /// The slots from `slot` on that are free one after another and last `minutes`; empty when they do not.
    [[nodiscard]] QList<domain::SlotId> freeRun(const domain::SlotId& slot, int minutes) const;
    /// With what it shows as now: a hold that has run out is free.
    [[nodiscard]] std::optional<domain::Slot> slotById(const domain::SlotId& id) const;
    [[nodiscard]] std::optional<domain::Slot> slotAt(const domain::ProviderId& provider, const QDateTime& time) const;
    [[nodiscard]] std::optional<domain::Booking> bookingById(const domain::BookingId& id) const;
    [[nodiscard]] QDate localDate(const QDateTime& time) const { return time.toTimeZone(m_zone).date(); }

    /// Shows holds that have run out as free. Runs by itself at the right moment.
    void expireHolds();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void blocksChanged(const clinic::domain::ProviderId& provider, const QDate& localDate);
    void providersChanged();
    /// The waiting list is kept elsewhere; here is what the stream told of it.
    void waitlistChanged(const clinic::domain::WaitlistEntry& entry);
    /// Providers, procedures, resources, time off or settings changed: ask for them anew.
    void catalogueChanged();
    /// Too much was missed: load slots and bookings anew.
    void reloadNeeded();

private:
    /// The rows of one provider.
    struct Span
    {
        int first = 0;
        int count = 0;
    };

    void applySlot(const domain::Slot& slot);
    void applyBooking(const domain::Booking& booking);
    void insertSlot(const domain::Slot& slot);
    void startAfresh(domain::EventPosition position);
    void remember(const domain::ServerEvent& event);
    void replayAfter(domain::EventPosition asOf);
    void take(const domain::ServerEvent& event);
    void forward(const domain::ServerEvent& event);
    void sortRows();
    void indexRows();
    [[nodiscard]] bool before(const domain::Slot& a, const domain::Slot& b) const;
    void noteChanged(int row);
    void noteChanged(const QList<domain::Booking>& versions);
    void scheduleExpiry();
    void scheduleExpiry(const domain::Slot& slot);
    [[nodiscard]] domain::Slot effective(const domain::Slot& slot) const;
    [[nodiscard]] QString statusText(const domain::Slot& effectiveSlot) const;
    [[nodiscard]] QString whoOf(const domain::Slot& effectiveSlot) const;
    [[nodiscard]] QString providerName(const domain::ProviderId& id) const;
    [[nodiscard]] TimeRange dayOf(const QDate& localDate) const;
    [[nodiscard]] int rowAtOrAfter(const domain::ProviderId& provider, const QDateTime& time) const;

    const domain::Clock& m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    domain::StaffId m_ownStaffId;
    QList<domain::Provider> m_providers;
    QHash<domain::ProviderId, int> m_providerOrder;
    TimeRange m_range;
    QList<domain::Slot> m_slots;
    QHash<domain::SlotId, int> m_rowOf;
    QHash<domain::ProviderId, Span> m_spanOf;
    QHash<domain::BookingId, domain::Booking> m_bookings;
    /// For lists that were read before these happened and arrive after.
    QList<domain::ServerEvent> m_recent;
    domain::EventPosition m_forgottenUpTo = 0;
    QTimer m_expiryTimer;
    QDateTime m_nextExpiry;
    QDateTime m_expiredUpTo;
};

} // namespace clinic::items
