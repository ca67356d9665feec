#pragma once

#include "redaction/analysis.h"

namespace clinic::redaction {

/// A day as somebody wrote or said it. Parts that were not said are 0; a year of two digits stays one.
struct DayValue
{
    int day = 0;
    int month = 0;
    int year = 0;
    int first = 0;
    int last = 0;      ///< one past the last word
    bool bare = false; ///< three numbers with blanks between them alone: a date only where one was asked for

    [[nodiscard]] explicit operator bool() const { return last > first; }
    /// The same day, as far as both tell.
    [[nodiscard]] bool agreesWith(const DayValue& other) const;
};

/// Reads days in the ways people write and say them: 04/01/1943, 4 Jan '43, "the fourth of the first forty-three".
class DateReader final
{
public:
    explicit DateReader(const Analysis& analysis)
        : m_analysis(analysis)
    {
    }

    /// The day whose first word is `first`.
    [[nodiscard]] DayValue read(int first) const;
    /// "in August", "last June of ninety-five": a month without a day. One past it, or `first`.
    [[nodiscard]] int endOfMonthAlone(int first) const;
    /// A year alone: the last word, exclusive, or `first`.
    [[nodiscard]] int endOfLongYear(int first) const;

private:
    struct Part
    {
        int value = 0;
        int last = 0;
        bool ordinal = false;
        bool month = false;
        bool full = false; ///< of years: all four digits
        [[nodiscard]] explicit operator bool() const { return last > 0; }
    };
    [[nodiscard]] Part number(int at) const;
    [[nodiscard]] Part month(int at) const;
    [[nodiscard]] Part year(int at) const;
    [[nodiscard]] Part longYear(int at) const;
    [[nodiscard]] Part twoDigits(int at) const;
    [[nodiscard]] Part yearAfter(int at) const;
    [[nodiscard]] DayValue dayFirst(int at) const;
    [[nodiscard]] DayValue monthFirst(int at) const;
    [[nodiscard]] DayValue numeric(int at) const;
    [[nodiscard]] DayValue spokenNumbers(int at) const;
    [[nodiscard]] DayValue inOneWord(int at) const;
    [[nodiscard]] int separator(int at) const;
    [[nodiscard]] int skip(int at, std::string_view folded) const;
    [[nodiscard]] bool isPlausibleMonthWord(int first, int at, bool ordinalNear, bool yearNear) const;

    const Analysis& m_analysis;
};

} // namespace clinic::redaction
