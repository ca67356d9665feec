#pragma once

#include "redaction/finding.h"
#include "redaction/words.h"

#include <vector>

namespace clinic::redaction {

class Gazetteer;

/// What a conversation is about just before a word: what the sentences before it asked for or announced.
enum Topic : quint16 {
    AboutName = 1,
    AboutAddress = 2,
    AboutBirth = 4,
    AboutNumber = 8,
    AboutMail = 16,
    AboutMedicine = 32,
    AboutIllness = 64,
    AboutTreatment = 128,
    AboutDoctor = 256,
    AsksBack = 512,   ///< a question at all
};

/// Closed sets of words that tell what stands next to them. A word may be in several.
enum Role : quint16 {
    TitleRole = 1,     ///< Mr, Dr, Professor
    KinRole = 2,       ///< my husband, her daughter
    NumberRole = 4,    ///< one, twenty, double, oh
    MonthRole = 8,
    GreetingRole = 16, ///< hi, thanks, bye
    LetterRole = 32,   ///< a single letter
    PronounRole = 64,
    BodyRole = 128,
    DayRole = 256,
};

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

/// Looks at a conversation as a whole. `found` is what the detectors before have found.
[[nodiscard]] std::vector<Clue> gatherClues(const Words& words, const Gazetteer& gazetteer,
                                            const std::vector<Finding>& found);

} // namespace clinic::redaction
