#pragma once

#include "redaction/clues.h"

#include <array>
#include <vector>

namespace clinic::redaction {

/// The features of one word, as hashes. Which they are is fixed by the version of the tagger's weights.
struct FeatureList
{
    std::array<quint64, 64> keys;
    int size = 0;
    void add(quint64 key) { keys[static_cast<size_t>(size++)] = key; }
};

/// Turns words and what is known of them into features; the same for training and use.
class Features final
{
public:
    Features(const Words& words, const std::vector<Clue>& clues);
    void of(int word, FeatureList& list) const;

private:
    struct Facts
    {
        quint64 word = 0;   ///< digits count by their number alone
        quint64 prefix2 = 0;
        quint64 prefix3 = 0;
        quint64 suffix2 = 0;
        quint64 suffix3 = 0;
        quint64 suffix4 = 0;
        quint32 lists = 0;
        quint32 look = 0;   ///< kind, case, length
        quint32 hints = 0;  ///< what others found
    };
    [[nodiscard]] const Facts& at(int word, int first, int end) const;

    const Words& m_words;
    const std::vector<Clue>& m_clues;
    std::vector<Facts> m_facts;
    Facts m_before;
    Facts m_after;
};

} // namespace clinic::redaction
