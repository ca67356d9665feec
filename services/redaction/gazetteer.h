#pragma once

#include "domain/result.h"
#include "redaction/lexicon.h"

#include <vector>

namespace clinic::redaction {

/// The lists of names, places, street words and common words, asked together, as a word says little by standing in one of
/// them: "May", "Rose" and "Reading" stand in several.
class Gazetteer final
{
public:
    enum List : quint16 {
        Given = 1,
        Surname = 2,
        PlaceFirst = 4,
        PlaceInside = 8,
        StreetWord = 16,   ///< road, lane, avenue
        RareWord = 32,
        CommonWord = 64,
        VeryCommonWord = 128,
        AnyWord = RareWord | CommonWord | VeryCommonWord,
    };

    [[nodiscard]] static domain::Result<Gazetteer> load();
    /// A set of `List` for every word.
    [[nodiscard]] std::vector<quint16> lists(const Words& words) const;

private:
    Lexicon m_given;
    Lexicon m_surnames;
    Lexicon m_places;
    Lexicon m_streets;
    Lexicon m_common;
};

} // namespace clinic::redaction
