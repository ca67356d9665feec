#pragma once

#include "calendarports.h"
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
/// Whole weeks are loaded and the last ones kept, so that a step to another day is there at once.
class CalendarController final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const domain::Result<contract::BookingReply>&)>;

    CalendarController(const CalendarPorts& ports, const contract::Session& session, const domain::Clock& clock,
                       QObject* parent);

    /// Loads providers, procedures and resources; `opened` follows with the day to show.
    void open();
    /// Loads the slots and bookings of these local days, both included, and of the rest of their weeks. What is here
    /// already is `loaded` at once, and refreshed behind when it came from the cache.
    void show(const QDate& first, const QDate& last);
    /// From the service, whatever is here.
    void reload();

    [[nodiscard]] items::CalendarModel& model() { return m_model; }
    /// All that bookings may have, with those that are no longer offered.
    [[nodiscard]] items::ProcedureListModel& procedures() { return m_procedures; }
    /// What can be booked.
    [[nodiscard]] items::ProcedureListModel& offered() { return m_offered; }
    /// The retired, too.
    [[nodiscard]] const QList<domain::Resource>& resources() const { return m_resources; }
    /// Of the loaded days.
    [[nodiscard]] const QList<domain::TimeOff>& timeOff() const { return m_timeOff; }
    [[nodiscard]] QString resourceName(const domain::ResourceId& id) const;
    /// “Room 2, Laser A”; empty for none.
    [[nodiscard]] QString resourceNames(const QList<domain::ResourceId>& ids) const;
    [[nodiscard]] const CalendarPorts& ports() const { return m_ports; }
    [[nodiscard]] domain::Role role() const { return m_role; }
    [[nodiscard]] bool isManager() const { return domain::mayActAs(m_role, domain::Role::Manager); }
    [[nodiscard]] HoldKeeper& keeper() { return m_keeper; }
    [[nodiscard]] const QTimeZone& zone() const { return m_model.timeZone(); }
    [[nodiscard]] const domain::Clock& clock() const { return m_clock; }
    /// How long one slot is.
    [[nodiscard]] int gridMinutes() const { return m_gridMinutes; }
    [[nodiscard]] QDate today() const { return m_model.localDate(m_clock.now()); }
    /// `from`, or the next day on which somebody works.
    [[nodiscard]] QDate workingDayFrom(const QDate& from) const;
    [[nodiscard]] bool worksOn(const QDate& date) const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// What an answer to a command of this console carried: its events are no news.
    void takeReply(const contract::BookingReply& reply);
    /// What is shown is not yet what was asked for.
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString providerName(const domain::ProviderId& id) const;
    /// Cancelled bookings of a provider's day, which the model's blocks leave out.
    [[nodiscard]] QList<domain::Booking> cancelledOf(const domain::ProviderId& provider, const QDate& date) const;

    /// Each command is refused as `state_conflict` when somebody changed the booking after `booking.version`.
    void reschedule(const domain::Booking& booking, const domain::SlotId& slot, std::optional<int> minutes,
                    Answer answer);
    /// `following`: the later ones of the row, too; they come back as the answer's `repeats`.
    void cancel(const domain::Booking& booking, const QString& reason, bool following, Answer answer);
    /// Takes back a cancel.
    void restore(const domain::BookingId& booking, Answer answer);
    void setStatus(const domain::Booking& booking, domain::BookingStatus status, Answer answer);
    void overbook(const domain::SlotId& slot, const contract::OverbookRequest& request, const QString& attempt,
                  Answer answer);
    void loadDetails(const domain::BookingId& booking);

Q_SIGNALS:
    void opened(const QDate& day);
    void loaded();
    void loadFailed(const clinic::domain::Error& error);
    /// Providers, procedures, resources or time off are known anew.
    void catalogueLoaded();
    void detailsLoaded(const clinic::contract::BookingDetail& detail);
    void detailsFailed(const clinic::domain::Error& error);
    /// Somebody else held, freed or changed a time.
    void slotChangedElsewhere(const clinic::domain::Slot& slot);
    void bookingChangedElsewhere(const clinic::domain::Booking& booking);

private:
    struct Week
    {
        items::TimeRange range;
        contract::SlotList slotList;
        contract::BookingList bookings;
        QList<domain::TimeOff> timeOff;
    };

    void loadCatalogue();
    void setProviders(const QList<domain::Provider>& providers);
    void fetch();
    void onHappened(const domain::ServerEvent& event);
    template <class Part>
    void take(int load, std::optional<Part>& part, const domain::Result<Part>& reply);
    void finishLoad();
    void failLoad(const domain::Error& error);
    void fill(const Week& week);
    void takeTimeOff(const QList<domain::TimeOff>& timeOff);
    void keep(Week week);
    /// Takes over the answer to a change of the booking; until then its events are no news.
    [[nodiscard]] contract::Reply<contract::BookingReply> expect(const domain::BookingId& id, Answer answer);
    void takeBooking(const domain::Booking& booking);
    [[nodiscard]] bool isNews(const domain::Slot& before, const domain::Slot& now) const;

    CalendarPorts m_ports;
    const domain::Clock& m_clock;
    items::CalendarModel m_model;
    items::ProcedureListModel m_procedures;
    items::ProcedureListModel m_offered;
    QList<domain::Provider> m_allProviders;
    QList<domain::Resource> m_resources;
    QList<domain::TimeOff> m_timeOff;
    HoldKeeper m_keeper;
    domain::StaffId m_me;
    domain::Role m_role;
    int m_gridMinutes = 15;
    items::TimeRange m_wanted;
    std::optional<contract::SlotList> m_slots;
    std::optional<contract::BookingList> m_list;
    /// The last weeks shown, newest first.
    QList<Week> m_weeks;
    QHash<domain::BookingId, domain::Booking> m_cancelled;
    /// Changed from here, not yet answered: their events are no news.
    QSet<domain::BookingId> m_inFlight;
    int m_load = 0;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_listening = false;
};

} // namespace clinic::ui
