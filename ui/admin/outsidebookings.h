#pragma once

#include "adminports.h"

#include <QObject>
#include <QTimeZone>

namespace clinic::ui {

class AdminSection;

/// Names the bookings that a change of hours leaves outside: how many, when they are, and a way to each.
class OutsideBookings final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; the notice stands in the section's editor.
    OutsideBookings(contract::BookingApi& bookings, AdminSection& section);

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    /// Says nothing when there are none.
    void tell(const QList<domain::BookingId>& outside);

private:
    void show();

    contract::BookingApi& m_bookings;
    AdminSection& m_section;
    QTimeZone m_zone;
    QList<domain::BookingId> m_outside;
    QList<domain::Booking> m_named;
    int m_awaited = 0;
    int m_round = 0;
};

} // namespace clinic::ui
