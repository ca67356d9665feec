#include "redaction/medicaltext.h"

#include "redaction/medicalfold.h"
#include "redaction/medicaltopics.h"
#include "redaction/wordset.h"

#include <algorithm>

namespace clinic::redaction {
namespace {

/// Longer phrases than this are in no lexicon.
constexpr size_t longestPhrase = 10;

bool isJoint(const Words& words, int index)
{
    const Word& mark = words[index];
    // "Graves' disease"
    if (mark.kind == Word::Kind::Mark && mark.folded == "'" && !mark.spaceBefore && index > 0 &&
        words[index - 1].folded.ends_with('s'))
        return true;
    return mark.kind == Word::Kind::Mark && mark.folded == "-" && !mark.spaceBefore && index + 1 < words.size() &&
           !words[index + 1].spaceBefore;
}

/// Endings of adjectives that stand before an illness: "chronic renal failure".
bool isLearnedAdjective(std::string_view folded)
{
    if (folded.size() < 6)
        return false;
    for (const std::string_view end :
         {"al", "ic", "ary", "ous", "ive", "oid", "ular", "ibular", "iac", "genic", "ative", "itic", "otic"}) {
        if (folded.ends_with(end))
            return true;
    }
    return false;
}

} // namespace

std::optional<MedicalLexicons> MedicalLexicons::builtIn()
{
    MedicalLexicons all;
    const std::pair<QStringView, Lexicon*> files[] = {{u"medical", &all.medical},   {u"grammar", &all.grammar},
                                                      {u"common", &all.common},     {u"given", &all.given},
                                                      {u"surnames", &all.surnames}, {u"places", &all.places}};
    for (const auto& [name, lexicon] : files) {
        auto loaded = Lexicon::builtIn(name);
        if (!loaded)
            return std::nullopt;
        *lexicon = *loaded;
    }
    return all;
}

MedicalText::MedicalText(const Words& words, const MedicalLexicons& lexicons)
    : m_words(words)
    , m_lexicons(lexicons)
{
    collectTerms();
    collectGrammar();
    collectMatches();
    collectTopics();
}

void MedicalText::collectTerms()
{
    m_terms.reserve(m_words.all().size());
    m_hashes.reserve(m_words.all().size());
    bool opens = true;
    int turn = -1;
    for (int i = 0; i < m_words.size(); ++i) {
        const Word& word = m_words[i];
        if (word.turn != turn)
            opens = true;
        turn = word.turn;
        if (word.kind == Word::Kind::Mark) {
            opens = opens || !isJoint(m_words, i);
            continue;
        }
        if (word.folded == "'s")
            continue;
        Term term;
        term.word = i;
        term.hash = medicalHash(word.folded);
        term.everyday = static_cast<quint8>(m_lexicons.common.value(word.hash).value_or(0));
        term.opens = opens;
        opens = false;
        m_terms.push_back(term);
        m_hashes.push_back(term.hash);
    }
    m_runEnds.resize(m_terms.size());
    int end = size();
    for (int i = size() - 1; i >= 0; --i) {
        m_runEnds[static_cast<size_t>(i)] = end;
        if ((*this)[i].opens)
            end = i;
    }
}

std::span<const quint64> MedicalText::hashesFrom(int index) const
{
    const auto first = static_cast<size_t>(index);
    return std::span(m_hashes).subspan(first, std::min(longestPhrase, static_cast<size_t>(m_runEnds[first]) - first));
}

void MedicalText::collectGrammar()
{
    for (int i = 0; i < size(); ++i) {
        const auto match = m_lexicons.grammar.longest(hashesFrom(i));
        if (!match)
            continue;
        quint16 roles = match.value;
        if (roles & (grammar::ConditionTrigger | grammar::MedicationTrigger)) {
            // A unit that announces something cannot be: that bit marks the weak ones.
            const bool weak = (roles & grammar::Unit) != 0 && match.last > 0;
            quint8& triggers = m_terms[static_cast<size_t>(i + match.last - 1)].triggers;
            if (roles & grammar::ConditionTrigger)
                triggers |= weak ? PerhapsConditionFollows : ConditionFollows;
            if (roles & grammar::MedicationTrigger)
                triggers |= weak ? PerhapsMedicationFollows : MedicationFollows;
            // What announces is more than that: "problem", in "problem with my".
            for (int at = i; at < i + match.last; ++at)
                m_terms[static_cast<size_t>(at)].roles |=
                    static_cast<quint16>(m_lexicons.grammar.value((*this)[at].hash).value_or(0) &
                                         ~(grammar::ConditionTrigger | grammar::MedicationTrigger | grammar::Unit));
            roles &= static_cast<quint16>(~(grammar::ConditionTrigger | grammar::MedicationTrigger | grammar::Unit));
        }
        for (int at = i; at < i + match.last; ++at)
            m_terms[static_cast<size_t>(at)].roles |= roles;
        // A phrase must not hide what its first word is by itself.
        if (match.last > 1)
            m_terms[static_cast<size_t>(i)].roles |=
                static_cast<quint16>(m_lexicons.grammar.value((*this)[i].hash).value_or(0) &
                                     (grammar::Stop | grammar::Unit | grammar::Side));
    }
}

void MedicalText::collectMatches()
{
    int covered = 0;
    for (int i = 0; i < size(); ++i) {
        const auto match = m_lexicons.medical.longest(hashesFrom(i));
        if (!match)
            continue;
        if (match.last == 1)
            m_terms[static_cast<size_t>(i)].facts = match.value;
        else
            m_terms[static_cast<size_t>(i)].facts = m_lexicons.medical.value((*this)[i].hash).value_or(0);
        // Words of the medical dictionary that are everyday words say nothing.
        if ((*this)[i].everyday > 0)
            m_terms[static_cast<size_t>(i)].facts &= static_cast<quint16>(~UnexplainedTerm);
        if (i + match.last <= covered)
            continue;
        covered = i + match.last;
        m_matches.push_back({i, covered, match.value});
        for (int at = i; at < covered; ++at) {
            Term& term = m_terms[static_cast<size_t>(at)];
            term.inside |= match.value;
            // "ice cream", "head office": neither medicine nor body.
            if (match.value == CuratedTerm)
                term.roles &= grammar::Stop | grammar::Possessive;
        }
    }
}

void MedicalText::collectTopics()
{
    static const WordSet clinical = {"clinic",     "dental",    "dentist",    "doctor",   "doctors", "dr",
                                     "surgery",    "patient",   "medical",    "hospital", "nurse",   "treatment",
                                     "treatments", "hygienist", "consultant", "gp",       "surgeon"};
    const size_t turns = m_words.conversation().turns.size();
    m_ownTopics.resize(turns, 0);
    for (const Term& term : m_terms) {
        const Word& here = m_words[term.word];
        m_clinical = m_clinical || clinical.has(here.hash);
        if (term.everyday > 0)
            m_ownTopics[static_cast<size_t>(here.turn)] |= topicsOf(here.folded);
    }
    m_topicsBefore.resize(turns, 0);
    for (size_t i = 1; i < turns; ++i)
        m_topicsBefore[i] = static_cast<quint8>(m_ownTopics[i - 1] | (i > 1 ? m_ownTopics[i - 2] : 0));
}

std::string_view MedicalText::letters(int index) const
{
    return m_words[(*this)[index].word].folded;
}

const Word& MedicalText::word(int index) const
{
    return m_words[(*this)[index].word];
}

bool MedicalText::is(int index, std::initializer_list<std::string_view> words) const
{
    return index >= 0 && index < size() && std::ranges::find(words, letters(index)) != words.end();
}

bool MedicalText::is(int index, const WordSet& words) const
{
    return index >= 0 && index < size() && words.has(word(index).hash);
}

bool MedicalText::isNumber(int index) const
{
    if (index < 0 || index >= size())
        return false;
    static const WordSet numbers = {"one",    "two",   "three", "four",    "five",     "six",
                                    "seven",  "eight", "nine",  "ten",     "fifteen",  "twenty",
                                    "thirty", "forty", "fifty", "hundred", "thousand", "half"};
    return word(index).kind == Word::Kind::Digits || is(index, numbers);
}

bool MedicalText::isUnknownWord(int index) const
{
    const Term& term = (*this)[index];
    const Word& here = word(index);
    if (here.kind != Word::Kind::Letters || here.folded.size() < 4 || term.roles != 0)
        return false;
    // Everything that the other detectors would rather call a name.
    return (term.facts & ~UnexplainedTerm) == 0 && term.everyday == 0 && !m_lexicons.given.lookUp(here.hash) &&
           !m_lexicons.surnames.lookUp(here.hash) && !m_lexicons.places.lookUp(here.hash) &&
           here.folded.find('\'') == std::string_view::npos;
}

quint8 MedicalText::topics(int index) const
{
    return static_cast<quint8>(m_ownTopics[static_cast<size_t>(word(index).turn)] | topicsBefore(index));
}

quint8 MedicalText::topicsBefore(int index) const
{
    return m_topicsBefore[static_cast<size_t>(word(index).turn)];
}

int MedicalText::growLeft(int first) const
{
    using namespace grammar;
    for (int steps = 0; steps < 5 && joined(first); ++steps) {
        const int before = first - 1;
        const Term& term = (*this)[before];
        if (is(before, {"and", "or"}) && joined(before) && has(first, Body) && has(before - 1, Body) &&
            !has(before - 1, Stop)) {
            first = before - 1;
            continue;
        }
        const bool modifies = has(before, Severity | Side | Body) && !(term.triggers && has(before, Stop)) &&
                              !(has(before, Stop) && !has(before, Severity | Side));
        const bool learned = term.everyday <= 4 && !has(before, Stop) &&
                             (term.facts & (ConditionTerm | UnexplainedTerm)) && isLearnedAdjective(letters(before));
        const bool adjective =
            !modifies && !learned && term.everyday <= 2 && !has(before, Stop) && isLearnedAdjective(letters(before));
        const bool numbered = isNumber(before) && is(before - 1, {"type", "stage", "grade"});
        if (!modifies && !learned && !adjective && !numbered)
            break;
        first = before;
    }
    return first;
}

int MedicalText::bodyPart(int at) const
{
    using namespace grammar;
    int i = at;
    while (i < size() && i - at < 5 && (i == at || joined(i)) &&
           (has(i, Possessive | Side | Severity) || is(i, {"one", "two", "both", "three"})) && !has(i, Body))
        ++i;
    // "The left side of my body" has the side's own possessive within.
    if (i >= size() || (i > at && !joined(i)) || !has(i, Body))
        return at;
    // "back" is an adverb more often than not.
    if (i == at && is(i, {"back"}))
        return at;
    while (joined(i + 1) && has(i + 1, Body) && (!is(i + 1, {"back"}) || has(i, Side)))
        ++i;
    return i + 1;
}

int MedicalText::growLearned(int last) const
{
    while (joined(last) && ((*this)[last].facts & UnexplainedTerm) && (*this)[last].everyday == 0 &&
           isUnknownWord(last))
        ++last;
    return last;
}

int MedicalText::growRight(int last) const
{
    static const WordSet links = {"in",    "on",      "of",         "under",   "around", "behind", "across",
                                  "down",  "at",      "near",       "inside",  "to",     "from",   "over",
                                  "along", "between", "up",         "through", "all",    "round",  "beneath",
                                  "above", "below",   "underneath", "with"};
    const auto isLink = [this](int i) { return is(i, links); };
    static const WordSet moving = {"coming",   "running",   "pouring",   "leaking", "oozing",     "going",
                                   "shooting", "spreading", "radiating", "moving",  "travelling", "traveling",
                                   "stuck",    "dripping",  "trickling", "weeping"};
    const int start = joined(last) && is(last, moving) ? last + 1 : last;
    if (!joined(start) || !(isLink(start) || is(start, {"out"})))
        return last;
    int after = start + 1;
    if (joined(after) && isLink(after))
        ++after;
    if (!joined(after))
        return last;
    int end = bodyPart(after);
    if (end == after)
        return last;
    // "and shoulders", "and my neck"
    while (joined(end) && is(end, {"and", "or"}) && joined(end + 1)) {
        const int more = bodyPart(end + 1);
        if (more == end + 1 || (joined(more) && has(more, grammar::Complaint)))
            break;
        end = more;
    }
    return end;
}

Finding MedicalText::finding(const TermSpan& span, domain::RedactionLabel label, std::string_view recogniser,
                             float score) const
{
    // The illness of "Alzheimer's" bears its owner's ending.
    const int after = (*this)[span.last - 1].word + 1;
    const bool possessive = after < m_words.size() && m_words[after].folded == "'s" && !m_words[after].spaceBefore;
    const int end = possessive ? m_words[after].end : word(span.last - 1).end;
    return {word(span.first).start, end, label, recogniser, score};
}

} // namespace clinic::redaction
