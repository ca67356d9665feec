#pragma once

#include "domain/booking.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace clinic::ui {

/// A line of a booking's history as a person reads it.
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::HistoryWords)
public:
    explicit HistoryWords(const QTimeZone& zone);

    /// “Moved from 14:00 to 15:30”, “Booked → Arrived”, “Cancelled: called, cannot come”.
    [[nodiscard]] QString what(const domain::BookingHistoryEntry& entry) const;
    /// “17 Nov, 09:12 · Voxanne”.
    [[nodiscard]] QString whoAndWhen(const domain::BookingHistoryEntry& entry) const;

private:
    [[nodiscard]] QString moved(const QString& detail) const;
    [[nodiscard]] QString stepped(const QString& detail) const;
    [[nodiscard]] QString time(const QDateTime& time, const QDateTime& beside) const;

    QTimeZone m_zone;
};

} // namespace clinic::ui
