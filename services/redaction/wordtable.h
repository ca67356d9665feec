#pragma once

#include "redaction/words.h"

#include <bit>
#include <string_view>
#include <vector>

namespace clinic::redaction {

/// A few hundred known words with a value each, looked up by their hash.
template <class Value>
class WordTable final
{
public:
    /// The first value given to a word stays.
    void add(std::string_view word, const Value& value) { add(wordHash(word), value); }

    void add(quint64 hash, const Value& value)
    {
        if ((m_used + 1) * 3 > m_slots.size() * 2)
            grow();
        m_used += insert(m_slots, {hash, value}) ? 1 : 0;
    }

    [[nodiscard]] const Value* find(quint64 hash) const
    {
        if (m_slots.empty())
            return nullptr;
        const size_t mask = m_slots.size() - 1;
        for (size_t at = hash & mask; m_slots[at].hash != 0; at = (at + 1) & mask) {
            if (m_slots[at].hash == hash)
                return &m_slots[at].value;
        }
        return nullptr;
    }

private:
    struct Slot
    {
        quint64 hash = 0;
        Value value{};
    };

    static bool insert(std::vector<Slot>& slots, const Slot& slot)
    {
        const size_t mask = slots.size() - 1;
        size_t at = slot.hash & mask;
        while (slots[at].hash != 0) {
            if (slots[at].hash == slot.hash)
                return false;
            at = (at + 1) & mask;
        }
        slots[at] = slot;
        return true;
    }

    void grow()
    {
        std::vector<Slot> larger(std::max<size_t>(64, m_slots.size() * 2));
        for (const Slot& slot : m_slots) {
            if (slot.hash != 0)
                insert(larger, slot);
        }
        m_slots.swap(larger);
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace clinic::redaction
