#include "tenancy/searchterms.h"

#include "phone/phonenumber.h"

#include <QHash>

#include <algorithm>

namespace clinic::tenancy::terms {

namespace {

constexpr int shortestPrefix = 2;
constexpr int longestPrefix = 12;
constexpr int shortestSuffix = 4;
constexpr int longestSuffix = 10;

/// Letters that Unicode does not take apart, though people type them without their stroke.
QString plainLetter(char32_t c)
{
    static const QHash<char32_t, QString> letters{{U'ø', QStringLiteral("o")},  {U'ł', QStringLiteral("l")},
                                                  {U'đ', QStringLiteral("d")},  {U'ð', QStringLiteral("d")},
                                                  {U'þ', QStringLiteral("th")}, {U'æ', QStringLiteral("ae")},
                                                  {U'œ', QStringLiteral("oe")}, {U'ı', QStringLiteral("i")},
                                                  {U'ß', QStringLiteral("ss")}, {U'ħ', QStringLiteral("h")}};
    return letters.value(c, QString::fromUcs4(&c, 1));
}

bool isJoiner(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02bc' || c == U'`' || c == U'.';
}

/// Writing systems whose names may be one sign long.
bool isIdeograph(char32_t c)
{
    return c >= 0x2e80;
}

QString prefixTerm(const QList<uint>& letters, qsizetype length)
{
    return QStringLiteral("n:") + QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), length);
}

QString suffixTerm(const QString& digits, qsizetype length)
{
    return QStringLiteral("p:") + digits.right(length);
}

bool isPhoneMark(QChar c)
{
    return c.isSpace() || QStringLiteral("+()-./").contains(c);
}

QString digitsOf(const QString& typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit())
            digits += QString::number(c.digitValue());
    }
    return digits;
}

/// A number typed whole is looked up as it is stored; a part of one by its end, without the zeros that stand in
/// front of national numbers.
QStringList ofPhoneQuery(const QString& typed, const QString& region)
{
    constexpr int wholeNumber = 9;
    QString digits = digitsOf(typed);
    const auto e164 = phone::toE164(typed, region);
    if (e164 && digits.size() >= wholeNumber)
        return {QStringLiteral("e:") + *e164};
    while (digits.startsWith(QLatin1Char('0')) && digits.size() > shortestSuffix)
        digits.remove(0, 1);
    if (digits.size() < shortestSuffix)
        return {};
    return {suffixTerm(digits, std::min<qsizetype>(digits.size(), longestSuffix))};
}

QStringList ofNameQuery(const QString& typed)
{
    QStringList found;
    for (const QString& word : foldName(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QList<uint> letters = word.toUcs4();
        if (letters.size() >= shortestPrefix || isIdeograph(letters.first()))
            found += prefixTerm(letters, std::min<qsizetype>(letters.size(), longestPrefix));
    }
    return found;
}

} // namespace

QString foldName(const QString& name)
{
    QString folded;
    for (const uint c : name.normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4()) {
        if (QChar::isMark(c) || isJoiner(c))
            continue;
        if (QChar::isLetterOrNumber(c))
            folded += plainLetter(c);
        else if (!folded.isEmpty() && !folded.endsWith(QLatin1Char(' ')))
            folded += QLatin1Char(' ');
    }
    return folded.trimmed();
}

QStringList ofName(const QString& name)
{
    QStringList found;
    for (const QString& word : foldName(name).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QList<uint> letters = word.toUcs4();
        if (isIdeograph(letters.first()))
            found += prefixTerm(letters, 1);
        for (qsizetype length = shortestPrefix; length <= std::min<qsizetype>(letters.size(), longestPrefix); ++length)
            found += prefixTerm(letters, length);
    }
    found.removeDuplicates();
    return found;
}

QStringList ofPhone(const QString& e164)
{
    const QString digits = digitsOf(e164);
    QStringList found{QStringLiteral("e:") + e164};
    for (qsizetype length = shortestSuffix; length <= std::min<qsizetype>(digits.size(), longestSuffix); ++length)
        found += suffixTerm(digits, length);
    return found;
}

QStringList ofQuery(const QString& typed, const QString& region)
{
    // Words with letters are names, the rest together is a number: "anna 07700 900123".
    QStringList names;
    QStringList numbers;
    for (const QString& word : typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isNumber =
            std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || isPhoneMark(c); });
        (isNumber ? numbers : names) += word;
    }
    QStringList found = ofNameQuery(names.join(QLatin1Char(' ')));
    found += ofPhoneQuery(numbers.join(QLatin1Char(' ')), region);
    found.removeDuplicates();
    return found;
}

} // namespace clinic::tenancy::terms
