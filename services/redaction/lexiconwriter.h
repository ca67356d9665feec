#pragma once

#include "redaction/lexicon.h"

#include <vector>

namespace clinic::redaction {

/// Puts a lexicon's file together; the same entries give the same bytes in whatever order they come.
class LexiconWriter final
{
public:
    /// `words` are hashes; a phrase added twice gets the values of both (bitwise or).
    void add(std::span<const quint64> words, quint16 value);
    /// Empty if two different phrases have the same hash.
    [[nodiscard]] std::vector<std::byte> bytes() const;

private:
    std::vector<std::pair<quint64, quint64>> m_entries; // hash, flags and value
};

} // namespace clinic::redaction
