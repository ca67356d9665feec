#include "redaction/lexicon.h"

#include "redaction/words.h"

#include <QResource>

#include <algorithm>
#include <cstring>

// Outside of any namespace, as Q_INIT_RESOURCE asks for.
static void registerLexicons()
{
    Q_INIT_RESOURCE(redaction);
}

namespace clinic::redaction {
namespace {

constexpr std::string_view magic = "CWLX";
constexpr size_t headerSize = 16;

quint32 readInt(const std::byte* from)
{
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value = value << 8 | std::to_integer<quint32>(from[i]);
    return value;
}

void writeInt(std::vector<std::byte>& to, quint64 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to.push_back(static_cast<std::byte>(value >> (8 * i)));
}

/// The upper 48 bits, never zero, as zero marks an empty slot.
quint64 keyOf(quint64 hash)
{
    const quint64 key = hash >> 16;
    return key ? key : 1;
}

/// Spreads keys evenly over any number of slots, without a division.
quint32 homeOf(quint64 key, quint32 slots)
{
    const quint32 low = static_cast<quint32>((key * 0x9e3779b97f4a7c15ULL) >> 32);
    return static_cast<quint32>((quint64{low} * slots) >> 32);
}

bool isJoint(const Word& word)
{
    return word.kind == Word::Kind::Mark && (word.folded == "-" || word.folded == ".") && !word.spaceBefore;
}

} // namespace

std::optional<Lexicon> Lexicon::fromBytes(std::span<const std::byte> bytes)
{
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        return std::nullopt;
    Lexicon made;
    made.m_entries = readInt(bytes.data() + 8);
    made.m_count = readInt(bytes.data() + 12);
    made.m_slots = bytes.data() + headerSize;
    // A full table would let a search for what is not in it go round for ever.
    if (readInt(bytes.data() + 4) != version || made.m_entries >= made.m_count
        || bytes.size() != headerSize + size_t{made.m_count} * 8)
        return std::nullopt;
    return made;
}

std::optional<Lexicon> Lexicon::builtIn(QStringView name)
{
    registerLexicons();
    const QResource file(QStringLiteral(":/redaction/%1.lex").arg(name));
    if (!file.isValid() || file.compressionAlgorithm() != QResource::NoCompression)
        return std::nullopt;
    return fromBytes(std::as_bytes(std::span(file.data(), static_cast<size_t>(file.size()))));
}

quint64 Lexicon::slot(quint32 index) const
{
    quint64 value = 0;
    std::memcpy(&value, m_slots + size_t{index} * 8, 8);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    return value;
}

std::optional<Lexicon::Entry> Lexicon::lookUp(quint64 hash) const
{
    if (!m_count)
        return std::nullopt;
    const quint64 key = keyOf(hash);
    for (quint32 at = homeOf(key, m_count);; at = at + 1 == m_count ? 0 : at + 1) {
        const quint64 found = slot(at);
        if (!found)
            return std::nullopt;
        if (found >> 16 == key)
            return Entry{static_cast<quint16>(found & valueMask), (found & endsHere) != 0, (found & goesOn) != 0};
    }
}

std::optional<quint16> Lexicon::value(quint64 wordHash) const
{
    const auto entry = lookUp(wordHash);
    return entry && entry->ends ? std::optional(entry->value) : std::nullopt;
}

Lexicon::Match Lexicon::longest(const Words& words, int first) const
{
    Match best;
    quint64 hash = words[first].hash;
    for (int at = first;;) {
        const auto entry = lookUp(hash);
        if (!entry)
            return best;
        if (entry->ends)
            best = {at + 1, entry->value};
        if (!entry->continues)
            return best;
        ++at;
        if (at + 1 < words.size() && isJoint(words[at]))
            ++at;
        if (at >= words.size() || words[at].turn != words[first].turn)
            return best;
        hash = phraseHash(hash, words[at].hash);
    }
}

void LexiconWriter::add(std::span<const quint64> words, quint16 value)
{
    if (words.empty())
        return;
    quint64 hash = words.front();
    for (size_t i = 1; i < words.size(); ++i) {
        m_entries.emplace_back(hash, Lexicon::goesOn);
        hash = phraseHash(hash, words[i]);
    }
    m_entries.emplace_back(hash, Lexicon::endsHere | (value & Lexicon::valueMask));
}

std::vector<std::byte> LexiconWriter::bytes() const
{
    auto entries = m_entries;
    std::ranges::sort(entries);
    std::vector<std::pair<quint64, quint64>> merged;   // key, flags and value
    quint64 lastHash = 0;
    for (const auto& [hash, content] : entries) {
        const quint64 key = keyOf(hash);
        if (!merged.empty() && merged.back().first == key) {
            if (hash != lastHash)
                return {};
            merged.back().second |= content;
        } else {
            merged.emplace_back(key, content);
        }
        lastHash = hash;
    }
    const auto slots = static_cast<quint32>(merged.size() + merged.size() / 4 + 1);
    std::vector<quint64> table(slots, 0);
    for (const auto& [key, content] : merged) {
        quint32 at = homeOf(key, slots);
        while (table[at])
            at = at + 1 == slots ? 0 : at + 1;
        table[at] = key << 16 | content;
    }
    std::vector<std::byte> out;
    for (const char letter : magic)
        out.push_back(static_cast<std::byte>(letter));
    writeInt(out, Lexicon::version, 4);
    writeInt(out, merged.size(), 4);
    writeInt(out, slots, 4);
    for (const quint64 content : table)
        writeInt(out, content, 8);
    return out;
}

} // namespace clinic::redaction
