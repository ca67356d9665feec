#pragma once

#include "domain/result.h"
#include "redaction/lexicon.h"

#include <vector>

namespace clinic::redaction {

/// The lists of names, places, street words and everyday words, asked together, as a word says little by standing in one
/// of them: "May", "Rose" and "Reading" stand in several.
class Gazetteer final
{
public:
    enum List : quint16 {
        Given = 1,
        FrequentGiven = 2,
        Surname = 4,
        FrequentSurname = 8,
        PlaceFirst = 16,
        PlaceInside = 32,
        FarPlace = 64,        ///< neither British, Irish nor American
        Region = 128,
        Country = 256,
        StreetType = 512,     ///< road, lane, avenue
        WeakStreetType = 1024,  ///< way, hill, rd
        Dwelling = 2048,      ///< flat, unit
        HouseType = 4096,     ///< cottage, farm
        Everyday = 3 << 13,   ///< 0 to 3: how common a word it is
    };
    static constexpr int everydayOf(quint16 lists) { return lists >> 13 & 3; }

    [[nodiscard]] static domain::Result<Gazetteer> load();
    /// A set of `List` for every word.
    [[nodiscard]] std::vector<quint16> lists(const Words& words) const;

private:
    [[nodiscard]] quint16 namesOf(quint64 hash) const;
    void markPlaces(const Words& words, std::vector<quint16>& lists) const;

    Lexicon m_given;
    Lexicon m_surnames;
    Lexicon m_places;
    Lexicon m_streets;
    Lexicon m_common;
};

} // namespace clinic::redaction
