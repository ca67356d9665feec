#include "redaction/wordroles.h"

#include "redaction/wordtable.h"

#include <unordered_map>

namespace clinic::redaction {
namespace {

using std::string_view;

/// Few and closed sets alone: open ones are lexicons.
std::unordered_map<quint64, WordRoles> makeTable()
{
    std::unordered_map<quint64, WordRoles> table;
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
                    "christmas", "easter", "ramadan", "eid", "diwali", "halloween", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"});
    roles(GreetingRole, {"hi", "hello", "hey", "hiya", "thanks", "thank", "bye", "goodbye", "cheers", "sorry", "okay", "ok",
                         "right", "alright", "great", "lovely", "perfect", "morning", "afternoon", "evening", "welcome",
                         "dear", "regards", "sincerely", "wonderful", "brilliant", "thx", "ta"});
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
    roles(FunctionRole, {"a", "an", "the", "and", "or", "but", "if", "is", "isn't", "was", "wasn't", "are", "aren't", "were", "be",
                         "been", "am", "has", "had", "have", "hasn't", "haven't", "do", "does", "did", "don't", "didn't", "doesn't",
                         "can", "can't", "could", "would", "should", "won't", "wouldn't", "to", "of", "in", "on", "at", "by", "for",
                         "from", "with", "without", "about", "into", "over", "under", "up", "down", "out", "off", "not", "no", "yes",
                         "so", "then", "than", "as", "when", "where", "why", "how", "what", "which", "who", "please", "here", "there",
                         "calling", "speaking", "called", "named", "name", "names", "just", "also", "very", "too", "only", "now",
                         "still", "again", "going", "go", "get", "got", "want", "need", "like", "know", "think", "thanks", "thank",
                         "sure", "okay", "ok", "yeah", "hello", "hi", "hey", "bye", "goodbye", "sorry", "um", "uh", "er", "erm", "hm",
                         "hmm", "mm", "oh", "ah", "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my",
                         "your", "his", "its", "our", "their", "this", "that", "these", "those", "i'm", "it's", "he's", "she's",
                         "that's", "i've", "i'd", "i'll", "you're", "you've", "we're", "they're", "there's", "what's", "let's", "said",
                         "says", "told", "asked", "will", "may", "might", "must", "because", "some", "any", "all", "every", "each",
                         "other", "another", "more", "most", "much", "many", "first", "last", "next", "back", "after", "before",
                         "until", "since", "during", "between", "born", "good", "great", "right", "well", "really", "actually",
                         "maybe", "perhaps", "fine", "spelled", "spelt", "surname", "'s", "shall", "yea", "yep", "yup", "nope", "nah", "thats", "dont", "wanna", "gonna", "someone", "anyone", "regarding", "re", "per", "via"});
    roles(UnitRole, {"id", "iban", "nhs", "dob", "ssn", "pin", "pounds", "pound", "quid", "pence", "dollars", "dollar", "euros", "euro", "cents", "percent", "per", "minutes",
                     "minute", "mins", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year", "times",
                     "people", "persons", "person", "miles", "mile", "kilometres", "metres", "feet", "inches", "stone", "kilos",
                     "kg", "mg", "milligrams", "ml", "mls", "am", "pm", "o'clock", "degrees", "rooms", "beds", "bedrooms", "baths",
                     "bathrooms", "spaces", "floors", "tablets", "pills", "stars", "star", "sessions", "visits", "digits", "letters",
                     "children", "kids", "appointments", "doctors", "nurses", "slots", "places", "or", "and", "a", "seconds"});
    roles(CredentialRole, {"md", "do", "phd", "dds", "dmd", "rn", "np", "pa", "jr", "junior", "sr", "senior", "ii", "iii", "iv",
                           "facog", "facs", "mbe", "obe", "esq", "frcs", "mrcp", "bds", "od", "dpm", "pharmd", "lcsw", "msc", "bsc"});
    roles(FillerRole, {"'s", "um", "uh", "er", "erm", "hm", "yes", "yeah", "yep", "sure", "okay", "ok", "so", "well", "oh", "right", "course",
                       "of", "it's", "its", "that's", "thats", "i'm", "im", "is", "it", "that", "certainly", "absolutely", "no", "my",
                       "name", "name's", "the", "alright", "hi", "hello", "ah"});
    roles(WhereRole, {"in", "near", "from", "around", "at", "to", "outside", "into", "towards", "of", "via", "on", "off", "along"});
    roles(EdgeRole, {"a", "an", "the", "my", "your", "his", "her", "their", "our", "any", "some", "this", "that", "these", "those",
                     "and", "or", "but", "have", "has", "had", "having", "i", "i've", "i'm", "he", "she", "it", "you", "they", "we",
                     "am", "'s", "for", "to", "of", "at", "with", "from", "also", "because", "if", "then", "as", "so", "do", "does",
                     "did", "me", "you've", "please", "what", "when", "which", "who", "is", "are"});
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

WordTable<WordRoles> lookUpTable()
{
    WordTable<WordRoles> fast;
    for (const auto& [hash, known] : makeTable())
        fast.add(hash, known);
    return fast;
}

} // namespace

WordRoles rolesOf(quint64 wordHash)
{
    static const WordTable<WordRoles> table = lookUpTable();
    const WordRoles* known = table.find(wordHash);
    return known ? *known : WordRoles{};
}

} // namespace clinic::redaction
