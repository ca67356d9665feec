#pragma once

#include "calendarcontroller.h"

#include <QWidget>

class QVBoxLayout;

namespace clinic::ui {

class TextLabel;

/// What a person has booked beside this: what comes, soonest first, then what was, newest first. Asks for it itself.
class PatientHistory final : public QWidget
{
    Q_OBJECT
public:
    explicit PatientHistory(CalendarController& controller, QWidget* parent = nullptr);

    /// `except` is the booking that stands above.
    void showFor(const domain::ContactId& person, const QString& name, const domain::BookingId& except = {});
    void clear();
    /// The newest visit that took place.
    [[nodiscard]] std::optional<domain::Booking> lastVisit() const;
    /// What is booked, and not cancelled, on that local day.
    [[nodiscard]] QList<domain::Booking> bookedOn(const QDate& day) const;

Q_SIGNALS:
    void loaded();
    /// A row was chosen: show that day.
    void bookingChosen(const clinic::domain::Booking& booking);

private:
    void fill();
    void addRow(const domain::Booking& booking);

    CalendarController& m_controller;
    domain::ContactId m_person;
    QString m_name;
    domain::BookingId m_except;
    QList<domain::Booking> m_bookings;
    int m_asked = 0;
    TextLabel* m_title = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace clinic::ui
