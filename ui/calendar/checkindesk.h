#pragma once

#include "calendarports.h"
#include "checkinmodel.h"

#include <QDate>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace clinic::ui {

class BookingChanges;

/// Today's bookings, kept current whatever day the calendar shows, and the steps of a visit taken from the list.
class CheckInDesk final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the desk.
    CheckInDesk(const CalendarPorts& ports, CalendarController& controller, BookingChanges& changes, QObject* parent);

    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const std::optional<domain::Error>& failure() const { return m_failure; }
    [[nodiscard]] CheckInModel& model() { return m_model; }
    /// The day that the list is of.
    [[nodiscard]] const QDate& day() const { return m_day; }

    /// Takes the next step of the visit.
    void advance(const domain::BookingId& id);
    void setStatus(const domain::BookingId& id, domain::BookingStatus status);

Q_SIGNALS:
    void changed();

private:
    void onHappened(const domain::ServerEvent& event);
    void take(const domain::Booking& booking);
    void askArrivals();
    void onMinute();

    CalendarPorts m_ports;
    CalendarController& m_controller;
    BookingChanges& m_changes;
    CheckInModel m_model;
    QDate m_day;
    std::optional<domain::Error> m_failure;
    QSet<domain::BookingId> m_asked;
    QTimer m_minute;
    int m_load = 0;
    bool m_loaded = false;
};

} // namespace clinic::ui
