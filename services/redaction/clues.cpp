#include "redaction/clues.h"

#include "redaction/wordroles.h"

#include <algorithm>

namespace clinic::redaction {

bool isCased(const Words& words)
{
    int starts = 0;
    int capitals = 0;
    int letters = 0;
    int shouted = 0;
    for (const Word& word : words.all()) {
        if (word.kind != Word::Kind::Letters)
            continue;
        ++letters;
        shouted += word.allCapitals && word.end - word.start > 1;
        if (word.sentenceStart) {
            ++starts;
            capitals += word.capital;
        }
    }
    return capitals * 2 >= starts && shouted * 2 <= letters;
}

void markFound(const Words& words, const std::vector<Finding>& found, std::vector<Clue>& clues)
{
    for (const Finding& finding : found) {
        auto at = std::ranges::lower_bound(words.all(), finding.start, {}, &Word::start);
        const auto mark = static_cast<quint8>(1 + 4 * static_cast<int>(finding.label) + (finding.score >= 0.6F ? 2 : 0));
        const bool medical = domain::groupOf(finding.label) == domain::RedactionGroup::Medical;
        for (bool first = true; at != words.all().end() && at->start < finding.end; ++at, first = false) {
            Clue& clue = clues[static_cast<size_t>(at - words.all().begin())];
            quint8& place = medical ? clue.medical : clue.structured;
            place = std::max(place, static_cast<quint8>(mark + (first ? 0 : 1)));
        }
    }
}

namespace {

/// The topics of the sentences before, which may be the other side's.
class TopicTrail
{
public:
    void turn()
    {
        sentence();
        m_own = 0;
        m_other = m_last;
    }
    void sentence()
    {
        if (m_now) {
            m_own = m_last = m_now;
        }
        m_now = 0;
    }
    void hear(quint16 topics) { m_now |= topics; }
    [[nodiscard]] quint16 before() const { return m_own ? m_own : m_other; }
    [[nodiscard]] quint16 said() const { return m_now; }

private:
    quint16 m_now = 0;
    quint16 m_own = 0;
    quint16 m_other = 0;
    quint16 m_last = 0;
};

} // namespace

std::vector<Clue> gatherClues(const Words& words, const std::vector<quint16>& lists)
{
    std::vector<Clue> clues(words.all().size());
    const bool cased = isCased(words);
    TopicTrail trail;
    int turn = -1;
    int start = 0;
    for (int i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        Clue& clue = clues[static_cast<size_t>(i)];
        if (word.turn != turn) {
            trail.turn();
            turn = word.turn;
            start = i;
        } else if (word.sentenceStart && !words[i - 1].sentenceStart) {
            trail.sentence();
        }
        clue.cased = cased;
        clue.lists = lists[static_cast<size_t>(i)];
        clue.position = static_cast<quint8>(std::min(i - start, 3));
        clue.before = trail.before();
        clue.said = trail.said();
        if (word.kind == Word::Kind::Mark) {
            if (word.folded == "?")
                trail.hear(AsksBack);
            continue;
        }
        if (word.end - word.start == 1 && word.kind == Word::Kind::Letters)
            clue.roles |= LetterRole;
        const WordRoles known = rolesOf(word.hash);
        clue.roles |= known.roles;
        trail.hear(known.topics);
    }
    return clues;
}

} // namespace clinic::redaction
