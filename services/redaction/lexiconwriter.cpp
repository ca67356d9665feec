#include "redaction/lexiconwriter.h"

#include "redaction/lexiconformat.h"

#include <algorithm>

namespace clinic::redaction {

using namespace lexiconformat;

namespace {

void writeInt(std::vector<std::byte>& to, quint64 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to.push_back(static_cast<std::byte>(value >> (8 * i)));
}

} // namespace

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
    std::vector<std::pair<quint64, quint64>> merged; // key, flags and value
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
    // Three fifths full: words that are in no lexicon, which most are, meet an empty slot soon.
    const auto slots = static_cast<quint32>(merged.size() + merged.size() * 2 / 3 + 1);
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
