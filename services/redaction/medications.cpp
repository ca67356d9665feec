#include "redaction/medicaldetector.h"
#include "redaction/words.h"

namespace clinic::redaction {
namespace {

using namespace grammar;

/// Endings of chemistry's names: for words of the medical dictionary alone.
bool isChemical(std::string_view folded)
{
    if (folded.size() < 7)
        return false;
    for (const std::string_view end : {"ine", "ide", "one", "ol", "ium", "ate", "amil", "azepam", "mide", "lin", "xin",
                                       "cin", "mycin", "gan", "dex", "zole"}) {
        if (folded.ends_with(end))
            return true;
    }
    return false;
}

class MedicationFinder
{
public:
    explicit MedicationFinder(const MedicalText& text)
        : t(text)
    {
    }

    std::vector<MedicalFinding> find()
    {
        terms();
        for (int i = 0; i < t.size(); ++i) {
            endings(i);
            kinds(i);
            doses(i);
            announced(i);
            asked(i);
            induced(i);
        }
        return std::move(m_found);
    }

private:
    void add(int first, int last, std::string_view recogniser, float score)
    {
        m_found.push_back({{first, last, 0}, recogniser, score});
    }

    void terms();
    void endings(int i);
    void kinds(int i);
    void doses(int i);
    void announced(int i);
    void asked(int i);
    void induced(int i);
    [[nodiscard]] bool inCompany(const TermSpan& span) const;
    [[nodiscard]] bool mayBeDrug(int i) const;
    [[nodiscard]] bool isMedication(int i) const { return (t[i].facts & MedicationTerm) != 0; }

