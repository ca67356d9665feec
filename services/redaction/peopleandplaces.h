#pragma once

#include "redaction/clues.h"

#include <vector>

namespace clinic::redaction {

/// Names by what people say before and after them: titles, "my name is", "speaking", greetings, kin, full names that the
/// lists know. One file a kind of passage; all read the same clues, so they share no class.
void findNames(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found);
/// House numbers with streets, flats, post boxes, and towns where one speaks of places.
void findAddresses(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found);
/// British postcodes, written, spelled or spoken, and American ZIP codes next to a state or the word.
void findPostcodes(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found);

} // namespace clinic::redaction
