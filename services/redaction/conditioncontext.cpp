#include "redaction/medicaldetector.h"
#include "redaction/wordset.h"

namespace clinic::redaction {
namespace {

using namespace grammar;

/// Conditions that no list names: by what somebody cannot do any more, and by what announces or asks for them.
class ConditionContext
{
public:
    explicit ConditionContext(const MedicalText& text)
        : t(text)
    {
    }

    std::vector<MedicalFinding> find()
    {
        for (int i = 0; i < t.size(); ++i) {
            inability(i);
            changed(i);
            gainedOrLost(i);
            announced(i);
            allergens(i);
            asked(i);
        }
        return std::move(m_found);
    }

private:
    void add(int first, int last, std::string_view recogniser, float score)
    {
        m_found.push_back({{first, last, 0}, recogniser, score});
    }

    void inability(int i);
    void changed(int i);
    void gainedOrLost(int i);
    void announced(int i);
    void allergens(int i);
    void asked(int i);
    [[nodiscard]] int nounPhrase(int at) const;
    [[nodiscard]] bool hasMedicine(int first, int last) const;

    const MedicalText& t;
    std::vector<MedicalFinding> m_found;
};

/// "can't keep my food down", "trouble sleeping", "hard to breathe".
void ConditionContext::inability(int i)
{
    int at = i + 1;
    static const WordSet openers = {"can't",      "cant",      "cannot",       "couldn't",   "couldnt",  "trouble",
                                    "difficulty", "problems",  "difficulties", "barely",     "hardly",   "won't",
                                    "wont",       "doesn't",   "hasn't",       "struggling", "struggle", "struggles",
                                    "unable",     "inability", "hard",         "difficult",  "problem",  "struggled"};
    if (t.is(i, openers)) {
        while (t.joined(at) && at - i < 4 &&
               t.is(at, {"to", "even", "really", "seem", "properly", "actually", "with", "in", "always", "hardly",
                         "barely", "my"}))
            ++at;
    } else if (t.is(i, {"can"}) && t.is(i + 1, {"not", "barely", "hardly"})) {
        at = i + 2;
    } else {
        return;
    }
    if (!t.joined(at))
        return;
    const bool unstoppable = t.is(at, {"stop", "stopped"}) && t.joined(at + 1) && t.letters(at + 1).ends_with("ing");
    if (unstoppable) {
        add(i, at + 2, "grammar.inability", 0.75F);
        return;
    }
    if (t.is(i, {"won't", "wont", "doesn't", "hasn't"}))
        return;
    const bool surely =
        t.is(at, {"breathe", "breathing", "sleep",     "sleeping",    "swallow",       "swallowing", "walk",
                  "walking", "urinate",   "urinating", "pee",         "peeing",        "wee",        "weeing",
                  "poo",     "chew",      "chewing",   "concentrate", "concentrating", "stand",      "standing",
                  "cope",    "function",  "climb",     "climbing",    "focusing",      "conceive",   "conceiving",
                  "hearing", "speaking",  "eating",    "seeing",      "balancing",     "bending",    "gripping",
                  "moving",  "passing",   "orgasm",    "reaching",    "achieving",     "falling",    "staying"});
    const bool perhaps = t.is(at, {"see",   "hear",  "move",  "speak", "eat",     "feel",    "lift",    "bend",
                                   "taste", "smell", "focus", "use",   "open",    "close",   "turn",    "straighten",
                                   "raise", "grip",  "put",   "hold",  "control", "lifting", "turning", "using"});
    if (!surely && !perhaps)
        return;
    int end = at + 1;
    if (t.joined(end) && t.bodyPart(end) > end)
        end = t.bodyPart(end);
    else if (t.growRight(end) > end)
        end = t.growRight(end);
    else if (t.joined(end) && t.is(end, {"properly", "well", "straight", "down", "upstairs"}))
        ++end;
    if (surely || end > at + 1)
        add(i, end, "grammar.inability", surely ? 0.75F : 0.7F);
}

/// "loss of appetite", "poor concentration", "increased thirst": what is no complaint by itself but less or more of it
/// is.
void ConditionContext::changed(int i)
{
    if (!t.has(i, Body))
        return;
    const int first = t.growLeft(i);
    for (int at = first; at < i; ++at) {
        if (t.is(at, {"loss", "lack", "low", "poor", "decreased", "reduced", "increased", "decrease", "increase",
                      "abnormal", "disturbed", "impaired", "blurred", "high", "excessive", "vivid", "weak", "irregular",
                      "heavy"}) &&
            !t.is(i, {"back", "side", "weight", "head", "face", "hand", "street"})) {
            add(first, i + 1, "grammar.condition", 0.65F);
            return;
        }
    }
}

/// "lost loads of weight", "put on two stone".
void ConditionContext::gainedOrLost(int i)
{
    if (!t.is(i, {"lost", "losing", "lose", "loses", "gained", "gaining", "gain", "put"}))
        return;
    for (int at = i + 1; t.joined(at) && at - i < 6; ++at) {
        if (t.is(at, {"weight", "stone", "stones", "pounds", "lbs", "kilos", "kilo", "kg", "kgs", "blood"}) &&
            !t.is(at + 1, {"deposit"})) {
            add(i, at + 1, "grammar.condition", 0.65F);
            return;
        }
    }
}

bool ConditionContext::hasMedicine(int first, int last) const
{
    for (int i = first; i < last; ++i) {
        const bool term = (t[i].facts & (ConditionTerm | UnexplainedTerm)) != 0;
        if (term || t.has(i, StrongHead) || (t.has(i, Body) && !t.has(i, Stop)))
            return true;
    }
    return false;
}

/// One past the noun phrase at `at`, four words at most; `at` if there is none.
int ConditionContext::nounPhrase(int at) const
{
    int end = at;
    while (end < t.size() && t.joined(end) && end - at < 4 && (!t.has(end, Stop) || t.has(end, Body | Severity)) &&
           !t.has(end, Possessive) && t.word(end).kind == Word::Kind::Letters)
        ++end;
    return end;
}

/// "diagnosed with …", "history of …", and the next ones of a list.
void ConditionContext::announced(int i)
{
    const quint8 triggers = t[i].triggers;
    if (!(triggers & (ConditionFollows | PerhapsConditionFollows)))
        return;
    int at = i + 1;
    while (t.joined(at) && t.has(at, Possessive) && !t.has(at, Body))
        ++at;
    const int end = nounPhrase(at);
    if (end == at)
        return;
    const bool medicine = hasMedicine(at, end);
    // Only the likes of "issues", "cats" and "that": everyday nouns do not follow the sure ones either.
    const bool plausible = t[end - 1].everyday < 7 || medicine;
    if (triggers & ConditionFollows ? plausible : medicine)
        add(at, t.growRight(end), "context.condition", medicine ? 0.8F : 0.65F);
}

/// "allergic to nuts", "a latex allergy", and answers to "any allergies?".
void ConditionContext::allergens(int i)
{
    static const WordSet allergies = {"allergic", "allergy", "allergies", "intolerant", "intolerance", "sensitivity"};
    if (t.is(i, allergies)) {
        int at = i + 1;
        if (t.is(at, {"to", "of", "is", "are", "against"}) && t.joined(at)) {
            ++at;
            while (t.joined(at) && t.has(at, Possessive))
                ++at;
            const int end = nounPhrase(at);
            if (end > at && t.joined(at) && t[end - 1].everyday < 7 && !t.has(end - 1, DrugHead) &&
                !(t[end - 1].facts & MedicationTerm))
                add(at, end, "context.allergy", 0.75F);
        }
        if (t.is(i, {"allergic", "intolerant"}))
            return;
        int first = i;
        while (t.joined(first) && i - first < 2 && !t.has(first - 1, Stop | Possessive) && t[first - 1].everyday < 7)
            --first;
        if (first < i)
            add(first, i + 1, "context.allergy", 0.85F);
        return;
    }
    if ((t[i].facts & AllergenTerm) && (t.topics(i) & AllergyTopic)) {
        int first = i;
        while (t.joined(first) && (t[first - 1].facts & AllergenTerm))
            --first;
        add(first, i + 1, "context.allergy", 0.65F);
    }
}

/// Words of medicine that no list explains, where illness is asked about.
void ConditionContext::asked(int i)
{
    // "How are you feeling?" "Low, to be honest."
    static const WordSet moods = {"low",      "down",    "rough",    "rotten", "awful",     "terrible",
                                  "dreadful", "anxious", "stressed", "tired",  "drained",   "exhausted",
                                  "sore",     "dizzy",   "sick",     "poorly", "shaky",     "weak",
                                  "numb",     "wobbly",  "fragile",  "lousy",  "shattered", "worse"};
    if (t[i].opens && (!t.joined(i + 1) || t.is(i + 1, {"to", "really", "actually", "if"})) && t.is(i, moods) &&
        (t.topicsBefore(i) & IllnessTopic))
        add(i, i + 1, "context.question", 0.7F);
    if ((t[i].facts & UnexplainedTerm) && factOfEnding(t.letters(i)) == 0 && (t.topicsBefore(i) & IllnessTopic) &&
        !(t.topicsBefore(i) & MedicationTopic) && t.isUnknownWord(i))
        add(t.growLeft(i), t.growRight(i + 1), "context.question", 0.55F);
}

} // namespace

std::vector<MedicalFinding> findConditionsByContext(const MedicalText& text)
{
    return ConditionContext(text).find();
}

} // namespace clinic::redaction
