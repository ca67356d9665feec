#pragma once

#include "domain/booking.h"

#include <QAbstractListModel>
#include <QHash>

#include <optional>

namespace clinic::ui {

class CalendarController;

/// A day's bookings in order of time, for those who receive people: who is late, who is here and since when.
class CheckInModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole,
        TimeRole,   ///< “10:30”
        WhatRole,   ///< “Dr Shah · Suture check”
        FactRole,   ///< “waits 12 min”, “8 min late”; empty for none
        AlertRole,  ///< bool: the fact wants an eye
        StatusRole, ///< int of BookingStatus
        IconRole,
        NextIconRole, ///< of the step that is next; empty at the end
        NextWordsRole,
    };

    CheckInModel(CalendarController& controller, QObject* parent);

    void setBookings(const QList<domain::Booking>& bookings);
    /// Takes one booking as it is now; of another day it leaves the list.
    void take(const domain::Booking& booking, const QDate& day);
    /// When the person came; shown as how long they wait.
    void setArrival(const domain::BookingId& booking, const QDateTime& at);
    void setFilter(const QString& typed);
    void setFinishedShown(bool shown);
    /// Minutes have passed.
    void tick();

    [[nodiscard]] const domain::Booking& bookingAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(const domain::BookingId& id) const;
    [[nodiscard]] std::optional<domain::Booking> bookingById(const domain::BookingId& id) const;
    /// Arrived, with no word yet of when.
    [[nodiscard]] QList<domain::BookingId> arrivalsUnknown() const;
    /// Who is still expected or here.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int finishedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Fact
    {
        QString words;
        bool alert = false;
    };

    void sift();
    [[nodiscard]] bool isWanted(const domain::Booking& booking) const;
    [[nodiscard]] Fact factOf(const domain::Booking& booking) const;
    [[nodiscard]] QString whatOf(const domain::Booking& booking) const;

    CalendarController& m_controller;
    QHash<domain::BookingId, domain::Booking> m_bookings;
    QHash<domain::BookingId, QDateTime> m_arrivals;
    QList<domain::Booking> m_rows;
    QString m_filter;
    bool m_finishedShown = false;
};

/// “Mark arrived”, as a button says it.
[[nodiscard]] QString stepWords(domain::BookingStatus status);

} // namespace clinic::ui
