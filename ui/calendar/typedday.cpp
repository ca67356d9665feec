#include "typedday.h"

#include <QRegularExpression>

namespace clinic::ui {

namespace {

constexpr int daysOfWeek = 7;
constexpr int fewestLetters = 2;

bool isMonthFirst(const QLocale& locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
}

std::optional<QDate> stepped(const QString& text, const QDate& today)
{
    static const QRegularExpression shape(QStringLiteral("^([+-])\\s*(\\d{1,4})\\s*([a-zA-Z]?)$"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(2).toInt() * (match.captured(1) == QLatin1String("-") ? -1 : 1);
    const QString unit = match.captured(3).toLower();
    if (unit.isEmpty() || unit == QLatin1String("d"))
        return today.addDays(count);
    if (unit == QLatin1String("w"))
        return today.addDays(qint64(daysOfWeek) * count);
    return unit == QLatin1String("m") ? std::optional(today.addMonths(count)) : std::nullopt;
}

std::optional<QDate> weekday(const QString& text, const QDate& today, const QLocale& locale)
{
    if (text.size() < fewestLetters)
        return std::nullopt;
    for (int ahead = 1; ahead <= daysOfWeek; ++ahead) {
        const QDate day = today.addDays(ahead);
        if (locale.dayName(day.dayOfWeek()).startsWith(text, Qt::CaseInsensitive) ||
            locale.standaloneDayName(day.dayOfWeek()).startsWith(text, Qt::CaseInsensitive))
            return day;
    }
    return std::nullopt;
}

/// The 31st is in the next month that has one.
std::optional<QDate> nextOfMonth(int day, const QDate& today)
{
    for (QDate month(today.year(), today.month(), 1); month < today.addMonths(3); month = month.addMonths(1)) {
        const QDate found(month.year(), month.month(), day);
        if (found.isValid() && found >= today)
            return found;
    }
    return std::nullopt;
}

std::optional<QDate> nextOfYear(int day, int month, const QDate& today)
{
    // The 29th of February may be eight years away.
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate found(year, month, day);
        if (found.isValid() && found >= today)
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<QDate> typedDay(const QString& text, const QDate& today, const QLocale& locale)
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return std::nullopt;
    if (const auto day = stepped(typed, today))
        return day;
    if (const QDate iso = QDate::fromString(typed, Qt::ISODate); iso.isValid())
        return iso;
    if (typed.at(0).isLetter())
        return weekday(typed, today, locale);
    static const QRegularExpression separators(QStringLiteral("[\\s./-]+"));
    const QStringList parts = typed.split(separators, Qt::SkipEmptyParts);
    QList<int> numbers;
    for (const QString& part : parts) {
        bool ok = false;
        numbers.append(part.toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    if (numbers.size() == 1)
        return nextOfMonth(numbers.at(0), today);
    if (numbers.size() < 2 || numbers.size() > 3)
        return std::nullopt;
    int day = numbers.at(0);
    int month = numbers.at(1);
    if (isMonthFirst(locale))
        std::swap(day, month);
    if (numbers.size() == 2)
        return nextOfYear(day, month, today);
    const int year = numbers.at(2) < 100 ? 2000 + numbers.at(2) : numbers.at(2);
    const QDate whole(year, month, day);
    return whole.isValid() ? std::optional(whole) : std::nullopt;
}

} // namespace clinic::ui
