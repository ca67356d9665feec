#include "dateentry.h"

#include <QCoreApplication>
#include <QLocale>

namespace clinic::ui {

namespace {

QString dayText(const QDate& date)
{
    const QLocale locale;
    return locale.toString(date, QCoreApplication::translate("clinic::ui::DateEntry", "ddd d MMM yyyy",
                                                             "Qt's pattern of a short day with its year"));
}

QString timeText(const QTime& time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

} // namespace

QString DateEntry::id() const
{
    if (kind == Off)
        return off.id.isEmpty() ? QString() : QStringLiteral("off ") + off.id.text();
    return hours.date.isValid() && !hours.providerId.isEmpty()
               ? QStringLiteral("hours %1 %2").arg(hours.providerId.text(), hours.date.toString(Qt::ISODate))
               : QString();
}

QDate DateEntry::firstDay(const QTimeZone& zone) const
{
    return kind == Hours ? hours.date : off.startsAt.toTimeZone(zone).date();
}

QString DateEntry::span(const QTimeZone& zone) const
{
    if (kind == Hours)
        return dayText(hours.date);
    const QDateTime from = off.startsAt.toTimeZone(zone);
    const QDateTime to = off.endsAt.toTimeZone(zone);
    if (isWholeDays(off, zone)) {
        const QDate last = to.date().addDays(-1);
        return last <= from.date() ? dayText(from.date()) : dayText(from.date()) + QStringLiteral(" – ") + dayText(last);
    }
    if (from.date() == to.date())
        return QStringLiteral("%1, %2–%3").arg(dayText(from.date()), timeText(from.time()), timeText(to.time()));
    return QStringLiteral("%1, %2 – %3, %4")
        .arg(dayText(from.date()), timeText(from.time()), dayText(to.date()), timeText(to.time()));
}

bool isWholeDays(const domain::TimeOff& off, const QTimeZone& zone)
{
    const auto isStart = [&zone](const QDateTime& at) {
        const QDate date = at.toTimeZone(zone).date();
        return at == utcOf(date, QTime(0, 0), zone);
    };
    return off.startsAt.isValid() && isStart(off.startsAt) && isStart(off.endsAt);
}

QDateTime utcOf(const QDate& date, const QTime& time, const QTimeZone& zone)
{
    if (time == QTime(0, 0))
        return date.startOfDay(zone).toUTC();
    return QDateTime(date, time, zone).toUTC();
}

} // namespace clinic::ui
