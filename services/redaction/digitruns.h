#pragma once

#include "redaction/analysis.h"

#include <string>
#include <vector>

namespace clinic::redaction {

/// Digits in a row, written, grouped or said, within one turn: "07700 900-123", "oh double seven, oh oh".
struct DigitRun
{
    int first = 0;
    int last = 0; ///< one past the last word
    std::string digits;
    /// How many digits each written group has: "415-286-4371" is 3, 3, 4. Said digits are one group each.
    std::vector<int> groups;
    bool spoken = false;  ///< at least one digit was said in words
    bool written = false; ///< at least one stands as a figure
    bool plus = false;    ///< begins with a plus sign
    bool hyphens = false; ///< hyphens, dots or brackets between groups
    bool amount = false;  ///< money, a measure, a time, a decimal

    [[nodiscard]] int size() const { return static_cast<int>(digits.size()); }
    [[nodiscard]] bool hasGroups(std::initializer_list<int> wanted) const
    {
        return std::equal(groups.begin(), groups.end(), wanted.begin(), wanted.end());
    }
};

/// A run as a whole, with commas and "um" in it, and the parts between those.
struct DigitPassage
{
    DigitRun whole;
    std::vector<DigitRun> parts;
};

/// The digits from word `first` on; an empty run if it is no digit.
[[nodiscard]] DigitPassage readDigits(const Analysis& analysis, int first);

/// "milligrams", "percent", "pounds": what makes a number before it an amount.
[[nodiscard]] bool isUnit(const Analysis& analysis, int word);

} // namespace clinic::redaction
