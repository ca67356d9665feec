#include "redaction/clues.h"

#include "redaction/gazetteer.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace clinic::redaction {
namespace {

using std::string_view;

struct Keyword
{
    quint16 roles = 0;
    quint16 topics = 0;
};

/// Few and closed sets alone: open ones are lexicons.
std::unordered_map<quint64, Keyword> makeKeywords()
{
    std::unordered_map<quint64, Keyword> table;
    const auto roles = [&](quint16 bit, std::initializer_list<string_view> words) {
        for (const string_view word : words)
            table[wordHash(word)].roles |= bit;
    };
    const auto topics = [&](quint16 bit, std::initializer_list<string_view> words) {
        for (const string_view word : words)
            table[wordHash(word)].topics |= bit;
    };
    roles(TitleRole, {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "doctors", "prof", "professor", "sir", "madam", "lady",
                      "lord", "sister", "nurse", "rev", "reverend", "father", "mister", "missus", "captain", "judge", "rabbi",
                      "imam", "sergeant", "matron", "midwife", "consultant", "dentist", "surgeon", "hygienist"});
    roles(KinRole, {"mother", "mum", "mom", "mummy", "mam", "father", "dad", "daddy", "son", "daughter", "husband", "wife",
                    "partner", "brother", "sister", "nan", "nana", "gran", "granny", "grandma", "grandmother", "grandad",
                    "granddad", "grandfather", "grandpa", "uncle", "aunt", "auntie", "aunty", "cousin", "niece", "nephew",
                    "boyfriend", "girlfriend", "fiance", "fiancee", "friend", "baby", "child", "boy", "girl", "stepson",
                    "stepdaughter", "carer", "neighbour", "neighbor", "twin", "twins", "kid", "colleague", "boss", "ex",
                    "grandson", "granddaughter", "roommate", "flatmate", "landlord", "mate", "stepmother", "stepfather"});
    roles(NumberRole, {"zero", "oh", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                       "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                       "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
                       "thousand", "double", "treble", "triple"});
    roles(MonthRole, {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                      "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
                      "dec"});
    roles(DayRole, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow",
                    "tonight", "yesterday", "morning", "afternoon", "evening", "weekend", "week", "month", "year", "mondays",
                    "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"});
    roles(GreetingRole, {"hi", "hello", "hey", "hiya", "thanks", "thank", "bye", "goodbye", "cheers", "sorry", "okay", "ok",
                         "right", "alright", "great", "lovely", "perfect", "morning", "afternoon", "evening", "welcome",
                         "dear", "regards", "sincerely", "wonderful", "brilliant"});
    roles(PronounRole, {"i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his",
                        "its", "our", "their", "this", "that", "who", "i'm", "it's", "he's", "she's", "i've", "i'd", "i'll",
                        "we're", "you're", "they're", "that's", "im", "thats"});
    roles(BodyRole, {"head", "neck", "shoulder", "shoulders", "arm", "arms", "elbow", "wrist", "hand", "hands", "finger",
                     "fingers", "thumb", "chest", "breast", "back", "spine", "stomach", "belly", "tummy", "abdomen", "hip",
                     "hips", "groin", "leg", "legs", "knee", "knees", "ankle", "ankles", "foot", "feet", "toe", "toes",
                     "eye", "eyes", "ear", "ears", "nose", "throat", "mouth", "tongue", "tooth", "teeth", "gum", "gums",
                     "jaw", "skin", "heart", "lung", "lungs", "liver", "kidney", "kidneys", "bladder", "bowel", "bowels",
                     "womb", "ovary", "prostate", "muscle", "joint", "joints", "bone", "scalp", "face", "cheek", "calf",
                     "thigh", "shin", "heel", "sinus", "sinuses", "thyroid", "rib", "ribs", "pelvis"});
    topics(AboutName, {"name", "names", "named", "surname", "called", "spell", "spelled", "spelt", "spelling", "who", "who's",
                       "speaking", "maiden", "forename", "initials", "initial", "whom", "speak", "calling"});
    topics(AboutAddress, {"address", "street", "road", "postcode", "zip", "live", "lives", "living", "postal", "town", "city",
                          "where", "house", "flat", "apartment", "county", "located", "location", "moved", "village", "area",
                          "home", "state", "stay", "staying", "based", "reside", "resident", "directions", "addresses"});
    topics(AboutBirth, {"birth", "born", "birthday", "dob", "birthdate", "age", "old"});
    topics(AboutNumber, {"number", "phone", "mobile", "telephone", "cell", "landline", "contact", "reach", "digits", "nhs",
                         "card", "account", "policy", "insurance", "reference", "id", "fax", "cellphone", "text", "ring"});
    topics(AboutMail, {"email", "e-mail", "mail", "website", "link", "emails"});
    topics(AboutMedicine, {"medication", "medications", "medicine", "medicines", "tablets", "tablet", "pills", "pill",
                           "prescription", "prescriptions", "prescribed", "prescribe", "taking", "dose", "drug", "drugs",
                           "meds", "inhaler", "injection", "supplements", "vitamins", "pharmacy", "take", "takes", "took",
                           "repeat", "milligrams", "mg", "dosage", "refill", "antibiotics", "painkillers"});
    topics(AboutIllness, {"condition", "conditions", "problem", "problems", "symptom", "symptoms", "wrong", "matter",
                          "concern", "concerns", "allergies", "allergic", "allergy", "history", "feeling", "feel", "bothering",
                          "brings", "diagnosed", "suffer", "suffering", "illness", "illnesses", "pain", "hurt", "hurts", "ill",
                          "sick", "disease", "diseases", "diagnosis", "health", "issues", "troubles", "trouble", "reaction",
                          "suffers", "complaint", "unwell", "injury", "infection", "side", "effects"});
    topics(AboutTreatment, {"treatment", "treatments", "procedure", "procedures", "surgery", "surgeries", "operation",
                            "operations", "test", "tests", "scan", "interested", "booked", "consultation", "operated",
                            "service", "done", "appointment"});
    topics(AboutDoctor, {"doctor", "doctors", "gp", "dentist", "consultant", "surgeon", "specialist", "nurse", "therapist",
                         "provider", "clinician", "physician", "hygienist", "practitioner"});
    return table;
}

const std::unordered_map<quint64, Keyword>& keywords()
{
    static const auto table = makeKeywords();
    return table;
}

bool isUntrusted(const Words& words)
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
    return capitals * 2 < starts || shouted * 2 > letters;
}

/// What other detectors found, a byte a word: 1 + 2 × label, and one more inside; or 0.
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

std::vector<Clue> gatherClues(const Words& words, const Gazetteer& gazetteer, const std::vector<Finding>& found)
{
    std::vector<Clue> clues(words.all().size());
    const std::vector<quint16> lists = gazetteer.lists(words);
    const bool cased = !isUntrusted(words);
    const auto& table = keywords();
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
        if (const auto known = table.find(word.hash); known != table.end()) {
            clue.roles |= known->second.roles;
            trail.hear(known->second.topics);
        }
    }
    markFound(words, found, clues);
    return clues;
}

} // namespace clinic::redaction
