#include "privacy/reasoncheck.h"

#include "tenancy/searchterms.h"

#include <algorithm>

namespace clinic::privacy {

namespace {

/// Shorter ones are words of the language more often than they are names.
constexpr qsizetype shortestName = 3;
constexpr qsizetype digitsThatTell = 6;

QString digitsOf(const QString& text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

} // namespace

bool namesPerson(const QString& reason, const domain::Contact& person)
{
    const QStringList words = tenancy::terms::foldName(reason).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList names = tenancy::terms::foldName(person.name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool named = std::any_of(names.begin(), names.end(), [&](const QString& name) {
        return name.size() >= shortestName && words.contains(name);
    });
    const QString ending = digitsOf(person.phone).right(digitsThatTell);
    const bool numbered = ending.size() == digitsThatTell && digitsOf(reason).contains(ending);
    const bool addressed = !person.email.isEmpty() && reason.contains(person.email, Qt::CaseInsensitive);
    return named || numbered || addressed;
}

} // namespace clinic::privacy
