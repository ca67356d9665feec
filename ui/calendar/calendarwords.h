#pragma once

#include "domain/booking.h"
#include "domain/provider.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace clinic::ui {

/// The calendar's dates, times, names and sentences, in one place so that all parts speak alike.
/// Times are 24 h in the clinic's zone.
class CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::CalendarWords)
public:
    [[nodiscard]] static QString clock(const QDateTime& time, const QTimeZone& zone);
    /// 14:00–14:30
    [[nodiscard]] static QString range(const QDateTime& from, const QDateTime& to, const QTimeZone& zone);
    /// 12:41, never negative; hours as minutes.
    [[nodiscard]] static QString countdown(qint64 seconds);
    /// “Tuesday 17 November”, or “Tue 17 November”.
    [[nodiscard]] static QString day(const QDate& date, bool brief = false);
    /// The forms of a day as a title, the longest first: “Tuesday 17 November”, “Tue 17 November”, “Tue 17 Nov”.
    [[nodiscard]] static QStringList dayForms(const QDate& date);
    /// “16 – 20 November”, “30 November – 4 December”.
    [[nodiscard]] static QString days(const QDate& first, const QDate& last);
    /// “Tue 17”.
    [[nodiscard]] static QString dayOfWeek(const QDate& date);
    /// “Today”, or “Wed 18 Nov”.
    [[nodiscard]] static QString nearDay(const QDate& date, const QDate& today);
    /// “Dr Shah” of “Dr Priya Shah”; other names stay whole.
    [[nodiscard]] static QString shortName(const QString& provider);
    [[nodiscard]] static QString givenName(const QString& name);
    [[nodiscard]] static QString surname(const QString& name);
    /// “mole removal” of “Mole removal”: as it stands inside a sentence.
    [[nodiscard]] static QString midSentence(const QString& name);
    [[nodiscard]] static QString minutes(int minutes);
    /// “in progress”, as it stands inside a sentence.
    [[nodiscard]] static QString status(domain::BookingStatus status);
    /// “In progress”, as it stands alone.
    [[nodiscard]] static QString statusAlone(domain::BookingStatus status);
};

} // namespace clinic::ui
