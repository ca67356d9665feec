#include "redaction/medicaldetector.h"
#include "redaction/wordset.h"

namespace clinic::redaction {
namespace {

using namespace grammar;

class ProcedureFinder
{
public:
    explicit ProcedureFinder(const MedicalText& text)
        : t(text)
    {
    }

    std::vector<MedicalFinding> find()
    {
        terms();
        for (int i = 0; i < t.size(); ++i) {
            endings(i);
            heads(i);
            done(i);
            of(i);
            needed(i);
            asked(i);
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
    void heads(int i);
    void done(int i);
    void of(int i);
    void needed(int i);
    void asked(int i);
    [[nodiscard]] bool inCompany(const TermSpan& span) const;
    [[nodiscard]] bool isTreated(int i) const;
    [[nodiscard]] bool treatedBefore(int i) const;
    [[nodiscard]] bool isKind(int i) const;
    /// A rare word, such as "carotid".
    [[nodiscard]] bool isLearned(int i) const
    {
        return t[i].everyday <= 3 && t.letters(i).size() > 4 && !t.has(i, Stop) &&
               t.word(i).kind == Word::Kind::Letters && (t[i].everyday > 0 || t.isUnknownWord(i));
    }

    const MedicalText& t;
    std::vector<MedicalFinding> m_found;
};

/// What an operation can be about: a body part or something on it.
bool ProcedureFinder::isTreated(int i) const
{
    if (i < 0 || i >= t.size() || (t.has(i, Stop) && !t.has(i, Body)))
        return false;
    return t.has(i, Body | Side) || (t[i].inside & ConditionTerm);
}

/// Words that say which surgery it is.
bool ProcedureFinder::isKind(int i) const
{
    static const WordSet kinds = {"cosmetic",     "plastic",   "laser",       "dental",
                                  "keyhole",      "open",      "corrective",  "reconstructive",
                                  "emergency",    "bariatric", "cardiac",     "robotic",
                                  "non",          "surgical",  "invasive",    "minimally",
                                  "laparoscopic", "steroid",   "cortisone",   "botox",
                                  "lip",          "hormone",   "radiation",   "fertility",
                                  "fat",          "tattoo",    "hair",        "root",
                                  "canal",        "deep",      "fluoride",    "porcelain",
                                  "composite",    "ceramic",   "metal",       "clear",
                                  "invisible",    "ct",        "mri",         "pet",
                                  "cat",          "dexa",      "flu",         "covid",
                                  "tetanus",      "travel",    "hepatitis",   "mmr",
                                  "hpv",          "shingles",  "allergy",     "blood",
                                  "urine",        "stool",     "pregnancy",   "genetic",
                                  "fasting",      "glucose",   "cholesterol", "antibody",
                                  "smear",        "cervical",  "sti",         "std",
                                  "hiv",          "sleep",     "stress",      "hearing",
                                  "eye",          "sight",     "skin",        "patch",
                                  "iron",         "vitamin",   "b12",         "weight",
                                  "loss",         "anti",      "wrinkle",     "dermal",
                                  "chemical",     "needle",    "core",        "ultrasound",
                                  "guided",       "stem",      "cell",        "bone",
                                  "marrow",       "shock",     "wave",        "light",
                                  "ear",          "wax",       "wisdom",      "full",
                                  "mouth",        "partial",   "total",       "double",
                                  "triple",       "quadruple", "coronary",    "artery"};
    return t.is(i, kinds);
}

void ProcedureFinder::terms()
{
    for (int i = 0; i < t.size(); ++i) {
        // Blood tests; without its s it is no procedure.
        if (t.letters(i) == "bloods")
            add(i, i + 1, "lexicon.procedure", 0.8F);
    }
    for (const TermSpan& match : t.matches()) {
        if (!(match.facts & ProcedureTerm))
            continue;
        // "knee | replacement | surgery"
        int last = match.last;
        while (t.joined(last) && t.has(last, ProcedureHead) && last - match.last < 2)
            ++last;
        int first = match.first;
        while (t.joined(first) && match.first - first < 3 && !t.has(first - 1, Stop) &&
               (t.has(first - 1, Body | Side) || isKind(first - 1)))
            --first;
        if (!(match.facts & EverydayTerm))
            add(first, last, "lexicon.procedure", match.facts & CuratedTerm ? 0.9F : 0.8F);
        else if (inCompany(match) || first < match.first || last > match.last)
            add(first, last, "lexicon.procedure", 0.6F);
    }
}

bool ProcedureFinder::inCompany(const TermSpan& span) const
{
    // "a cream filling"
    if (t.joined(span.first) && !t.has(span.first - 1, Stop | Possessive | Side | Severity | Body | ProcedureHead))
        return false;
    int before = span.first - 1;
    while (t.joined(before + 1) && span.first - before < 4 &&
           t.is(before, {"a", "an", "the", "some", "another", "new", "my", "his", "her"}))
        --before;
    const bool ends = !t.joined(span.last) || t.has(span.last, Stop | ProcedureHead);
    if (ends && t.joined(before + 1) &&
        t.is(before, {"need", "needs", "want", "wants", "having", "had", "have", "do", "offer", "doing", "provide",
                      "like", "lost", "replace", "about", "getting"}) &&
        !t.is(span.first, {"bridge", "coil", "cast", "echo", "shot", "drip", "port", "crown", "sleeve", "massage"}))
        return true;
    if (t.is(span.first - 1, {"my", "his", "her"}) && t.joined(span.first) &&
        t.is(span.last, {"has", "fell", "came", "is", "needs", "broke", "fallen", "done"}))
        return true;
    if ((t.topics(span.first) & (ProcedureTopic | BookingTopic)) ||
        (t.isClinical() && t.is(span.first - 1, {"a", "an", "my", "another", "new", "the", "for", "about", "some",
                                                 "your", "his", "her", "any"})))
        return true;
    for (int i = std::max(0, span.first - 12); i < std::min(t.size(), span.last + 10); ++i) {
        if ((i >= span.first && i < span.last) || t.word(i).turn != t.word(span.first).turn)
            continue;
        const bool term =
            (t[i].inside & (ConditionTerm | MedicationTerm | ProcedureTerm)) && !(t[i].inside & EverydayTerm);
        const bool body = t.has(i, Body) && !t.is(i, {"back", "hand", "face", "side", "head", "body", "weight", "hair",
                                                      "memory", "mood", "sleep"});
        if (term || body || t.has(i, ProcedureHead) ||
            t.is(i, {"dentist", "doctor",      "nurse",      "tooth",     "teeth",      "hospital", "clinic",
                     "gp",      "appointment", "consultant", "cost",      "much",       "costs",    "price",
                     "prices",  "calling",     "enquire",    "enquiring", "interested", "dr",       "treatments",
                     "quote",   "finance",     "dental",     "recovery",  "aftercare",  "procedure"}))
            return true;
    }
    return false;
}

void ProcedureFinder::endings(int i)
{
    const Term& term = t[i];
    if (term.everyday > 1 || (term.facts & ~UnexplainedTerm) || factOfEnding(t.letters(i)) != ProcedureTerm)
        return;
    if ((term.facts & UnexplainedTerm) || t.isUnknownWord(i))
        add(i, i + 1, "ending.procedure", 0.85F);
}

/// "hernia operation", "laser treatment", "lip injections"; "surgery" alone says nothing.
void ProcedureFinder::heads(int i)
{
    if (!t.has(i, ProcedureHead) || !t.joined(i))
        return;
    // "Temple Surgery" is where the doctor is.
    if (t.is(i, {"surgery"}) && t.word(i).capital && !t.word(i).allCapitals && t.word(i - 1).capital)
        return;
    int first = i;
    bool treated = false;
    const bool clear = t.is(i, {"scan", "scans", "implant", "implants", "braces", "biopsy", "transplant", "graft",
                                "ultrasound", "exam", "injection", "injections", "vaccine", "endoscopy", "angiogram"});
    while (t.joined(first) && i - first < 4) {
        const int before = first - 1;
        const bool says = isTreated(before) || (t[before].facts & (UnexplainedTerm | MedicationTerm | ProcedureTerm));
        const bool kind = isKind(before) || t.has(before, ProcedureHead) || (clear && isLearned(before));
        if (!says && !kind)
            break;
        treated = treated || (says && !t.has(before, Side)) || isKind(before) || (clear && isLearned(before));
        first = before;
    }
    if (first == i || !treated ||
        (first == i - 1 && t.is(first, {"hair"}) && t.is(i, {"dressing", "brush", "job", "treatment", "check"})))
        return;
    if (first == i - 1 &&
        t.is(first, {"full", "open", "double", "total", "partial", "loss", "weight", "back", "hand", "side", "face",
                     "clear", "metal", "emergency", "head", "top", "front", "light"}) &&
        !t.is(i, {"surgery", "operation"}))
        return;
    add(first, i + 1, "grammar.procedure", 0.8F);
}

bool ProcedureFinder::treatedBefore(int i) const
{
    for (int at = i - 1; at >= 0 && i - at < 12 && t.word(at).turn == t.word(i).turn; --at) {
        if ((t[at].inside & (ConditionTerm | ProcedureTerm)) ||
            (t.has(at, Body) && !t.is(at, {"back", "hand", "side", "head", "face"})))
            return true;
    }
    return false;
}

/// "had my appendix removed", "getting her ears pinned".
void ProcedureFinder::done(int i)
{
    static const WordSet openers = {"had",  "have",    "having", "get",     "getting",  "got",
                                    "need", "needs",   "want",   "wanted",  "wants",    "with",
                                    "has",  "removed", "remove", "replace", "replaced", "fix"};
    if (!t.is(i, openers) || !t.joined(i + 1))
        return;
    int at = i + 1;
    while (t.joined(at) && t.has(at, Possessive | Side) && !t.has(at, Body) && at - i < 4)
        ++at;
    if (t.isNumber(at))
        ++at;
    int end = at;
    // "I had it removed", where it has been named before.
    if (t.is(at, {"it", "them", "one", "that"}) && t.joined(at) && t.joined(at + 1) && t.has(at + 1, ProcedureVerb) &&
        !t.is(at + 1, {"out", "done", "fixed", "checked", "tested", "looked", "filled", "sorted"}) &&
        treatedBefore(i)) {
        add(at + 1, at + 2, "grammar.procedure", 0.65F);
        return;
    }
    while (t.joined(end) && end - at < 4 && isTreated(end) && !t.has(end, ProcedureVerb))
        ++end;
    if (end == at || (end == at + 1 && t.is(at, {"hair", "heart", "weight", "face", "hand", "back"})))
        return;
    if (t.is(i, {"removed", "remove", "replace", "replaced", "fix"})) {
        add(i, end, "grammar.procedure", 0.7F);
        return;
    }
    int verb = end;
    while (t.joined(verb) && verb - end < 2 &&
           t.is(verb, {"all", "surgically", "partially", "being", "been", "is", "completely", "finally"}))
        ++verb;
    if (!t.joined(verb) || !t.has(verb, ProcedureVerb))
        return;
    int last = verb + 1;
    while (t.joined(last) && (t.has(last, ProcedureVerb) || t.is(last, {"out", "off", "up", "away"})) &&
           last - verb < 3)
        ++last;
    add(at, last, "grammar.procedure", 0.78F);
}

/// "my tooth needs pulling", "it has to come out".
void ProcedureFinder::needed(int i)
{
    if (!t.has(i, Body) ||
        !t.is(i + 1, {"needs", "need", "needed", "has", "have", "had", "might", "may", "must", "should"}) ||
        !t.joined(i + 1))
        return;
    int verb = i + 2;
    while (t.joined(verb) && verb - i < 5 && t.is(verb, {"to", "be", "a", "have", "need", "been", "taking", "still"}) &&
           !t.has(verb, ProcedureVerb))
        ++verb;
    if (verb > i + 2 || t.is(i + 1, {"needs", "need", "needed"})) {
        if (t.joined(verb) && t.has(verb, ProcedureVerb) && !t.is(verb, {"done", "out", "cut", "cracked"}))
            add(t.growLeft(i), verb + 1, "grammar.procedure", 0.65F);
    }
}

/// "removal of a mole", "surgery on my back", "an operation on his knee".
void ProcedureFinder::of(int i)
{
    if (!t.has(i, ProcedureHead) || !t.is(i + 1, {"of", "on", "for", "in", "to"}) || !t.joined(i + 1))
        return;
    int at = i + 2;
    while (t.joined(at) && t.has(at, Possessive | Side) && !t.has(at, Body) && at - i < 5)
        ++at;
    int end = at;
    while (t.joined(end) && end - at < 3 && t.has(end, Body | Side) && !t.has(end, Stop))
        ++end;
    if (end > at && !t.is(at, {"back"}))
        add(i, end, "grammar.procedure", 0.75F);
}

void ProcedureFinder::asked(int i)
{
    const quint8 topics = t.topicsBefore(i);
    if ((topics & ProcedureTopic) && (t[i].facts & UnexplainedTerm) && factOfEnding(t.letters(i)) == 0 &&
        !(topics & (MedicationTopic | IllnessTopic)) && t.isUnknownWord(i))
        add(i, i + 1, "context.question", 0.5F);
}

} // namespace

std::vector<MedicalFinding> findProcedures(const MedicalText& text)
{
    return ProcedureFinder(text).find();
}

} // namespace clinic::redaction
