#include "calendarwords.h"

#include <QLocale>

#include <iterator>

namespace clinic::ui {

QString CalendarWords::clock(const QDateTime& time, const QTimeZone& zone)
{
    // By hand: a scene of two thousand bookings is made anew after each change.
    const qint64 minutes = (time.toSecsSinceEpoch() + zone.offsetFromUtc(time)) / 60;
    const int ofDay = int(((minutes % 1440) + 1440) % 1440);
    const auto digit = [](int value) { return QChar(u'0' + char16_t(value)); };
    const QChar figures[] = {digit(ofDay / 600), digit(ofDay / 60 % 10), u':', digit(ofDay % 60 / 10),
                             digit(ofDay % 10)};
    return QString(figures, std::size(figures));
}

QString CalendarWords::range(const QDateTime& from, const QDateTime& to, const QTimeZone& zone)
{
    return clock(from, zone) + QChar(0x2013) + clock(to, zone);
}

QString CalendarWords::countdown(qint64 seconds)
{
    const qint64 left = qMax<qint64>(0, seconds);
    return QStringLiteral("%1:%2").arg(left / 60, 2, 10, QLatin1Char('0')).arg(left % 60, 2, 10, QLatin1Char('0'));
}

QString CalendarWords::day(const QDate& date, bool brief)
{
    //: A day as a title, in the form QLocale::toString understands
    return QLocale().toString(date, brief ? tr("ddd d MMMM") : tr("dddd d MMMM"));
}

QStringList CalendarWords::dayForms(const QDate& date)
{
    return {day(date), day(date, true), QLocale().toString(date, tr("ddd d MMM"))};
}

QString CalendarWords::days(const QDate& first, const QDate& last)
{
    const QLocale locale;
    const bool oneMonth = first.month() == last.month();
    //: From day to day, e.g. “16 – 20 November”
    return tr("%1 – %2").arg(oneMonth ? QString::number(first.day()) : locale.toString(first, tr("d MMMM")),
                             locale.toString(last, tr("d MMMM")));
}

QString CalendarWords::dayOfWeek(const QDate& date)
{
    return QLocale().toString(date, tr("ddd d"));
}

QString CalendarWords::nearDay(const QDate& date, const QDate& today)
{
    return date == today ? tr("Today") : QLocale().toString(date, tr("ddd d MMM"));
}

QString CalendarWords::shortName(const QString& provider)
{
    const QStringList words = provider.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    static const QStringList titles{QStringLiteral("Dr"),    QStringLiteral("Dr."),  QStringLiteral("Prof"),
                                    QStringLiteral("Prof."), QStringLiteral("Dra."), QStringLiteral("Nurse")};
    if (words.size() < 3 || !titles.contains(words.first()))
        return provider;
    return words.first() + QLatin1Char(' ') + words.last();
}

QString CalendarWords::givenName(const QString& name)
{
    return name.trimmed().section(QLatin1Char(' '), 0, 0);
}

QString CalendarWords::surname(const QString& name)
{
    const QString tidy = name.trimmed();
    return tidy.mid(tidy.lastIndexOf(QLatin1Char(' ')) + 1);
}

QString CalendarWords::midSentence(const QString& name)
{
    if (name.size() < 2 || name.at(1).isUpper())
        return name;
    return name.at(0).toLower() + name.mid(1);
}

QString CalendarWords::minutes(int minutes)
{
    return tr("%n min", nullptr, minutes);
}

QString CalendarWords::status(domain::BookingStatus status)
{
    switch (status) {
    case domain::BookingStatus::Booked:
        return tr("booked");
    case domain::BookingStatus::Arrived:
        return tr("arrived");
    case domain::BookingStatus::InProgress:
        return tr("in progress");
    case domain::BookingStatus::Completed:
        return tr("completed");
    case domain::BookingStatus::NoShow:
        return tr("did not come");
    case domain::BookingStatus::Cancelled:
        return tr("cancelled");
    }
    return {};
}

QString CalendarWords::statusAlone(domain::BookingStatus status)
{
    QString words = CalendarWords::status(status);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace clinic::ui
