#include "money.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace clinic::ui {

namespace {

constexpr double highest = 1'000'000;

QString symbolOf(const QString& timeZone)
{
    const QTimeZone zone(timeZone.toUtf8());
    const QLocale::Territory country = zone.isValid() ? zone.territory() : QLocale::AnyTerritory;
    if (country == QLocale::AnyTerritory)
        return QLocale().currencySymbol();
    const QList<QLocale> spoken = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, country);
    return spoken.isEmpty() ? QString() : spoken.first().currencySymbol();
}

} // namespace

Money::Money(const QString& timeZone)
    : m_symbol(symbolOf(timeZone))
{
}

QString Money::text(int hundredths) const
{
    const int digits = hundredths % 100 == 0 ? 0 : 2;
    // The C locale of a machine without languages puts the sign behind the number and knows no thousands: nobody
    // writes so.
    const QLocale locale;
    const QLocale written = locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
    return written.toCurrencyString(hundredths / 100.0, m_symbol, digits);
}

QString Money::plain(int hundredths)
{
    return QLocale().toString(hundredths / 100.0, 'f', 2);
}

std::optional<int> Money::parse(const QString& text) const
{
    QString number = text.trimmed();
    if (!m_symbol.isEmpty())
        number.remove(m_symbol);
    number = number.simplified();
    if (number.isEmpty())
        return 0;
    bool ok = false;
    double value = QLocale().toDouble(number, &ok);
    if (!ok)
        value = QLocale::c().toDouble(number, &ok);
    if (!ok || value < 0 || value > highest)
        return std::nullopt;
    return int(std::lround(value * 100));
}

} // namespace clinic::ui
