#include "redaction/merge.h"

#include "redaction/phraselist.h"
#include "redaction/words.h"

#include <algorithm>
#include <array>
#include <span>

namespace clinic::redaction {

namespace {

using domain::Redaction;
using domain::RedactionEvidence;
using domain::RedactionLabel;

/// From where on a passage is masked, by the order of RedactionLabel. Lower than a half where a leak is worse than a
/// word too many.
constexpr std::array<float, domain::redactionLabelCount> thresholds{
    0.45F, // Person
    0.45F, // Phone
    0.45F, // Email
    0.45F, // Address
    0.45F, // DateOfBirth
    0.45F, // Date
    0.45F, // NationalId
    0.45F, // CardIban
    0.45F, // UrlIp
    0.45F, // Age
    0.45F, // MedicalCondition
    0.45F, // Medication
    0.45F, // Procedure
};

struct Candidate
{
    Finding finding;
    float strength = 0;  ///< with those who agree on the label
    float sensitive = 0; ///< with those who call it anything
};

bool overlaps(const Finding& a, const Finding& b)
{
    return a.start < b.end && b.start < a.end;
}

bool contains(const Finding& outer, const Finding& inner)
{
    return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/// How much of `passage` is also in `other`, 0 to 1.
float shareWithin(const Finding& passage, const Finding& other)
{
    const int common = std::min(passage.end, other.end) - std::max(passage.start, other.start);
    return static_cast<float>(std::max(0, common)) / static_cast<float>(passage.end - passage.start);
}

bool isStructured(RedactionLabel label)
{
    return label != RedactionLabel::Person && label != RedactionLabel::Address &&
           domain::groupOf(label) != domain::RedactionGroup::Medical;
}

/// To whole words, without marks and a "'s" at the ends; false if nothing is left.
bool trim(const Words& words, Finding& finding)
{
    const auto& all = words.all();
    auto first = std::ranges::upper_bound(all, finding.start, {}, &Word::end);
    auto last = std::ranges::lower_bound(all, finding.end, {}, &Word::start);
    // The marks of a number, an address of the net are its own: "+44 …", "(212) …".
    const auto isEdge = [&](const Word& word) {
        return !isStructured(finding.label) && (word.kind == Word::Kind::Mark || word.folded == "'s");
    };
    while (first < last && isEdge(*first))
        ++first;
    // "Parkinson's": whose name an illness bears is part of it.
    const bool bearsName = finding.label == RedactionLabel::MedicalCondition;
    while (first < last && isEdge(*(last - 1)) && !(bearsName && (last - 1)->folded == "'s"))
        --last;
    if (first >= last)
        return false;
    finding.start = first->start;
    finding.end = (last - 1)->end;
    return true;
}

/// Merges findings that overlap, directly or by way of others.
class Cluster
{
public:
    Cluster(const Words& words, std::span<const Finding> findings)
        : m_words(words)
    {
        m_candidates.reserve(findings.size());
        for (const Finding& finding : findings)
            m_candidates.push_back({finding, 0, 0});
    }

    void mergeInto(std::vector<Redaction>& merged)
    {
        weigh();
        std::ranges::stable_sort(m_candidates,
                                 [](const Candidate& a, const Candidate& b) { return rank(a) > rank(b); });
        for (const Candidate& candidate : m_candidates) {
            if (candidate.sensitive >= thresholds[static_cast<size_t>(candidate.finding.label)])
                place(candidate);
        }
        std::ranges::sort(m_placed, {}, [](const Candidate& placed) { return placed.finding.start; });
        for (const Candidate& placed : m_placed)
            merged.push_back(redactionOf(placed));
    }

private:
    /// Those who see the same passage make each other more certain; one recogniser counts once.
    void weigh()
    {
        constexpr float ofOwnLabel = 0.8F;
        constexpr float ofOthers = 0.5F;
        for (Candidate& candidate : m_candidates) {
            float doubt = 1 - candidate.finding.score;
            float anyDoubt = doubt;
            for (const Candidate& other : m_candidates) {
                if (&other == &candidate || other.finding.recogniser == candidate.finding.recogniser)
                    continue;
                const float share = shareWithin(candidate.finding, other.finding);
                if (share <= 0)
                    continue;
                const bool same = other.finding.label == candidate.finding.label;
                if (same)
                    doubt *= 1 - ofOwnLabel * share * other.finding.score;
                anyDoubt *= 1 - (same ? ofOwnLabel : ofOthers) * share * other.finding.score;
            }
            candidate.strength = 1 - doubt;
            candidate.sensitive = 1 - anyDoubt;
        }
    }

    /// Longer ones first among equals: "penicillin allergy" before "penicillin".
    static float rank(const Candidate& candidate)
    {
        constexpr int most = 24;
        const int length = std::min(candidate.finding.end - candidate.finding.start, most);
        return candidate.strength + 0.004F * static_cast<float>(length);
    }

    void place(const Candidate& candidate)
    {
        constexpr float nearly = 0.15F;
        Candidate rest = candidate;
        for (size_t i = 0; i < m_placed.size(); ++i) {
            Candidate& placed = m_placed[i];
            if (!overlaps(placed.finding, rest.finding))
                continue;
            if (placed.finding.label == rest.finding.label) {
                // The same thing: as wide as both.
                rest.finding.start = std::min(rest.finding.start, placed.finding.start);
                rest.finding.end = std::max(rest.finding.end, placed.finding.end);
                if (placed.strength > rest.strength) {
                    rest.strength = placed.strength;
                    rest.finding.recogniser = placed.finding.recogniser;
                    rest.finding.score = placed.finding.score;
                }
                m_placed.erase(m_placed.begin() + static_cast<std::ptrdiff_t>(i));
                return place(rest);
            }
            if (contains(rest.finding, placed.finding) && rest.strength >= placed.strength - nearly) {
                m_placed.erase(m_placed.begin() + static_cast<std::ptrdiff_t>(i));
                return place(rest);
            }
            return placeAround(rest, placed.finding);
        }
        m_placed.push_back(rest);
    }

    /// What a passage of another label leaves over at both ends.
    void placeAround(const Candidate& candidate, const Finding& inner)
    {
        Candidate before = candidate;
        before.finding.end = std::min(candidate.finding.end, inner.start);
        Candidate after = candidate;
        after.finding.start = std::max(candidate.finding.start, inner.end);
        for (Candidate* part : {&before, &after}) {
            if (part->finding.start < part->finding.end && trim(m_words, part->finding))
                place(*part);
        }
    }

    [[nodiscard]] Redaction redactionOf(const Candidate& placed) const
    {
        const auto text = [](std::string_view name) {
            return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        };
        Redaction redaction{placed.finding.start,
                            placed.finding.end,
                            placed.finding.label,
                            text(placed.finding.recogniser),
                            std::max(placed.strength, thresholds[static_cast<size_t>(placed.finding.label)]),
                            {}};
        for (const Candidate& other : m_candidates) {
            const QString name = text(other.finding.recogniser);
            const bool known = name == redaction.recogniser ||
                               std::ranges::any_of(redaction.agreed, [&](const RedactionEvidence& evidence) {
                                   return evidence.recogniser == name;
                               });
            if (!known && overlaps(other.finding, placed.finding))
                redaction.agreed.append({name, other.finding.score});
        }
        std::ranges::stable_sort(redaction.agreed, std::ranges::greater(), &RedactionEvidence::score);
        return redaction;
    }

    const Words& m_words;
    std::vector<Candidate> m_candidates;
    std::vector<Candidate> m_placed;
};

/// "Jane" and "Smith", "12 Rose Lane" and "Leeds": neighbours of one label with nothing but blanks and commas between.
bool belongTogether(const Words& words, const Redaction& left, const Redaction& right)
{
    if (left.label != right.label)
        return false;
    const bool commas = left.label == RedactionLabel::Address;
    const bool medical = domain::groupOf(left.label) == domain::RedactionGroup::Medical;
    if (!commas && !medical && left.label != RedactionLabel::Person)
        return false;
    constexpr int widest = 4;
    if (right.start - left.end > widest)
        return false;
    const std::u32string_view gap =
        std::u32string_view(words.conversation().text)
            .substr(static_cast<size_t>(left.end), static_cast<size_t>(right.start - left.end));
    return std::ranges::all_of(gap, [&](char32_t c) { return c == U' ' || (commas && (c == U',' || c == U'\n')); });
}

void joinNeighbours(const Words& words, std::vector<Redaction>& merged)
{
    size_t kept = 0;
    for (size_t i = 1; i < merged.size(); ++i) {
        if (belongTogether(words, merged[kept], merged[i])) {
            merged[kept].end = merged[i].end;
            merged[kept].score = std::max(merged[kept].score, merged[i].score);
            continue;
        }
        ++kept;
        if (kept != i)
            merged[kept] = std::move(merged[i]);
    }
    if (!merged.empty())
        merged.resize(kept + 1);
}

void dropHarmless(const Words& words, const Hints& hints, std::vector<Finding>& found)
{
    if (hints.harmless.isEmpty())
        return;
    PhraseList list;
    for (const QString& passage : hints.harmless)
        list.add(passage, 1);
    list.finish();
    for (int i = 0; i < words.size();) {
        const Lexicon::Match match = list.longest(words, i);
        if (!match) {
            ++i;
            continue;
        }
        const int start = words[i].start;
        const int end = words[match.last - 1].end;
        std::erase_if(found, [&](const Finding& finding) { return finding.start >= start && finding.end <= end; });
        i = match.last;
    }
}

} // namespace

std::vector<Redaction> merge(const Words& words, std::vector<Finding> found, const Hints& hints)
{
    std::erase_if(found, [&](Finding& finding) {
        return finding.end <= finding.start || finding.score <= 0 || !trim(words, finding);
    });
    dropHarmless(words, hints, found);
    std::ranges::stable_sort(found, {}, &Finding::start);
    std::vector<Redaction> merged;
    for (size_t first = 0; first < found.size();) {
        int end = found[first].end;
        size_t last = first + 1;
        while (last < found.size() && found[last].start < end)
            end = std::max(end, found[last++].end);
        Cluster(words, std::span(found).subspan(first, last - first)).mergeInto(merged);
        first = last;
    }
    joinNeighbours(words, merged);
    return merged;
}

} // namespace clinic::redaction
