#pragma once

#include "redaction/chain.h"

#include <cstddef>
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

    struct Feature
    {
        quint32 key = 0;
        std::array<qint8, chain::width> row{};
    };

    /// An unknown feature has no row.
    [[nodiscard]] const qint8* row(quint64 key) const
    {
        const auto wanted = static_cast<quint32>(key);
        for (size_t at = homeOf(wanted) & m_mask;; at = (at + 1) & m_mask) {
            const Feature& feature = m_table[at];
            if (feature.key == wanted)
                return feature.row.data();
            if (!feature.key)
                return nullptr;   // the table is never full
        }
    }
    /// Says that a feature's row will be asked for: the table is larger than the processor's caches.
    void prefetch(quint64 key) const { __builtin_prefetch(&m_table[homeOf(static_cast<quint32>(key)) & m_mask]); }
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
    static constexpr size_t homeOf(quint32 key) { return key * 0x9e3779b1U >> 8; }

    std::vector<Feature> m_table{1};
    size_t m_mask = 0;
    size_t m_size = 0;
    float m_scale = 1;
    std::array<chain::Row, chain::width> m_transitions{};
};

} // namespace clinic::redaction
