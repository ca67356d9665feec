#include "redaction/features.h"

#include <algorithm>

namespace clinic::redaction {
namespace {

constexpr quint64 mix(quint64 value)
{
    value *= 0xff51afd7ed558ccdULL;
    return value ^ (value >> 32);
}

/// A feature of one or two values, told from others by its kind.
constexpr quint64 key(quint64 kind, quint64 a, quint64 b = 0)
{
    return mix((a + kind * 0x9e3779b97f4a7c15ULL) ^ mix(b + kind));
}

quint64 hashOf(std::string_view part)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char c : part)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

quint32 caseOf(const Word& word, bool cased)
{
    if (!cased || word.kind == Word::Kind::Mark || word.kind == Word::Kind::Digits)
        return 0;
    if (word.allCapitals && word.end - word.start > 1)
        return 4;
    if (!word.capital)
        return 1;
    return word.sentenceStart ? 2 : 3;
}

} // namespace

Features::Features(const Words& words, const std::vector<Clue>& clues) : m_words(words), m_clues(clues)
{
    m_before.word = 1;
    m_after.word = 2;
    m_facts.reserve(words.all().size());
    for (int i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const Clue& clue = clues[static_cast<size_t>(i)];
        const std::string_view text = word.folded;
        const size_t length = text.size();
        Facts facts;
        const int count = std::min(word.end - word.start, 12);
        if (word.kind == Word::Kind::Digits) {
            facts.word = 16 + static_cast<quint64>(count);
        } else {
            facts.word = word.hash;
            if (word.kind != Word::Kind::Mark && length > 2) {
                facts.prefix2 = hashOf(text.substr(0, 2));
                facts.prefix3 = hashOf(text.substr(0, 3));
                facts.suffix2 = hashOf(text.substr(length - 2));
                facts.suffix3 = hashOf(text.substr(length - 3));
                facts.suffix4 = length > 4 ? hashOf(text.substr(length - 4)) : 0;
            }
        }
        // What only trims findings tells nothing of them.
        facts.lists = clue.lists | (clue.roles & ~static_cast<quint32>(EdgeRole)) << 16;
        facts.look = static_cast<quint32>(word.kind) * 8 + caseOf(word, clue.cased);
        facts.hints = clue.medical | static_cast<quint32>(clue.structured) << 8;
        m_facts.push_back(facts);
    }
}

const Features::Facts& Features::at(int word, int first, int end) const
{
    return word < first ? m_before : word >= end ? m_after : m_facts[static_cast<size_t>(word)];
}

void Features::of(int i, FeatureList& list) const
{
    const auto [first, end] = m_words.ofTurn(m_words[i].turn);
    const Facts& f = m_facts[static_cast<size_t>(i)];
    const Facts& l1 = at(i - 1, first, end);
    const Facts& l2 = at(i - 2, first, end);
    const Facts& l3 = at(i - 3, first, end);
    const Facts& r1 = at(i + 1, first, end);
    const Facts& r2 = at(i + 2, first, end);
    const Clue& clue = m_clues[static_cast<size_t>(i)];
    const int length = std::min(m_words[i].end - m_words[i].start, 9);
    const quint32 lists = f.lists;
    const quint64 place = clue.position * 4ULL + static_cast<quint64>(m_words[i].speaker);
    const quint64 remaining = static_cast<quint64>(std::min(end - i, 5));

    list.size = 0;
    list.add(key(1, 0));
    list.add(key(2, f.word));
    list.add(key(3, l1.word));
    list.add(key(4, r1.word));
    list.add(key(5, l2.word));
    list.add(key(6, r2.word));
    list.add(key(7, l1.word, f.word));
    list.add(key(8, f.word, r1.word));
    list.add(key(9, l2.word, l1.word));
    list.add(key(10, r1.word, r2.word));
    list.add(key(11, l1.word, r1.word));
    list.add(key(12, l3.word, mix(l2.word) ^ l1.word));
    list.add(key(13, l3.word));
    list.add(key(14, f.look, static_cast<quint64>(length)));
    list.add(key(15, f.look, lists));
    list.add(key(16, l1.look * 64 + f.look, r1.look));
    list.add(key(17, lists));
    list.add(key(18, l1.lists, lists));
    list.add(key(19, lists, r1.lists));
    list.add(key(20, l1.word, lists));
    list.add(key(21, r1.word, lists));
    list.add(key(22, mix(l2.word) ^ l1.word, lists));
    list.add(key(23, l2.lists, (quint64{l1.lists} << 32) | lists));
    list.add(key(24, f.hints));
    list.add(key(25, l1.hints, f.hints));
    list.add(key(26, f.hints, r1.hints));
    list.add(key(27, clue.before, place));
    list.add(key(28, clue.before, lists));
    list.add(key(29, clue.before, remaining * 4 + clue.position));
    list.add(key(30, clue.said, lists));
    list.add(key(31, clue.said, f.look));
    list.add(key(32, place, lists));
    list.add(key(33, l1.look * 64 + f.look, l1.word));
    list.add(key(34, f.look, r1.word));
    if (m_words[i].kind != Word::Kind::Mark && m_words[i].kind != Word::Kind::Digits) {
        list.add(key(40, f.prefix2, f.suffix2));
        list.add(key(41, f.prefix3));
        list.add(key(42, f.suffix2));
        list.add(key(43, f.suffix3));
        list.add(key(44, f.suffix4));
        list.add(key(45, f.suffix3, lists));
        list.add(key(46, l1.word, f.suffix3));
        list.add(key(47, r1.suffix3, f.suffix3));
    }
    list.add(key(48, l1.suffix3, lists));
    list.add(key(49, r1.suffix3, lists));
}

} // namespace clinic::redaction
