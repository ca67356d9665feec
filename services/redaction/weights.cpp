#include "redaction/weights.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace clinic::redaction {
namespace {

constexpr std::string_view magic = "CWTG";
constexpr size_t headerSize = 16;
constexpr size_t transitionsSize = sizeof(quint32) * chain::states * chain::states;
constexpr size_t featureSize = sizeof(quint32) + chain::states;

quint32 readInt(const std::byte* from)
{
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value = value << 8 | std::to_integer<quint32>(from[i]);
    return value;
}

void writeInt(std::vector<std::byte>& to, quint32 value)
{
    for (int i = 0; i < 4; ++i)
        to.push_back(static_cast<std::byte>(value >> (8 * i)));
}

float weightOf(const chain::Row& row)
{
    float most = 0;
    for (int s = 0; s < chain::states; ++s)
        most = std::max(most, std::abs(row[static_cast<size_t>(s)]));
    return most;
}

} // namespace

std::optional<Weights> Weights::fromBytes(std::span<const std::byte> bytes)
{
    if (bytes.size() < headerSize + transitionsSize || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0
        || readInt(bytes.data() + 4) != version)
        return std::nullopt;
    const size_t count = readInt(bytes.data() + 8);
    if ((bytes.size() - headerSize - transitionsSize) / featureSize != count
        || (bytes.size() - headerSize - transitionsSize) % featureSize != 0)
        return std::nullopt;
    Weights made;
    made.m_size = count;
    made.m_scale = std::bit_cast<float>(readInt(bytes.data() + 12));
    const std::byte* at = bytes.data() + headerSize;
    for (size_t from = 0; from < chain::states; ++from) {
        for (size_t to = 0; to < chain::states; ++to, at += 4)
            made.m_transitions[from][to] = std::bit_cast<float>(readInt(at));
    }
    made.m_table.assign(std::bit_ceil(count + count / 4 + 1), Slot{});
    made.m_mask = made.m_table.size() - 1;
    for (size_t i = 0; i < count; ++i, at += featureSize) {
        const quint32 key = readInt(at);
        if (!key)
            return std::nullopt;
        Slot slot;
        std::memcpy(slot.row.data(), at + 4, chain::states);
        std::memcpy(slot.row.data() + 12, &key, sizeof key);
        size_t home = homeOf(key) & made.m_mask;
        while (keyOf(made.m_table[home]))
            home = (home + 1) & made.m_mask;
        made.m_table[home] = slot;
    }
    return made;
}

std::vector<std::byte> Weights::toBytes(const Trained& trained, size_t most)
{
    std::vector<std::pair<float, size_t>> order;
    for (size_t i = 0; i < trained.rows.size(); ++i) {
        if (static_cast<quint32>(trained.rows[i].first) != 0)
            order.emplace_back(-weightOf(trained.rows[i].second), i);
    }
    std::ranges::sort(order);
    order.resize(std::min(order.size(), most));
    // What lies beyond is cut off: one runaway weight must not make all others coarse.
    const float limit = order.empty() ? 1 : std::clamp(-order[order.size() / 200].first, 1.0F, 8.0F);
    const float scale = limit / 127;
    std::vector<std::pair<quint32, const chain::Row*>> kept;
    for (const auto& [weight, i] : order) {
        if (-weight >= scale / 2)
            kept.emplace_back(static_cast<quint32>(trained.rows[i].first), &trained.rows[i].second);
    }
    std::ranges::sort(kept, {}, [](const auto& entry) { return entry.first; });
    const auto repeated = std::ranges::unique(kept, {}, [](const auto& entry) { return entry.first; });
    kept.erase(repeated.begin(), repeated.end());

    std::vector<std::byte> out;
    for (const char letter : magic)
        out.push_back(static_cast<std::byte>(letter));
    writeInt(out, version);
    writeInt(out, static_cast<quint32>(kept.size()));
    writeInt(out, std::bit_cast<quint32>(scale));
    for (size_t from = 0; from < chain::states; ++from) {
        for (size_t to = 0; to < chain::states; ++to)
            writeInt(out, std::bit_cast<quint32>(trained.transitions[from][to]));
    }
    for (const auto& [key, row] : kept) {
        writeInt(out, key);
        for (size_t s = 0; s < chain::states; ++s)
            out.push_back(static_cast<std::byte>(static_cast<qint8>(std::clamp(std::round((*row)[s] / scale), -127.0F, 127.0F))));
    }
    return out;
}

} // namespace clinic::redaction
