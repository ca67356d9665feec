#pragma once

#include "redaction/finding.h"
#include "redaction/wordroles.h"
#include "redaction/words.h"

#include <vector>

namespace clinic::redaction {

/// What is known of one word beyond its letters.
struct Clue
{
    quint16 lists = 0;   ///< bits of Gazetteer
    quint16 roles = 0;   ///< bits of Role
    quint16 before = 0;  ///< bits of Topic: what the sentences before ask for
    quint16 said = 0;    ///< bits of Topic: what this sentence has named so far
    quint8 medical = 0;  ///< 0, or label and place within what the other detectors found
    quint8 structured = 0;
    quint8 position = 0; ///< words since the turn began, at most 3
    bool cased = false;  ///< upper and lower case tell something here
};

/// Looks at a conversation as a whole: what Gazetteer's lists say of each word, and what is talked about.
[[nodiscard]] std::vector<Clue> gatherClues(const Words& words, const std::vector<quint16>& lists);
/// Notes what detectors found: a byte a word, 1 + 4 × label, 2 more if they are sure, 1 more inside of it; or 0.
void markFound(const Words& words, const std::vector<Finding>& found, std::vector<Clue>& clues);
/// Whether upper and lower case tell something: not where all is one of them.
[[nodiscard]] bool isCased(const Words& words);

} // namespace clinic::redaction