    const MedicalText& t;
    std::vector<MedicalFinding> m_found;
};

void MedicationFinder::terms()
{
    for (const TermSpan& match : t.matches()) {
        if (!(match.facts & MedicationTerm))
            continue;
        if (match.facts & EverydayTerm) {
            if (inCompany(match))
                add(match.first, match.last, "lexicon.medication", 0.6F);
        } else {
            add(match.first, match.last, "lexicon.medication", match.facts & CuratedTerm ? 0.93F : 0.8F);
        }
    }
}

bool MedicationFinder::inCompany(const TermSpan& span) const
{
    if (t.topics(span.first) & MedicationTopic)
        return true;
    for (int i = std::max(0, span.first - 5); i < std::min(t.size(), span.last + 5); ++i) {
        if ((i >= span.first && i < span.last) || t.word(i).turn != t.word(span.first).turn)
            continue;
        const bool term = (t[i].inside & (ConditionTerm | MedicationTerm)) && !(t[i].inside & EverydayTerm);
        if (term || (t[i].triggers & MedicationFollows) || (t.has(i, Unit) && t.isNumber(i - 1)))
            return true;
        if (t.is(i, {"prescribed", "prescription", "prescribe", "pharmacy", "chemist", "doctor", "gp", "rash", "skin"}))
            return true;
    }
    return false;
}

void MedicationFinder::endings(int i)
{
    const Term& term = t[i];
    if (term.everyday > 0 || (term.facts & ~UnexplainedTerm) || !t.isUnknownWord(i))
        return;
    if (factOfEnding(t.letters(i)) == MedicationTerm)
        add(i, i + 1, "ending.medication", 0.85F);
    else if ((term.facts & UnexplainedTerm) && factOfEnding(t.letters(i)) == 0 && isChemical(t.letters(i)))
        add(i, i + 1, "ending.chemical", 0.6F);
}

/// "heart tablets", "sleeping pills", "nasal spray": a form, with what it is for or made of before it.
void MedicationFinder::kinds(int i)
{
    if (!t.has(i, DrugHead) || !t.joined(i))
        return;
    int first = i;
    while (t.joined(first) && i - first < 3) {
        const int before = first - 1;
        const bool says = t.has(before, Body) || (t[before].facts & (ConditionTerm | MedicationTerm | UnexplainedTerm));
        const bool purpose = t.is(
            before,
            {"sleeping", "water",    "sugar",      "iron",       "fish",         "numbing",     "travel",  "sickness",
             "slimming", "diet",     "fertility",  "herbal",     "prescription", "prescribed",  "steroid", "pain",
             "blood",    "pressure", "antifungal", "antibiotic", "hormone",      "birth",       "control", "anti",
             "allergy",  "nicotine", "insulin",    "nasal",      "acne",         "cholesterol", "anxiety", "epilepsy",
             "cold",     "flu",      "weight",     "loss",       "cancer",       "chemo",       "fungal",  "worming",
             "barrier",  "topical",  "medicated",  "strong",     "psychiatric",  "mental",      "health",  "sedative",
             "relief",   "killing",  "asthma"});
        const bool unknown = first == i && t.isUnknownWord(before);
        if (!(says || purpose || unknown) || (t.has(before, Stop) && !t.has(before, Body)))
            break;
        first = before;
    }
    if (first < i && !(first == i - 1 && t.is(first, {"strong", "mental", "health", "hair", "cold", "blood", "weight",
                                                      "loss", "control", "pressure"})))
        add(first, i + 1, "grammar.medication", 0.8F);
}

/// A word that the patient may well take: no everyday word, no name.
bool MedicationFinder::mayBeDrug(int i) const
{
    if (i < 0 || i >= t.size())
        return false;
    return isMedication(i) || (t.isUnknownWord(i) && factOfEnding(t.letters(i)) != ConditionTerm &&
                               factOfEnding(t.letters(i)) != ProcedureTerm);
}

/// "bisomax 20 milligrams", "20 mg of bisomax".
void MedicationFinder::doses(int i)
{
    if (!t.has(i, Unit) || t.is(i, {"percent", "gram", "grams", "units", "unit", "mil", "ml"}) ||
        !(t.isNumber(i - 1) && t.joined(i))) {
        if (!t.is(i, {"mg", "mgs", "mcg"}) &&
            !(t.word(i).kind == Word::Kind::Mixed && (t.letters(i).ends_with("mg") || t.letters(i).ends_with("mcg"))))
            return;
    }
    int number = i;
    while (number > 0 && t.joined(number) && (t.isNumber(number - 1) || t.is(number - 1, {"point", "and", "a"})))
        --number;
    const int before = number - 1;
    if (before >= 0 && t.joined(number) && !t.has(before, Stop | Possessive | DrugHead) && t[before].everyday < 6 &&
        t.word(before).kind == Word::Kind::Letters && t.letters(before).size() > 3)
        add(before, before + 1, "context.dose", 0.8F);
    const int after = t.is(i + 1, {"of"}) ? i + 2 : i + 1;
    if (t.joined(after) && t.joined(i + 1) && !t.has(after, Stop | Possessive | DrugHead | Unit) &&
        t[after].everyday < 5 && t.word(after).kind == Word::Kind::Letters && t.letters(after).size() > 3)
        add(after, after + 1, "context.dose", 0.75F);
}

/// "I take …", "they put me on …", and the next ones of a list.
void MedicationFinder::announced(int i)
{
    const quint8 triggers = t[i].triggers;
    if (!(triggers & (MedicationFollows | PerhapsMedicationFollows)))
        return;
    int at = i + 1;
    int steps = 0;
    while (at < t.size() && t.word(at).turn == t.word(i).turn && steps < 12) {
        if (mayBeDrug(at)) {
            const bool sure = (triggers & MedicationFollows) || (t[at].facts & UnexplainedTerm);
            if (sure && !isMedication(at))
                add(at, at + 1, "context.medication", triggers & MedicationFollows ? 0.75F : 0.6F);
        } else if (!t.has(at, Possessive | DrugHead | Unit | Side) && !t.isNumber(at) &&
                   !t.is(at, {"and", "or", "also", "plus", "some", "daily", "twice", "once", "of", "the", "a", "my",
                              "bit", "called", "something", "named"})) {
            return;
        }
        ++at;
        ++steps;
    }
}

/// Unknown words where medication is asked about: answers are short.
void MedicationFinder::asked(int i)
{
    if (!(t.topicsBefore(i) & MedicationTopic) || isMedication(i) || !mayBeDrug(i) ||
        t.is(i, {"iban", "visa", "https", "http"}))
        return;
    const bool known = (t[i].facts & UnexplainedTerm) != 0;
    add(i, i + 1, "context.question", known ? 0.6F : 0.5F);
}

/// "cisplatin-induced": what doctors' prose says of a substance.
void MedicationFinder::induced(int i)
{
    const bool before = t.is(i, {"induced"}) && t.joined(i);
    if (!before || (t[i - 1].inside & ConditionTerm) || t.has(i - 1, Stop | Body | Severity))
        return;
    const bool abbreviation = t.word(i - 1).allCapitals && t.letters(i - 1).size() > 1;
    if (abbreviation || t[i - 1].everyday <= 2)
        add(i - 1, i, "context.induced", 0.65F);
}

} // namespace

std::vector<MedicalFinding> findMedication(const MedicalText& text)
{
    return MedicationFinder(text).find();
}

} // namespace clinic::redaction
