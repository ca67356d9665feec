#pragma once

#include "redaction/chain.h"

#include <cstddef>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

namespace clinic::redaction {

/// What the tagger has learned: eight bits a state for each feature that it knows, and how labels follow each other.
/// File: "CWTG", version, number of features (32 bits each, little endian), one float of scale, states × states floats
/// of transitions, then for every feature its key of 32 bits and a byte a state.
class Weights final
{
public:
    static constexpr quint32 version = 1;

    /// The weights of a feature by state; what lies behind the last state is anything.
    using Row = std::array<qint8, chain::width>;

    /// Says that a feature's row will be asked for: the table is larger than the processor's caches.
    void prefetch(quint64 key) const { __builtin_prefetch(&m_table[homeOf(static_cast<quint32>(key)) & m_mask]); }
    /// An unknown feature has no row.
    [[nodiscard]] const Row* row(quint64 key) const
    {
        const auto wanted = static_cast<quint32>(key);
        for (size_t at = homeOf(wanted) & m_mask;; at = (at + 1) & m_mask) {
            const quint32 found = keyOf(m_table[at]);
            if (found == wanted)
                return &m_table[at].row;
            if (!found)
                return nullptr;   // the table is never full
        }
    }
    [[nodiscard]] float scale() const { return m_scale; }
    [[nodiscard]] const std::array<chain::Row, chain::width>& transitions() const { return m_transitions; }
    [[nodiscard]] size_t size() const { return m_size; }

    /// None if the bytes are damaged.
    [[nodiscard]] static std::optional<Weights> fromBytes(std::span<const std::byte> bytes);

    /// Whole keys and their rows, as trained.
    struct Trained
    {
        std::vector<std::pair<quint64, chain::Row>> rows;
        std::array<chain::Row, chain::width> transitions{};
    };
    /// Keeps the `most` heaviest rows.
    [[nodiscard]] static std::vector<std::byte> toBytes(const Trained& trained, size_t most);

private:
    static_assert(chain::states <= 12, "the key stands behind the states");
    /// Row and key in sixteen bytes, so that none straddles two lines of the cache.
    struct alignas(16) Slot
    {
        Row row{};
    };
    static constexpr size_t homeOf(quint32 key) { return key * 0x9e3779b1U >> 8; }
    static quint32 keyOf(const Slot& slot)
    {
        quint32 key = 0;
        std::memcpy(&key, slot.row.data() + 12, sizeof key);
        return key;
    }

    std::vector<Slot> m_table{1};
    size_t m_mask = 0;
    size_t m_size = 0;
    float m_scale = 1;
    std::array<chain::Row, chain::width> m_transitions{};
};

} // namespace clinic::redaction
