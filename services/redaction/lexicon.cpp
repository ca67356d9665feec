#include "redaction/lexicon.h"

#include "redaction/lexiconformat.h"
#include "redaction/words.h"

#include <bit>
#include <cstring>

namespace clinic::redaction {

using namespace lexiconformat;

namespace {

quint32 readInt(const std::byte* from)
{
    quint32 value = 0;
    for (int i = 3; i >= 0; --i)
        value = value << 8 | std::to_integer<quint32>(from[i]);
    return value;
}

/// Marks that part no phrase: hyphens, and the full stop of a short word ("St. Albans"), not that of a sentence.
bool isJoint(const Word& mark, const Word& before)
{
    return mark.kind == Word::Kind::Mark && !mark.spaceBefore &&
           (mark.folded == "-" || (mark.folded == "." && before.folded.size() <= 3));
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
    if (readInt(bytes.data() + 4) != version || made.m_entries >= made.m_count ||
        bytes.size() != headerSize + size_t{made.m_count} * 8)
        return std::nullopt;
    return made;
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
        if (at + 1 < words.size() && isJoint(words[at], words[at - 1]))
            ++at;
        if (at >= words.size() || words[at].turn != words[first].turn)
            return best;
        hash = phraseHash(hash, words[at].hash);
    }
}

Lexicon::Match Lexicon::longest(std::span<const quint64> hashes) const
{
    Match best;
    quint64 hash = 0;
    for (size_t at = 0; at < hashes.size(); ++at) {
        hash = at == 0 ? hashes.front() : phraseHash(hash, hashes[at]);
        const auto entry = lookUp(hash);
        if (!entry)
            return best;
        if (entry->ends)
            best = {static_cast<int>(at) + 1, entry->value};
        if (!entry->continues)
            return best;
    }
    return best;
}

} // namespace clinic::redaction
