#include "redaction/training/lessons.h"

#include "redaction/features.h"
#include "redaction/redactor.h"
#include "redaction/tagger.h"

#include <algorithm>

namespace clinic::redaction::training {
namespace {

using Label = domain::RedactionLabel;

constexpr size_t counters = size_t{1} << 26;
/// What stands in fewer places is chance.
constexpr int leastOften = 3;

int taggedIndex(Label label)
{
    const auto at = std::ranges::find(chain::taggedLabels, label);
    return at == chain::taggedLabels.end() ? -1 : static_cast<int>(at - chain::taggedLabels.begin());
}

quint16 statesOf(int label)
{
    return static_cast<quint16>(1U << chain::beginOf(label) | 1U << chain::insideOf(label));
}

constexpr quint16 anyState = (1U << chain::states) - 1;

/// Papers and reviews of drugs name no callers, tweets and letters to a bank no drugs: there, what is not annotated
/// is not there.
bool mayHold(const Example& example, Label label)
{
    const bool aboutMedicine = example.annotated & bitOf(Label::MedicalCondition);
    if (domain::groupOf(label) == domain::RedactionGroup::Medical)
        return aboutMedicine;
    return !aboutMedicine;
}

/// The states that agree with what is annotated, for one word.
quint16 rightStates(const Example& example, const Word& word, const Clue& clue, const Example::Span*& last)
{
    const auto overlaps = [&](int start, int end) { return start < word.end && word.start < end; };
    const auto span = std::ranges::find_if(example.spans, [&](const Example::Span& s) { return overlaps(s.start, s.end); });
    if (span != example.spans.end()) {
        const int label = taggedIndex(span->label);
        const bool begins = last != &*span;
        last = &*span;
        if (label < 0)
            return 1;
        // The chemicals of BC5CDR are drugs and glucose alike; only what looks a drug elsewhere counts for sure.
        if (span->label == Label::Medication && example.source == u"BC5CDR" && !clue.medical)
            return static_cast<quint16>(1U | statesOf(label));
        return static_cast<quint16>(1U << (begins ? chain::beginOf(label) : chain::insideOf(label)));
    }
    last = nullptr;
    if (std::ranges::any_of(example.ignored, [&](const auto& range) { return overlaps(range.first, range.second); }))
        return anyState;
    quint16 states = 1;
    for (int label = 0; label < chain::labels; ++label) {
        const Label tagged = chain::taggedLabels[static_cast<size_t>(label)];
        if (!(example.annotated & bitOf(tagged)) && mayHold(example, tagged))
            states |= statesOf(label);
    }
    return states;
}

/// Makes lists and lexicons forget some of what they know.
void forget(const Example& example, const Words& words, Dice& dice, std::vector<Clue>& clues)
{
    constexpr quint16 names = Gazetteer::Given | Gazetteer::FrequentGiven | Gazetteer::Surname | Gazetteer::FrequentSurname;
    constexpr quint16 places = Gazetteer::PlaceFirst | Gazetteer::PlaceInside | Gazetteer::FarPlace | Gazetteer::Region;
    for (const Example::Span& span : example.spans) {
        const int label = taggedIndex(span.label);
        if (label < 0)
            continue;
        const bool lists = dice.chance(0.3);
        const bool rules = dice.chance(0.5);
        if (!lists && !rules)
            continue;
        auto at = std::ranges::lower_bound(words.all(), span.start, {}, &Word::start);
        for (; at != words.all().end() && at->start < span.end; ++at) {
            Clue& clue = clues[static_cast<size_t>(at - words.all().begin())];
            if (rules)
                clue.structured = 0;
            if (!lists)
                continue;
            if (span.label == Label::Person)
                clue.lists &= static_cast<quint16>(~names);
            else if (span.label == Label::Address)
                clue.lists &= static_cast<quint16>(~(places | (dice.chance(0.3) ? names : 0)));
            if (span.label != Label::Address)
                clue.medical = 0;
        }
    }
}

} // namespace

LessonMaker::LessonMaker(const Detectors& detectors, const Gazetteer& gazetteer)
    : m_detectors(detectors), m_gazetteer(gazetteer), m_counts(counters, 0)
{
}

template <class Take>
void LessonMaker::walk(const Example& example, quint64 seed, Take take) const
{
    const Conversation conversation = example.conversation();
    const Words words(conversation);
    std::vector<Finding> found;
    for (const auto& detector : m_detectors)
        detector->find(words, Hints{}, found);
    std::vector<Clue> clues = prepareClues(words, m_gazetteer, found);
    Dice dice(seed);
    std::vector<quint16> right;
    const Example::Span* last = nullptr;
    for (int i = 0; i < words.size(); ++i)
        right.push_back(rightStates(example, words[i], clues[static_cast<size_t>(i)], last));
    forget(example, words, dice, clues);
    const Features features(words, clues);
    FeatureList list;
    for (int i = 0; i < words.size(); ++i) {
        features.of(i, list);
        take(words[i], list, right[static_cast<size_t>(i)]);
    }
}

void LessonMaker::count(const Example& example, quint64 seed)
{
    walk(example, seed, [&](const Word&, const FeatureList& list, quint16) {
        for (int f = 0; f < list.size; ++f) {
            quint8& counter = m_counts[list.keys[static_cast<size_t>(f)] % counters];
            counter = static_cast<quint8>(std::min(counter + 1, 255));
        }
    });
}

void LessonMaker::make(const Example& example, quint64 seed, float weight, std::vector<Lesson>& lessons)
{
    int turn = -1;
    walk(example, seed, [&](const Word& word, const FeatureList& list, quint16 right) {
        if (word.turn != turn) {
            turn = word.turn;
            lessons.emplace_back().weight = weight;
        }
        Lesson& lesson = lessons.back();
        std::vector<int>& features = lesson.features.emplace_back();
        lesson.right.push_back(right);
        for (int f = 0; f < list.size; ++f) {
            const quint64 key = list.keys[static_cast<size_t>(f)];
            if (m_counts[key % counters] < leastOften)
                continue;
            const auto [number, isNew] = m_numbers.try_emplace(key, static_cast<int>(m_keys.size()));
            if (isNew)
                m_keys.push_back(key);
            features.push_back(number->second);
        }
    });
}

} // namespace clinic::redaction::training
