#include "redaction/datereader.h"

#include "redaction/digitruns.h"

#include <cstdlib>

namespace clinic::redaction {

namespace {

using Kind = Spoken::Kind;

int valueOf(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

bool isDayAndMonth(int day, int month)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

bool isFullYear(int year)
{
    return year >= 1880 && year <= 2099;
}

} // namespace

bool DayValue::agreesWith(const DayValue& other) const
{
    const bool sameDay = (day == other.day && month == other.month) || (day == other.month && month == other.day);
    const bool sameYear = year == 0 || other.year == 0 || year % 100 == other.year % 100;
    return sameDay && sameYear;
}

DateReader::Part DateReader::number(int at) const
{
    const Spoken spoken = m_analysis.said(at);
    switch (spoken.kind) {
    case Kind::Ordinal:
        return {spoken.value, at + 1, true};
    case Kind::Digits: {
        const std::string_view folded = m_analysis.folded(at);
        return folded.size() <= 2 ? Part{valueOf(folded), at + 1} : Part();
    }
    case Kind::Digit: {
        // "oh four"
        const Spoken next = m_analysis.said(at + 1);
        if (spoken.value == 0 && next.kind == Kind::Digit && m_analysis.sameTurn(at, at + 1))
            return {next.value, at + 2};
        return {spoken.value, at + 1};
    }
    case Kind::Teen:
        return {spoken.value, at + 1};
    case Kind::Tens: {
        const int unit = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
        const Spoken next = m_analysis.said(unit);
        if (next.kind == Kind::Digit && next.value > 0 && m_analysis.sameTurn(at, unit))
            return {spoken.value * 10 + next.value, unit + 1};
        if (next.kind == Kind::Ordinal && next.value < 10 && m_analysis.sameTurn(at, unit))
            return {spoken.value * 10 + next.value, unit + 1, true};
        return {spoken.value * 10, at + 1};
    }
    default:
        return {};
    }
}

DateReader::Part DateReader::month(int at) const
{
    const Spoken spoken = m_analysis.said(at);
    if (spoken.kind != Kind::Month)
        return {};
    const bool abbreviated = m_analysis.folded(at + 1) == "." && m_analysis.folded(at).size() <= 4 &&
                             !m_analysis.words[at + 1].spaceBefore && m_analysis.sameTurn(at + 2, at) &&
                             m_analysis.said(at + 2).isCounting();
    return {spoken.value, abbreviated ? at + 2 : at + 1, false, true};
}

/// "seventy-nine", "oh seven", "79", "7 9".
DateReader::Part DateReader::twoDigits(int at) const
{
    const Spoken spoken = m_analysis.said(at);
    if (spoken.kind == Kind::Digits)
        return m_analysis.folded(at).size() == 2 ? Part{valueOf(m_analysis.folded(at)), at + 1} : Part();
    if (spoken.kind == Kind::Digit) {
        const Spoken next = m_analysis.said(at + 1);
        if (next.kind == Kind::Digit && m_analysis.sameTurn(at, at + 1))
            return {spoken.value * 10 + next.value, at + 2};
        return {};
    }
    if (spoken.kind == Kind::Letter && m_analysis.folded(at) == "o" && m_analysis.said(at + 1).kind == Kind::Digit)
        return {m_analysis.said(at + 1).value, at + 2};
    const Part part = number(at);
    return part && !part.ordinal ? part : Part();
}

DateReader::Part DateReader::longYear(int at) const
{
    const Spoken spoken = m_analysis.said(at);
    const std::string_view folded = m_analysis.folded(at);
    if (spoken.kind == Kind::Digits) {
        const int value = folded.size() == 4 ? valueOf(folded) : 0;
        if (isFullYear(value))
            return {value, at + 1, false, false, true};
        return {};
    }
    const bool century = spoken.kind == Kind::Teen ? spoken.value == 18 || spoken.value == 19
                                                   : spoken.kind == Kind::Tens && spoken.value == 2;
    if (century) {
        const int hundreds = spoken.kind == Kind::Teen ? spoken.value * 100 : 2000;
        const int next = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
        if (!m_analysis.sameTurn(at, next))
            return {};
        if (m_analysis.said(next).kind == Kind::Hundred) {
            const int unit = skip(next + 1, "and");
            const Part rest = twoDigits(unit);
            return rest ? Part{hundreds + rest.value, rest.last, false, false, true}
                        : Part{hundreds, next + 1, false, false, true};
        }
        const Part rest = twoDigits(next);
        // "twenty one" is a day, not the year 2001; "nineteen five" is nothing.
        const bool whole = rest && (rest.value >= 10 || rest.last - next == 2);
        return whole ? Part{hundreds + rest.value, rest.last, false, false, true} : Part();
    }
    if (spoken.kind == Kind::Digit && spoken.value == 2 && m_analysis.said(at + 1).kind == Kind::Thousand) {
        const Part rest = number(skip(at + 2, "and"));
        return rest && !rest.ordinal && rest.value < 100 && m_analysis.sameTurn(at, rest.last - 1)
                   ? Part{2000 + rest.value, rest.last, false, false, true}
                   : Part{2000, at + 2, false, false, true};
    }
    // "one nine seven nine"
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        if (m_analysis.said(at + i).kind != Kind::Digit || !m_analysis.sameTurn(at, at + i))
            return {};
        value = value * 10 + m_analysis.said(at + i).value;
    }
    return isFullYear(value) ? Part{value, at + 4, false, false, true} : Part();
}

DateReader::Part DateReader::year(int at) const
{
    if (const Part whole = longYear(at))
        return whole;
    if (m_analysis.folded(at) == "'" && m_analysis.said(at + 1).kind == Kind::Digits)
        return twoDigits(at + 1);
    const Part half = twoDigits(at);
    return half && m_analysis.sameTurn(at, half.last - 1) ? half : Part();
}

/// A year behind a day and a month, with what may stand between. Two digits count only where no unit follows: "on May
/// 5th 10 people came".
DateReader::Part DateReader::yearAfter(int at) const
{
    int from = skip(at, ",");
    from = skip(from, "of");
    if (!m_analysis.sameTurn(at - 1, from))
        return {};
    if (const Part whole = longYear(from))
        return whole;
    if (from != at)
        return {};
    const Part half = year(from);
    if (!half)
        return {};
    const std::string_view next = m_analysis.sameTurn(half.last, at) ? m_analysis.folded(half.last) : std::string_view();
    static constexpr std::string_view others[] = {"am", "pm", "o'clock", ":", "a", "p", "minutes", "people", "thirty",
                                                  "fifteen", "forty", "in", "percent", "%", "past", "or", "half", "to"};
    return std::ranges::find(others, next) != std::end(others) ? Part() : half;
}

int DateReader::skip(int at, std::string_view folded) const
{
    return m_analysis.folded(at) == folded && m_analysis.sameTurn(at, at - 1) ? at + 1 : at;
}

bool DateReader::isPlausibleMonthWord(int first, int at, bool ordinalNear, bool yearNear) const
{
    const std::string_view folded = m_analysis.folded(at);
    const bool alsoWord = folded == "may" || folded == "march" || folded == "mar" || folded == "dec" || folded == "sep" ||
                          folded == "jan" || folded == "jun";
    if (!alsoWord || ordinalNear || yearNear)
        return true;
    const Word& word = m_analysis.words[at];
    if (word.capital && !word.sentenceStart)
        return true;
    if (folded != "may")
        return true;
    static constexpr std::string_view before[] = {"on", "of", "for", "until", "by", "since", "from", "before", "after", "or"};
    static constexpr std::string_view verbs[] = {"be", "have", "need", "not", "also", "i", "we", "you", "want", "get",
                                                 "take", "come", "go", "cause", "require", "still", "well", "or"};
    const int lead = std::min(first, at) - 1;
    return m_analysis.sameTurn(at, lead) && std::ranges::find(before, m_analysis.folded(lead)) != std::end(before) &&
           std::ranges::find(verbs, m_analysis.folded(at + 1)) == std::end(verbs);
}

DayValue DateReader::dayFirst(int at) const
{
    const Part day = number(at);
    if (!day || !m_analysis.sameTurn(at, day.last))
        return {};
    int next = skip(day.last, ",");
    const bool of = m_analysis.folded(next) == "of";
    next = skip(next, "of");
    if (m_analysis.folded(next) == "-" || m_analysis.folded(next) == "/")
        ++next;
    Part named = m_analysis.sameTurn(at, next) ? month(next) : Part();
    if (named) {
        const Part inYear = yearAfter(m_analysis.folded(named.last) == "-" ? named.last + 1 : named.last);
        const bool ordinal = day.ordinal && (of || m_analysis.words[at].kind != Word::Kind::Letters);
        if (!isDayAndMonth(day.value, named.value) || !isPlausibleMonthWord(at, next, ordinal, static_cast<bool>(inYear)))
            return {};
        // "the 5th of July" is one name; "the 5th July" and "the fifth of July 1980" are led by a word outside of it.
        const bool whole = of && !inYear && day.ordinal && m_analysis.words[at].kind == Word::Kind::Mixed &&
                           m_analysis.folded(at - 1) == "the" && m_analysis.sameTurn(at, at - 1);
        return {day.value, named.value, inYear.value, whole ? at - 1 : at, inYear ? inYear.last : named.last};
    }
    if (!of)
        return {};
    // "the seventh of the first eighty-one"
    named = number(skip(next, "the"));
    if (!named || !isDayAndMonth(day.value, named.value) || !m_analysis.sameTurn(at, named.last - 1))
        return {};
    const Part inYear = m_analysis.sameTurn(at, named.last) ? year(skip(named.last, ",")) : Part();
    if (!inYear && !(day.ordinal && named.ordinal))
        return {};
    return {day.value, named.value, inYear.value, at, inYear ? inYear.last : named.last, !inYear};
}

DayValue DateReader::monthFirst(int at) const
{
    const Part named = month(at);
    if (!named || !m_analysis.sameTurn(at, named.last))
        return {};
    const int from = skip(named.last, "the");
    if (const Part day = m_analysis.sameTurn(at, from) ? number(from) : Part(); day && day.value >= 1 && day.value <= 31) {
        const Part whole = longYear(from);
        if (!whole || whole.last <= day.last) {
            const Part inYear = m_analysis.sameTurn(at, day.last) ? yearAfter(day.last) : Part();
            const bool amount = !day.ordinal && !inYear && !m_analysis.words[at].capital && isUnit(m_analysis, day.last) &&
                                m_analysis.folded(day.last) != "am" && m_analysis.folded(day.last) != "pm";
            if (!amount && isPlausibleMonthWord(at, at, day.ordinal, static_cast<bool>(inYear)))
                return {day.value, named.value, inYear.value, at, inYear ? inYear.last : day.last};
        }
    }
    const int yearAt = skip(skip(from, ","), "of");
    const Part inYear = m_analysis.sameTurn(at, yearAt) ? longYear(yearAt) : Part();
    if (inYear)
        return {0, named.value, inYear.value, at, inYear.last};
    return {};
}

/// One past a separator within a date of numbers, or `at`.
int DateReader::separator(int at) const
{
    const std::string_view folded = m_analysis.folded(at);
    if (folded == ".")
        return at + 1 < m_analysis.words.size() && !m_analysis.words[at].spaceBefore && !m_analysis.words[at + 1].spaceBefore
                   ? at + 1
                   : at;
    return folded == "/" || folded == "-" || folded == "slash" || folded == "dash" || folded == "dot" ||
                   folded == "stroke" || folded == "\\"
               ? at + 1
               : at;
}

DayValue DateReader::numeric(int at) const
{
    const std::string_view first = m_analysis.folded(at);
    const int afterFirst = m_analysis.said(at).kind == Kind::Digits ? at + 1 : number(at).last;
    if (afterFirst == 0)
        return {};
    const int second = separator(afterFirst);
    if (second == afterFirst || !m_analysis.sameTurn(at, second))
        return {};
    const Part middle = number(second);
    if (!middle || middle.ordinal || !m_analysis.sameTurn(at, middle.last))
        return {};
    const int third = separator(middle.last);
    if (third == middle.last || m_analysis.folded(third - 1) != m_analysis.folded(second - 1) ||
        !m_analysis.sameTurn(at, third))
        return {};
    if (m_analysis.said(at).kind == Kind::Digits && first.size() == 4) {
        const Part day = number(third);
        if (!day || !isFullYear(valueOf(first)) || !isDayAndMonth(day.value, middle.value))
            return {};
        return {day.value, middle.value, valueOf(first), at, day.last};
    }
    const Part start = number(at);
    const Part inYear = year(third);
    if (!start || !inYear || (!isDayAndMonth(start.value, middle.value) && !isDayAndMonth(middle.value, start.value)))
        return {};
    return {start.value, middle.value, inYear.value, at, inYear.last};
}

/// "26 06 03", "four, three, nineteen fifty-two": three numbers, and nothing to say that they are a date.
DayValue DateReader::spokenNumbers(int at) const
{
    const Part day = number(at);
    if (!day || !m_analysis.sameTurn(at, day.last))
        return {};
    const int monthAt = skip(skip(day.last, ","), "the");
    const Part second = m_analysis.sameTurn(at, monthAt) ? number(monthAt) : Part();
    if (!second || !m_analysis.sameTurn(at, second.last))
        return {};
    if (!isDayAndMonth(day.value, second.value) && !isDayAndMonth(second.value, day.value))
        return {};
    const int yearAt = skip(second.last, ",");
    const Part inYear = m_analysis.sameTurn(at, yearAt) ? year(yearAt) : Part();
    if (!inYear)
        return {};
    return {day.value, second.value, inYear.value, at, inYear.last, true};
}

/// "04MAR1961"
DayValue DateReader::inOneWord(int at) const
{
    static constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
    const std::string_view folded = m_analysis.folded(at);
    const size_t letters = folded.find_first_not_of("0123456789");
    if (letters < 1 || letters > 2 || letters == std::string_view::npos || folded.size() < letters + 5)
        return {};
    const size_t named = months.find(folded.substr(letters, 3));
    const std::string_view year = folded.substr(letters + 3);
    if (named == std::string_view::npos || named % 3 != 0 || (year.size() != 2 && year.size() != 4) ||
        year.find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    const DayValue day{valueOf(folded.substr(0, letters)), static_cast<int>(named / 3) + 1, valueOf(year), at, at + 1};
    return isDayAndMonth(day.day, day.month) ? day : DayValue();
}

DayValue DateReader::read(int first) const
{
    const Spoken spoken = m_analysis.said(first);
    if (m_analysis.words[first].kind == Word::Kind::Mixed && spoken.kind == Kind::None)
        return inOneWord(first);
    if (spoken.kind == Kind::Weekday) {
        int at = skip(first + 1, ".");
        at = skip(at, ",");
        at = skip(at, "the");
        if (!m_analysis.sameTurn(first, at) || at == first || m_analysis.said(at).kind == Kind::Weekday)
            return {};
        DayValue day = dayFirst(at);
        if (!day)
            day = monthFirst(at);
        if (!day)
            day = numeric(at);
        if (day)
            day.first = first;
        return day.bare ? DayValue() : day;
    }
    if (spoken.kind == Kind::Month)
        return monthFirst(first);
    if (!spoken.isCounting() && spoken.kind != Kind::Ordinal)
        return {};
    if (const DayValue day = numeric(first))
        return day;
    // "1976 July 4"
    if (const Part inYear = longYear(first); inYear && m_analysis.sameTurn(first, inYear.last)) {
        DayValue day = month(inYear.last) ? monthFirst(inYear.last) : DayValue();
        if (day && day.day != 0 && day.year == 0) {
            day.first = first;
            day.year = inYear.value;
            return day;
        }
    }
    if (const DayValue day = dayFirst(first))
        return day;
    return spokenNumbers(first);
}

int DateReader::endOfMonthAlone(int first) const
{
    static constexpr std::string_view before[] = {"in", "last", "since", "until", "till", "late", "early", "mid", "of",
                                                  "next", "this", "during", "from", "by"};
    const Part named = month(first);
    const std::string_view folded = m_analysis.folded(first);
    if (!named || !m_analysis.sameTurn(first, first - 1) ||
        std::ranges::find(before, m_analysis.folded(first - 1)) == std::end(before))
        return first;
    const bool alsoWord = folded.size() <= 3 || folded == "march";
    if (alsoWord && !m_analysis.words[first].capital)
        return first;
    const int yearAt = skip(named.last, "of");
    const Part inYear = yearAt > named.last && m_analysis.sameTurn(first, yearAt) ? year(yearAt) : Part();
    return inYear ? inYear.last : named.last;
}

int DateReader::endOfLongYear(int first) const
{
    const Part part = longYear(first);
    return part ? part.last : first;
}

} // namespace clinic::redaction
