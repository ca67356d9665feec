#pragma once

#include "redaction/analysis.h"

#include <string>
#include <vector>

namespace clinic::redaction {

/// Letters and digits in a row, however they are written, grouped or said: "GB 72 78 80 B", "q q one two three".
struct Code
{
    int first = 0;
    std::string text;      ///< lower case
    std::vector<int> ends; ///< for each character, one past the word it comes from
    int letters = 0;
    int digits = 0;
    /// One past the last word.
    [[nodiscard]] int last() const { return ends.empty() ? first : ends.back(); }
};

/// Reads the code that begins with a word. `longGroups` takes groups of four letters within it, as in an IBAN.
[[nodiscard]] Code readCode(const Analysis& analysis, int first, bool longGroups);

} // namespace clinic::redaction
