#include "redaction/propagation.h"

#include "redaction/phraselist.h"

#include <algorithm>
#include <string>

namespace clinic::redaction {

namespace {

using domain::Redaction;
using domain::RedactionLabel;

constexpr double certain = 0.75;
constexpr quint16 everydayFlag = 32;

bool isLetter(const Word& word)
{
    return word.kind == Word::Kind::Letters && word.folded.size() == 1;
}

/// Collects the phrases that what was found consists of.
class Values
{
public:
    Values(const Words& words, const EverydayWords& everyday)
        : m_words(words)
        , m_everyday(everyday)
    {
    }

    void add(const Redaction& redaction)
    {
        const int first = wordAt(redaction.start);
        int last = first;
        while (last < m_words.size() && m_words[last].end <= redaction.end)
            ++last;
        if (first == last)
            return;
        switch (redaction.label) {
        case RedactionLabel::Person:
            addName(first, last);
            break;
        case RedactionLabel::Address:
            addAddress(first, last);
            break;
        case RedactionLabel::MedicalCondition:
        case RedactionLabel::Medication:
        case RedactionLabel::Procedure:
            addTerm(first, last, redaction.label);
            break;
        default:
            break;
        }
    }

    PhraseList& list() { return m_list; }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    [[nodiscard]] int wordAt(int position) const
    {
        return static_cast<int>(std::ranges::lower_bound(m_words.all(), position, {}, &Word::start) -
                                m_words.all().begin());
    }

    void addPhrase(int first, int last, quint16 value)
    {
        std::vector<quint64> hashes;
        for (int i = first; i < last; ++i) {
            const bool joint = !m_words[i].spaceBefore && (m_words[i].folded == "-" || m_words[i].folded == ".");
            if (!joint)
                hashes.push_back(m_words[i].hash);
        }
        m_list.add(hashes, value);
    }

    /// A full name as it is, and every part of it alone.
    void addName(int first, int last)
    {
        constexpr size_t shortest = 3;
        std::string spelled;
        int parts = 0;
        for (int i = first; i < last; ++i) {
            if (isLetter(m_words[i]))
                spelled += m_words[i].folded;
            if (m_words[i].kind != Word::Kind::Letters || m_words[i].folded.size() < shortest)
                continue;
            ++parts;
            m_names.emplace_back(m_words[i].folded);
            const bool everyday = !m_everyday.canBeName(m_words[i]) || m_everyday.step(m_words[i]) > 3;
            addPhrase(i, i + 1, static_cast<quint16>(RedactionLabel::Person) | (everyday ? everydayFlag : 0));
        }
        if (parts > 1 && last - first <= 5)
            addPhrase(first, last, static_cast<quint16>(RedactionLabel::Person));
        if (spelled.size() >= shortest)
            m_list.add({wordHash(spelled)}, static_cast<quint16>(RedactionLabel::Person));
    }

    /// The parts between commas, with and without the number in front.
    void addAddress(int first, int last)
    {
        int from = first;
        for (int i = first; i <= last; ++i) {
            if (i < last && m_words[i].folded != ",")
                continue;
            addPart(from, i);
            while (from < i && m_words[from].kind != Word::Kind::Letters)
                ++from;
            addPart(from, i);
            from = i + 1;
        }
    }

    void addPart(int first, int last)
    {
        constexpr int rare = 3;
        if (first >= last)
            return;
        const bool telling =
            std::any_of(m_words.all().begin() + first, m_words.all().begin() + last, [&](const Word& word) {
                return word.kind == Word::Kind::Mixed ||
                       (word.kind == Word::Kind::Letters && word.folded.size() > 2 && m_everyday.step(word) <= rare);
            });
        const bool numbered = last - first > 2 && m_words[first].kind == Word::Kind::Digits;
        if (telling || numbered)
            addPhrase(first, last, static_cast<quint16>(RedactionLabel::Address));
    }

    void addTerm(int first, int last, RedactionLabel label)
    {
        constexpr int usual = 5;
        const bool alone = last - first == 1;
        if (alone && (m_everyday.step(m_words[first]) >= usual || m_words[first].folded.size() < 4))
            return;
        addPhrase(first, last, static_cast<quint16>(label));
    }

    const Words& m_words;
    const EverydayWords& m_everyday;
    PhraseList m_list;
    std::vector<std::string> m_names;
};

/// Letters in a row that spell a name: "S-M-I-T-H", "s, m, i, t, h".
void findSpelled(const Words& words, const std::vector<std::string>& names, std::vector<Finding>& found)
{
    for (int i = 0; i < words.size(); ++i) {
        if (!isLetter(words[i]))
            continue;
        std::string spelled(words[i].folded);
        int last = i + 1;
        for (int at = last; at < words.size() && words[at].turn == words[i].turn; ++at) {
            if (isLetter(words[at])) {
                spelled += words[at].folded;
                last = at + 1;
            } else if (words[at].folded != "-" && words[at].folded != "," && words[at].folded != ".") {
                break;
            }
        }
        if (spelled.size() >= 3 && std::ranges::find(names, spelled) != names.end())
            found.push_back({words[i].start, words[last - 1].end, RedactionLabel::Person, "propagated.spelled", 0.97F});
        i = last - 1;
    }
}

bool isCovered(const std::vector<Redaction>& merged, int start, int end)
{
    const auto after = std::ranges::upper_bound(merged, start, {}, &Redaction::start);
    return after != merged.begin() && (after - 1)->end >= end;
}

} // namespace

void Propagation::spread(const Words& words, const std::vector<Redaction>& merged, std::vector<Finding>& found) const
{
    Values values(words, m_everyday);
    for (const Redaction& redaction : merged) {
        if (redaction.score >= certain)
            values.add(redaction);
    }
    PhraseList& list = values.list();
    if (list.isEmpty())
        return;
    list.finish();
    for (int i = 0; i < words.size();) {
        const Lexicon::Match match = list.longest(words, i);
        if (!match) {
            ++i;
            continue;
        }
        const auto label = static_cast<RedactionLabel>(match.value & (everydayFlag - 1));
        // A passage is no evidence for itself.
        if (isCovered(merged, words[i].start, words[match.last - 1].end)) {
            i = match.last;
            continue;
        }
        const bool everyday = (match.value & everydayFlag) != 0;
        if (!everyday || m_everyday.canBeName(words[i]))
            found.push_back({words[i].start, words[match.last - 1].end, label, "propagated", everyday ? 0.8F : 0.9F});
        i = match.last;
    }
    findSpelled(words, values.names(), found);
}

} // namespace clinic::redaction
