#include "historywords.h"

#include "calendarwords.h"

#include <QHash>
#include <QLocale>

#include <optional>

namespace clinic::ui {

namespace {

std::optional<domain::BookingStatus> statusOf(const QString& wire)
{
    using domain::BookingStatus;
    static const QHash<QString, BookingStatus> known{{QStringLiteral("booked"), BookingStatus::Booked},
                                                     {QStringLiteral("arrived"), BookingStatus::Arrived},
                                                     {QStringLiteral("in_progress"), BookingStatus::InProgress},
                                                     {QStringLiteral("completed"), BookingStatus::Completed},
                                                     {QStringLiteral("no_show"), BookingStatus::NoShow},
                                                     {QStringLiteral("cancelled"), BookingStatus::Cancelled}};
    const auto found = known.constFind(wire);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

/// “before > after”, as the service keeps it.
std::pair<QString, QString> sides(const QString& detail)
{
    const QStringList parts = detail.split(QStringLiteral(" > "));
    return parts.size() == 2 ? std::pair(parts.first().trimmed(), parts.last().trimmed())
                             : std::pair(QString(), QString());
}

} // namespace

HistoryWords::HistoryWords(const QTimeZone& zone)
    : m_zone(zone)
{
}

QString HistoryWords::time(const QDateTime& time, const QDateTime& beside) const
{
    const QString clock = CalendarWords::clock(time, m_zone);
    const QDate date = time.toTimeZone(m_zone).date();
    return date == beside.toTimeZone(m_zone).date() ? clock : CalendarWords::dayOfWeek(date) + QLatin1Char(' ') + clock;
}

QString HistoryWords::moved(const QString& detail) const
{
    const auto [from, to] = sides(detail);
    const QDateTime before = QDateTime::fromString(from, Qt::ISODate);
    const QDateTime after = QDateTime::fromString(to, Qt::ISODate);
    if (!before.isValid() || !after.isValid())
        return detail.isEmpty() ? tr("Moved") : tr("Moved: %1").arg(detail);
    if (before == after)
        return tr("Length or provider changed");
    return tr("Moved from %1 to %2").arg(time(before, after), time(after, before));
}

QString HistoryWords::stepped(const QString& detail) const
{
    const auto [from, to] = sides(detail);
    const auto before = statusOf(from);
    const auto after = statusOf(to);
    if (!before || !after)
        return detail.isEmpty() ? tr("Changed") : detail;
    //: How the visit stood, and how it stands
    return tr("%1 → %2").arg(CalendarWords::statusAlone(*before), CalendarWords::status(*after));
}

QString HistoryWords::what(const domain::BookingHistoryEntry& entry) const
{
    const auto with = [&entry](const QString& plain, const QString& detailed) {
        return entry.detail.isEmpty() ? plain : detailed.arg(entry.detail);
    };
    if (entry.what == QLatin1String("confirmed"))
        return with(tr("Booked"), tr("Booked: %1"));
    if (entry.what == QLatin1String("rescheduled"))
        return moved(entry.detail);
    if (entry.what == QLatin1String("cancelled"))
        return with(tr("Cancelled"), tr("Cancelled: %1"));
    if (entry.what == QLatin1String("restored"))
        return with(tr("Booked again"), tr("Booked again: %1"));
    if (entry.what == QLatin1String("overbooked"))
        return with(tr("Booked beside another"), tr("Booked beside another: %1"));
    if (entry.what == QLatin1String("status"))
        return stepped(entry.detail);
    return with(tr("Changed"), tr("Changed: %1"));
}

QString HistoryWords::whoAndWhen(const domain::BookingHistoryEntry& entry) const
{
    const QDateTime at = entry.at.toTimeZone(m_zone);
    //: Date, time, who
    return tr("%1, %2 · %3")
        .arg(QLocale().toString(at.date(), tr("d MMM")), CalendarWords::clock(at, m_zone), entry.actor);
}

} // namespace clinic::ui
