#pragma once

#include "contract/ports.h"
#include "domain/clock.h"
#include "holdkeeper.h"
#include "items/calendarmodel.h"
#include "items/procedurelistmodel.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace clinic::ui {

/// Keeps the calendar's models true to the service: loads what is shown, applies what others change, and carries out
/// what the person asks of existing bookings. Holds have their own keeper.
class CalendarController final : public QObject
{
    Q_OBJECT
public:
    CalendarController(contract::BookingApi& bookings, contract::EventFeed& feed, const contract::Session& session,
                       const domain::Clock& clock, QObject* parent);

    /// Loads providers and procedures; `opened` follows with the day to show.
    void open();
    /// Loads the slots and bookings of these local days, both included.
    void show(const QDate& first, const QDate& last);
    void reload();

    [[nodiscard]] items::CalendarModel& model() { return m_model; }
    [[nodiscard]] items::ProcedureListModel& procedures() { return m_procedures; }
    [[nodiscard]] HoldKeeper& keeper() { return m_keeper; }
    [[nodiscard]] const QTimeZone& zone() const { return m_model.timeZone(); }
    [[nodiscard]] const domain::Clock& clock() const { return m_clock; }
    [[nodiscard]] QDate today() const { return m_model.localDate(m_clock.now()); }
    /// `from`, or the next day on which somebody works.
    [[nodiscard]] QDate workingDayFrom(const QDate& from) const;
    [[nodiscard]] bool worksOn(const QDate& date) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// What is shown is not yet what was asked for.
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString providerName(const domain::ProviderId& id) const;
    /// Cancelled bookings of a provider's day, which the model's blocks leave out.
    [[nodiscard]] QList<domain::Booking> cancelledOf(const domain::ProviderId& provider, const QDate& date) const;

    void reschedule(const domain::Booking& booking, const domain::SlotId& slot);
    void cancel(const domain::Booking& booking, const QString& reason);
    /// Takes back a cancel.
    void restore(const domain::Booking& booking);
    void setStatus(const domain::Booking& booking, domain::BookingStatus status);
    void loadDetails(const domain::BookingId& booking);

Q_SIGNALS:
    void opened(const QDate& day);
    void loaded();
    void loadFailed(const clinic::domain::Error& error);
    void moved(const clinic::domain::Booking& before, const clinic::domain::Booking& after);
    void moveFailed(const clinic::domain::Booking& booking, const clinic::domain::Error& error);
    void cancelled(const clinic::domain::Booking& booking);
    void restored(const clinic::domain::Booking& booking);
    void restoreFailed(const clinic::domain::Booking& booking, const clinic::domain::Error& error);
    void statusSet(const clinic::domain::Booking& booking);
    void bookingFailed(const clinic::domain::Error& error);
    void detailsLoaded(const clinic::contract::BookingDetail& detail);
    void detailsFailed(const clinic::domain::Error& error);
    /// Somebody else held, freed or changed a time.
    void slotChangedElsewhere(const clinic::domain::Slot& slot);
    void bookingChangedElsewhere(const clinic::domain::Booking& booking);

private:
    void onHappened(const domain::ServerEvent& event);
    void onSlots(int load, const domain::Result<contract::SlotList>& reply);
    void onBookings(int load, const domain::Result<contract::BookingList>& reply);
    void finishLoad();
    void failLoad(const domain::Error& error);
    /// Takes over the answer to a change of the booking; until then its events are no news.
    [[nodiscard]] contract::Reply<contract::BookingReply> expect(const domain::BookingId& id,
                                                                 std::function<void(const domain::Booking&)> done,
                                                                 std::function<void(const domain::Error&)> failed);
    void takeBooking(const domain::Booking& booking);
    [[nodiscard]] bool isNews(const domain::Slot& before, const domain::Slot& now) const;

    contract::BookingApi& m_bookings;
    contract::EventFeed& m_feed;
    const domain::Clock& m_clock;
    items::CalendarModel m_model;
    items::ProcedureListModel m_procedures;
    HoldKeeper m_keeper;
    domain::StaffId m_me;
    items::TimeRange m_wanted;
    std::optional<contract::SlotList> m_slots;
    std::optional<contract::BookingList> m_list;
    QHash<domain::BookingId, domain::Booking> m_cancelled;
    /// Changed from here, not yet answered: their events are no news.
    QSet<domain::BookingId> m_inFlight;
    int m_load = 0;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_listening = false;
};

} // namespace clinic::ui
