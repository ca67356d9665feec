#include "redaction/medicaldetector.h"
#include "redaction/wordset.h"

namespace clinic::redaction {
namespace {

using namespace grammar;

class ConditionFinder
{
public:
    explicit ConditionFinder(const MedicalText& text)
        : t(text)
    {
    }

    std::vector<MedicalFinding> find()
    {
        terms();
        for (int i = 0; i < t.size(); ++i) {
            endings(i);
            heads(i);
            complaintThenBody(i);
            bodyThenComplaint(i);
            somethingOnBody(i);
        }
        return std::move(m_found);
    }

private:
    void add(int first, int last, std::string_view recogniser, float score)
    {
        m_found.push_back({{first, last, 0}, recogniser, score});
    }
    void addGrown(int first, int last, std::string_view recogniser, float score)
    {
        add(t.growLeft(first), t.growRight(t.growLearned(last)), recogniser, score);
    }

    void terms();
    void endings(int i);
    void heads(int i);
    void complaintThenBody(int i);
    void bodyThenComplaint(int i);
    void somethingOnBody(int i);
    [[nodiscard]] bool inCompany(const TermSpan& span) const;
    [[nodiscard]] bool isLink(int i) const;
    [[nodiscard]] bool isComplaint(int i) const
    {
        return t.has(i, Complaint) || (i < t.size() && (t[i].facts & ConditionTerm));
    }
    [[nodiscard]] int eponym(int head) const;

