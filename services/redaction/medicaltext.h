#pragma once

#include "redaction/finding.h"
#include "redaction/lexicon.h"
#include "redaction/lexiconvalues.h"
#include "redaction/medicaltopics.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace clinic::redaction {

class Words;
struct Word;
class WordSet;

/// The lexicons that the medical detectors ask.
struct MedicalLexicons
{
    Lexicon medical;
    Lexicon grammar;
    Lexicon common;
    Lexicon given;
    Lexicon surnames;
    Lexicon places;
    [[nodiscard]] static std::optional<MedicalLexicons> builtIn();
};

/// A word of the text as medicine sees it. Hyphens, possessive endings and punctuation are not terms of their own.
struct Term
{
    int word = 0;        ///< index into Words
    quint64 hash = 0;    ///< medicalHash of it
    quint16 roles = 0;   ///< grammar::Role, of it and of phrases it stands in
    quint16 facts = 0;   ///< MedicalFact of this word alone
    quint16 inside = 0;  ///< MedicalFact of the longest term that it stands in
    quint8 everyday = 0; ///< how common as an everyday word, 0 to 7
    quint8 triggers = 0; ///< Trigger, if a phrase that announces something ends here
    bool opens = false;  ///< punctuation or another turn stands before it
};

/// What a phrase such as "diagnosed with" announces; the weak ones ("signs of") only together with a word of medicine.
enum Trigger : quint8 {
    ConditionFollows = 1,
    MedicationFollows = 2,
    PerhapsConditionFollows = 4,
    PerhapsMedicationFollows = 8
};

/// Terms `first` to `last`, exclusive.
struct TermSpan
{
    int first = 0;
    int last = 0;
    quint16 facts = 0;
};

/// A conversation seen by the medical lexicons, once for the three detectors.
class MedicalText final
{
public:
    MedicalText(const Words& words, const MedicalLexicons& lexicons);

    [[nodiscard]] int size() const { return static_cast<int>(m_terms.size()); }
    [[nodiscard]] const Term& operator[](int index) const { return m_terms[static_cast<size_t>(index)]; }
    [[nodiscard]] std::string_view letters(int index) const;
    [[nodiscard]] const Word& word(int index) const;
    /// The longest entries of the medical lexicon, by start; those inside of others are left out.
    [[nodiscard]] const std::vector<TermSpan>& matches() const { return m_matches; }

    [[nodiscard]] bool has(int index, int roles) const
    {
        return index >= 0 && index < size() && ((*this)[index].roles & roles) != 0;
    }
    [[nodiscard]] bool is(int index, std::initializer_list<std::string_view> words) const;
    [[nodiscard]] bool is(int index, const WordSet& words) const;
    /// Whether the conversation is about a doctor, a clinic or a treatment at all.
    [[nodiscard]] bool isClinical() const { return m_clinical; }
    /// Whether `index` goes on with what stands before it: no punctuation between.
    [[nodiscard]] bool joined(int index) const { return index > 0 && index < size() && !(*this)[index].opens; }
    /// A word that is no everyday word, no name and no place: in medical company a medical one.
    [[nodiscard]] bool isUnknownWord(int index) const;
    [[nodiscard]] bool isNumber(int index) const;
    /// What was spoken about in this turn and in the two before.
    [[nodiscard]] quint8 topics(int index) const;
    /// What the two turns before were about: what this turn may be an answer to.
    [[nodiscard]] quint8 topicsBefore(int index) const;

    /// Left over severities, sides, body parts and medical adjectives: "severe lower back | pain".
    [[nodiscard]] int growLeft(int first) const;
    /// Right over "in my left leg", or the same as `last`.
    [[nodiscard]] int growRight(int last) const;
    /// Right over what medicine puts behind its nouns: "lichen | planus".
    [[nodiscard]] int growLearned(int last) const;
    /// One past the body part that begins at `at`, with what stands before it ("my left knee"); `at` if there is none.
    [[nodiscard]] int bodyPart(int at) const;

    [[nodiscard]] Finding finding(const TermSpan& span, domain::RedactionLabel label, std::string_view recogniser,
                                  float score) const;

private:
    void collectTerms();
    void collectGrammar();
    void collectMatches();
    void collectTopics();
    [[nodiscard]] std::span<const quint64> hashesFrom(int index) const;

    const Words& m_words;
    const MedicalLexicons& m_lexicons;
    std::vector<Term> m_terms;
    std::vector<quint64> m_hashes;
    std::vector<int> m_runEnds; ///< one past the last term before the next punctuation
    std::vector<TermSpan> m_matches;
    std::vector<quint8> m_ownTopics;    ///< by turn
    std::vector<quint8> m_topicsBefore; ///< by turn
    bool m_clinical = false;
};

/// What the endings of Greek and Latin words say: "-itis", "-ectomy", "-pril". 0 or one of MedicalFact.
[[nodiscard]] quint16 factOfEnding(std::string_view folded);

} // namespace clinic::redaction
