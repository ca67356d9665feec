#pragma once

#include "redaction/words.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace clinic::redaction {

/// A closed set of folded words, asked by their hash: for sets that every word of a text is held against.
class WordSet final
{
public:
    WordSet(std::initializer_list<std::string_view> words)
    {
        size_t size = 16;
        while (size < words.size() * 4)
            size *= 2;
        m_slots.resize(size, 0);
        for (const std::string_view word : words) {
            size_t at = wordHash(word) & (size - 1);
            while (m_slots[at] != 0)
                at = (at + 1) & (size - 1);
            m_slots[at] = wordHash(word);
        }
    }

    [[nodiscard]] bool has(quint64 hash) const
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t at = hash & mask; m_slots[at] != 0; at = (at + 1) & mask) {
            if (m_slots[at] == hash)
                return true;
        }
        return false;
    }

private:
    std::vector<quint64> m_slots;
};

} // namespace clinic::redaction