    const MedicalText& t;
    std::vector<MedicalFinding> m_found;
};

void ConditionFinder::terms()
{
    for (const TermSpan& match : t.matches()) {
        if (!(match.facts & ConditionTerm))
            continue;
        // "MS" is no form of address for those who write it so.
        const bool abbreviation = match.last == match.first + 1 && t.word(match.first).allCapitals &&
                                  t.letters(match.first).size() <= 5 &&
                                  !t.word(std::max(0, match.first - 1)).allCapitals;
        if ((match.facts & EverydayTerm) && !abbreviation && t.letters(match.first) != "chills") {
            if (inCompany(match))
                addGrown(match.first, match.last, "lexicon.condition", 0.6F);
        } else {
            addGrown(match.first, match.last, "lexicon.condition", match.facts & CuratedTerm ? 0.92F : 0.85F);
        }
    }
}

/// Whether a word with everyday meanings stands among medical ones, or where somebody says what they have.
bool ConditionFinder::inCompany(const TermSpan& span) const
{
    if (t.is(span.first - 1, {"have", "had", "has", "having", "got", "feel", "feeling", "feels", "felt", "i'm", "been",
                              "with", "for", "any", "of"}) &&
        t.joined(span.first) && (t.topics(span.first) & IllnessTopic))
        return true;
    int before = span.first - 1;
    while (t.joined(before + 1) && span.first - before < 4 &&
           t.is(before, {"some", "a", "an", "these", "bad", "really", "terrible", "awful", "my", "any", "nasty",
                         "another", "few"}))
        --before;
    // "got a boil", but not "got a cold drink"
    const bool ends = !t.joined(span.last) || t.has(span.last, Stop);
    if (t.joined(before + 1) && ends &&
        t.is(before, {"having", "suffering", "getting", "experiencing", "have", "had", "has", "got", "get", "gets",
                      "caught"}) &&
        (before < span.first - 1 || t.isClinical() || t.is(before, {"having", "suffering", "getting", "experiencing"})))
        return true;
    for (int i = std::max(0, span.first - 9); i < std::min(t.size(), span.last + 9); ++i) {
        if ((i >= span.first && i < span.last) || t.word(i).turn != t.word(span.first).turn)
            continue;
        const bool term = (t[i].inside & (ConditionTerm | MedicationTerm)) && !(t[i].inside & EverydayTerm);
        if (term || (t.has(i, StrongHead)) || (t.has(i, Body) && t.has(i, Complaint)))
            return true;
        if (t.has(i, Body) &&
            !t.is(i, {"back", "hand", "face", "side", "head", "body", "lens", "hair", "weight", "sleep", "memory"}))
            return true;
        if (t.is(i, {"feel", "feeling", "felt", "symptoms", "suffering", "diagnosed"}))
            return true;
    }
    return false;
}

void ConditionFinder::endings(int i)
{
    const Term& term = t[i];
    if (term.everyday > 1 || (term.facts & ~UnexplainedTerm) || t.has(i, Stop))
        return;
    if (!(term.facts & UnexplainedTerm) && !t.isUnknownWord(i))
        return;
    const quint16 fact = factOfEnding(t.letters(i));
    if (fact == ConditionTerm)
        addGrown(i, i + 1, "ending.condition", 0.85F);
    else if (!fact && (term.facts & UnexplainedTerm) && t.letters(i).size() > 6 &&
             (t.letters(i).ends_with("ia") || t.letters(i).ends_with("ism")))
        addGrown(i, i + 1, "ending.condition", 0.6F);
}

/// "lung disease", "sugar problem", "heart issues"; the weaker ones need a body part or a word of medicine.
void ConditionFinder::heads(int i)
{
    if (!t.has(i, StrongHead | WeakHead))
        return;
    const bool general = t.is(i, {"disease", "diseases", "disorder", "disorders", "syndrome", "syndromes", "defect",
                                  "defects", "deficiency", "allergy", "allergies"});
    int first = t.growLeft(i);
    int last = t.growRight(i + 1);
    bool medical = t.has(i, StrongHead);
    for (int at = first; at < last; ++at)
        medical = medical ||
                  (at != i && (t.has(at, Body) || (t[at].facts & (ConditionTerm | MedicationTerm | UnexplainedTerm))));
    // "Crohn disease", "Hashimoto syndrome": whose name it bears is part of it.
    if (t.has(i, StrongHead) && first == i)
        first = eponym(i);
    if (!t.has(i, StrongHead) && t.joined(first) &&
        t.is(first - 1, {"breathing", "sleeping", "walking", "hearing", "eating", "swallowing", "drinking", "sugar",
                         "water", "womens", "women", "women's", "men's"})) {
        --first;
        medical = true;
    }
    // "The disease" tells nothing.
    if (medical && !(general && first == i && last == i + 1))
        add(first, last, "grammar.condition", t.has(i, StrongHead) ? 0.85F : 0.75F);
}

/// "broke my arm", "pain in my lower back", "swollen ankle".
void ConditionFinder::complaintThenBody(int i)
{
    if (!t.has(i, Complaint))
        return;
    const int grown = t.growRight(i + 1);
    if (grown > i + 1) {
        // "trouble with my phone" is none: growRight has seen a body part.
        add(t.growLeft(i), grown, "grammar.condition", 0.85F);
        return;
    }
    if (!t.joined(i + 1))
        return;
    const int end = t.bodyPart(i + 1);
    if (end == i + 1 || t.is(i, {"out", "gone", "shut", "cold", "pressure", "running", "loss", "gain", "head", "black",
                                 "blue", "yellow", "raised", "given", "come", "slow"}))
        return;
    if (t.is(i + 1, {"any", "this", "that", "some", "no"}) ||
        (t.is(i + 1, {"a", "an"}) &&
         !t.is(i, {"cracked", "broke",   "broken",     "sprained", "fractured", "chipped", "pulled",  "torn",
                   "tore",    "twisted", "dislocated", "stubbed",  "popped",    "lost",    "bruised", "cut",
                   "trapped", "slipped", "strained",   "knocked",  "sore",      "swollen"})))
        return;
    add(t.growLeft(i), end, "grammar.condition", 0.8F);
}

/// "Prader-Willi syndrome", "von Willebrand disease": from where its name begins.
int ConditionFinder::eponym(int head) const
{
    int first = head;
    while (t.joined(first) && head - first < 4) {
        const int before = first - 1;
        const bool name = t.word(before).capital && !t.word(before).sentenceStart && !t.has(before, Stop);
        const bool unknown = t[before].everyday == 0 && !t.has(before, Stop) && t.letters(before).size() > 2;
        const bool particle = first < head && t.is(before, {"von", "van", "der", "de", "la"});
        if (!name && !unknown && !particle)
            break;
        first = before;
    }
    return first;
}

bool ConditionFinder::isLink(int i) const
{
    static const WordSet links = {
        "is",      "are",        "was",        "were",      "has",     "have",   "had",     "been",       "being",
        "feels",   "feel",       "felt",       "feeling",   "goes",    "go",     "going",   "went",       "gets",
        "get",     "got",        "getting",    "gotten",    "keeps",   "keep",   "kept",    "really",     "very",
        "so",      "a",          "bit",        "quite",     "all",     "still",  "also",    "always",     "just",
        "started", "starts",     "start",      "starting",  "to",      "become", "becomes", "became",     "turned",
        "turns",   "looks",      "look",       "looking",   "not",     "too",    "even",    "constantly", "completely",
        "totally", "slightly",   "absolutely", "that's",    "which",   "came",   "come",    "up",         "out",
        "sort",    "kind",       "of",         "little",    "pretty",  "now",    "again",   "seems",      "seem",
        "awfy",    "awful",      "gey",        "dead",      "proper",  "well",   "right",   "that",       "be",
        "it's",    "bloody",     "incredibly", "extremely", "badly",   "gone",   "like",    "when",       "sometimes",
        "often",   "constantly", "does",       "do",        "doesn't", "isn't",  "can",     "will"};
    return t.is(i, links);
}

/// "my chest goes tight", "knees hurt", "leg swelling".
void ConditionFinder::bodyThenComplaint(int i)
{
    // Of what ails somebody, too, if it is theirs: "my spots are getting worse".
    const bool ailment = !t.has(i, Body) && (t.has(i, Complaint) || (t[i].inside & ConditionTerm)) && t.joined(i) &&
                         t.has(i - 1, Possessive);
    if (!(t.has(i, Body) || ailment) || (t.has(i + 1, Body) && t.joined(i + 1)))
        return;
    int at = i + 1;
    int steps = 0;
    while (t.joined(at) && steps < 5 && isLink(at) && !isComplaint(at)) {
        ++at;
        ++steps;
    }
    if (!t.joined(at) || !isComplaint(at) || (t.is(i, {"blood"}) && t.is(at, {"pressure"})) ||
        (t.is(i, {"hair"}) && t.is(at, {"cut", "up"})))
        return;
    const int grown = t.growLeft(i);
    bool owned = t.joined(grown) && t.has(grown - 1, Possessive);
    for (int own = grown; own < i; ++own)
        owned = owned || t.has(own, Possessive) || t.is(own, {"my", "your", "his", "her", "the"});
    if (steps > 0 && !owned && !t.is(i - 1, {"and"}) && !t[i].opens)
        return;
    if (t.is(i, {"back"}) && !owned && t.growLeft(i) == i &&
        !t.is(at, {"pain", "pains", "ache", "trouble", "problem", "problems", "spasm", "spasms", "injury"}))
        return;
    int end = at + 1;
    for (;;) {
        // "have gone all puffy"
        const bool between = t.joined(end) && t.is(end, {"all", "really", "very", "quite", "dead", "so"}) &&
                             t.joined(end + 1) && t.has(end + 1, Complaint);
        if (!between && !(t.joined(end) && (t.has(end, Complaint) || t.is(end, {"up", "down", "off"}))))
            break;
        end += between ? 2 : 1;
    }
    // "my throat is sore and swollen"
    while (t.joined(end + 1) && t.is(end, {"and", "or"}) && t.has(end + 1, Complaint) && t.joined(end))
        end += 2;
    add(t.growLeft(i), end, "grammar.condition", 0.8F);
}

/// "protein in my urine", "a bead up her nose": whatever is where nobody would mention it otherwise.
void ConditionFinder::somethingOnBody(int i)
{
    static const WordSet places = {"in", "on", "up", "under", "behind", "round", "around", "across", "over", "between"};
    static const WordSet owners = {"my", "his", "her", "your", "their", "both"};
    // Where people have phones, rings and pockets.
    static const WordSet usual = {"hand",   "hands",  "head",    "back",   "side",      "hair",   "arms",   "face",
                                  "feet",   "finger", "fingers", "wrist",  "sleep",     "weight", "memory", "mood",
                                  "voice",  "body",   "speech",  "breath", "balance",   "sight",  "heart",  "blood",
                                  "nerves", "mouth",  "knees",   "skin",   "shoulders", "lips",   "ears",   "eyes"};
    if (!t.is(i, places) || !t.is(i + 1, owners) || !t.joined(i) || !t.joined(i + 1) ||
        t.has(i - 1, Stop | Possessive) || t[i - 1].everyday == 7 || t.letters(i - 1).size() < 3 || t.isNumber(i - 1))
        return;
    const int end = t.bodyPart(i + 1);
    if (end > i + 1 && !t.is(end - 1, usual))
        add(t.growLeft(i - 1), end, "grammar.condition", 0.6F);
}

} // namespace

std::vector<MedicalFinding> findConditions(const MedicalText& text)
{
    return ConditionFinder(text).find();
}

} // namespace clinic::redaction
