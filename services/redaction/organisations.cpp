#include "redaction/organisations.h"

#include "redaction/clues.h"
#include "redaction/words.h"
#include "redaction/wordset.h"

#include <algorithm>

namespace clinic::redaction {
namespace {

using domain::RedactionLabel;

bool isMedical(RedactionLabel label)
{
    return domain::groupOf(label) == domain::RedactionGroup::Medical;
}

class Organisations
{
public:
    Organisations(const Words& words, std::vector<Finding>& found)
        : m_words(words)
        , m_found(found)
        , m_cased(isCased(words))
    {
    }

    void drop()
    {
        for (int turn = 0; turn < static_cast<int>(m_words.conversation().turns.size()); ++turn) {
            std::tie(m_first, m_end) = m_words.ofTurn(turn);
            for (int i = m_first; i < m_end;) {
                int end = clinic(i);
                if (end <= i)
                    end = inn(i);
                i = std::max(i + 1, end);
            }
        }
        std::erase_if(m_found, [this](const Finding& finding) {
            return isIdle(finding) || isReference(finding) || isSaying(finding) || isPlain(finding);
        });
    }

private:
    [[nodiscard]] bool inTurn(int i) const { return i >= m_first && i < m_end; }
    [[nodiscard]] bool is(int i, const WordSet& set) const { return inTurn(i) && set.has(m_words[i].hash); }
    [[nodiscard]] bool is(int i, std::string_view word) const { return inTurn(i) && m_words[i].folded == word; }
    [[nodiscard]] bool isLetters(int i) const { return inTurn(i) && m_words[i].kind == Word::Kind::Letters; }
    [[nodiscard]] int clinic(int head);
    [[nodiscard]] int inn(int i);
    [[nodiscard]] int beginOfName(int head) const;
    [[nodiscard]] bool isGreeting(int first) const;
    [[nodiscard]] bool isIdle(const Finding& finding) const;
    [[nodiscard]] bool isReference(const Finding& finding) const;
    [[nodiscard]] bool isSaying(const Finding& finding) const;
    [[nodiscard]] bool isPlain(const Finding& finding) const;
    void take(int first, int last)
    {
        const int start = m_words[first].start;
        const int end = m_words[last - 1].end;
        std::erase_if(m_found, [&](const Finding& finding) {
            const bool named = finding.label == RedactionLabel::Person || finding.label == RedactionLabel::Address;
            return finding.start >= start && finding.end <= end && (named || isMedical(finding.label));
        });
    }

    const Words& m_words;
    std::vector<Finding>& m_found;
    const bool m_cased;
    int m_first = 0;
    int m_end = 0;
};

/// What a clinic's name ends with.
const WordSet& heads()
{
    static const WordSet words = {
        "surgery",     "practice",     "clinic",        "clinics",    "dental",     "dentistry",    "dentists",
        "aesthetics",  "physio",       "physiotherapy", "fertility",  "opticians",  "optometrists", "vets",
        "medical",     "medicine",     "health",        "healthcare", "hospital",   "infirmary",    "pharmacy",
        "dermatology", "orthodontics", "cosmetic",      "cosmetics",  "skin",       "eye",          "eyecare",
        "smiles",      "hospice",      "chiropractic",  "osteopathy", "osteopaths", "podiatry",     "wellness",
        "paediatrics", "pediatrics",   "chemist",       "chemists",   "veterinary", "laser",        "beauty",
        "vision",      "family"};
    return words;
}

/// What may stand behind or between these.
const WordSet& seconds()
{
    static const WordSet words = {"centre",     "center",   "centres", "group",     "house", "surgery",
                                  "practice",   "clinic",   "care",    "rooms",     "suite", "specialists",
                                  "associates", "partners", "and",     "institute", "studio"};
    return words;
}

const WordSet& announcers()
{
    static const WordSet words = {"calling", "to",      "reached",   "from",    "hello", "hi",
                                  "hey",     "morning", "afternoon", "evening", "with",  "contacting",
                                  "phoning", "sorry",   "there",     "is",      "at",    "in"};
    return words;
}

/// Back over the words of a name, four at most, to what announces it.
int Organisations::beginOfName(int head) const
{
    static const WordSet plain = {"a",   "an",   "my",   "your",  "our", "his", "her",   "this", "that",
                                  "any", "some", "for",  "and",   "or",  "dr",  "mr",    "mrs",  "ms",
                                  "'s",  "any",  "by",   "about", "of",  "on",  "need",  "want", "have",
                                  "had", "book", "get",  "see",   "do",  "if",  "it",    "i",    "you",
                                  "we",  "they", "more", "other", "no",  "had", "having"};
    int first = head;
    while (isLetters(first - 1) && head - first < 4 && !is(first - 1, plain) && !is(first - 1, announcers()) &&
           !is(first - 1, "the") && (!m_cased || m_words[first - 1].capital))
        --first;
    return first;
}

/// Whether what begins at `first` is how somebody answers the telephone.
bool Organisations::isGreeting(int first) const
{
    constexpr int farthest = 14;
    if (first - m_first > farthest || m_words[first].speaker == Speaker::Caller)
        return false;
    static const WordSet reached = {"through", "welcome", "back"};
    static const WordSet other = {"at", "in"};
    int before = first - 1;
    while (is(before, ",") || is(before, "the") || is(before, "."))
        --before;
    if (before < m_first)
        return true;
    if (is(before, "to"))
        return is(before - 1, reached);
    if (is(before, "is"))
        return is(before - 1, "this");
    if (is(before, "with"))
        return is(before - 1, "speaking");
    return is(before, announcers()) && !is(before, other);
}

/// "… Castle Lane Aesthetics": one past it, or `head`.
int Organisations::clinic(int head)
{
    if (!isLetters(head) || !(is(head, heads()) || is(head, "house")))
        return head;
    const int first = beginOfName(head);
    if (first == head)
        return head;
    int last = head + 1;
    while (isLetters(last) && (is(last, heads()) || is(last, seconds())) && (!m_cased || m_words[last].capital))
        ++last;
    if (!isGreeting(first))
        return head;
    take(first, last);
    return last;
}

/// "the Rose and Crown": one past it, or `i`.
int Organisations::inn(int i)
{
    static const WordSet ends = {"crown",   "hounds", "horses",  "anchor", "lettuce", "thistle",   "feathers",
                                 "castle",  "duck",   "barrel",  "swan",   "bell",    "lamb",      "flag",
                                 "cross",   "plough", "pipes",   "sickle", "dragon",  "eagle",     "magpie",
                                 "garter",  "fiddle", "whistle", "goose",  "gun",     "partridge", "compasses",
                                 "railway", "harrow", "hare"};
    if (!is(i, "the") || !isLetters(i + 1) || !is(i + 2, "and") || !is(i + 3, ends) ||
        (m_cased && !(m_words[i + 1].capital && m_words[i + 3].capital)))
        return i;
    take(i + 1, i + 4);
    return i + 4;
}

/// No more than words that name nobody: shops, and how people hum, hesitate and agree in the places they come from.
bool Organisations::isIdle(const Finding& finding) const
{
    static const WordSet shops = {"tesco",     "greggs",      "boots",     "walgreens",  "cvs",        "asda",
                                  "sainsbury", "sainsbury's", "morrisons", "lidl",       "aldi",       "costa",
                                  "starbucks", "waitrose",    "superdrug", "specsavers", "bupa",       "axa",
                                  "aviva",     "google",      "facebook",  "instagram",  "whatsapp",   "uber",
                                  "amazon",    "walmart",     "costco",    "lloyds",     "mcdonald's", "mcdonalds",
                                  "primark",   "argos",       "ikea",      "netflix",    "zoom",       "trustpilot",
                                  "tiktok",    "groupon",     "paypal",    "klarna",     "cigna",      "aetna"};
    static const WordSet idle = {
        "landline", "reason",   "braw",   "nae",     "naw",         "och",     "aye",       "ye",     "hen",
        "cos",      "coz",      "mhm",    "mmhm",    "mm",          "wi",      "fi",        "wifi",   "ta",
        "ra",       "tara",     "co",     "op",      "love",        "dear",    "duck",      "pet",    "die",
        "hurling",  "innit",    "ain't",  "awfy",    "wee",         "bother",  "crikey",    "gosh",   "jeez",
        "blimey",   "y'all",    "yous",   "youse",   "dunno",       "lemme",   "gimme",     "kinda",  "lotta",
        "ach",      "begorrah", "sure",   "grand",   "ah",          "aw",      "wondering", "just",   "cannae",
        "dinnae",   "didnae",   "wasnae", "frae",    "ma",          "hiya",    "yer",       "meself", "summat",
        "owt",      "nowt",     "lost",   "cheerio", "contactless", "chuffed", "smashing"};
    if (finding.recogniser != "tagger" && !finding.recogniser.starts_with("context."))
        return false;
    const auto& all = m_words.all();
    auto word = std::ranges::lower_bound(all, finding.start, {}, &Word::start);
    if (word == all.end() || word->start >= finding.end)
        return false;
    for (; word != all.end() && word->start < finding.end; ++word) {
        const bool brand = shops.has(word->hash);
        // Who writes capitals writes names with them.
        const bool proper =
            m_cased && word->capital && !word->sentenceStart && word->folded.size() > 2 && word->folded != "mhm";
        if (word->kind != Word::Kind::Mark && !brand && (proper || !idle.has(word->hash)))
            return false;
    }
    return true;
}

/// "My booking reference is BK-20391" is no address.
bool Organisations::isReference(const Finding& finding) const
{
    static const WordSet references = {"reference", "booking", "invoice", "order", "confirmation", "ticket", "voucher"};
    constexpr int farthest = 8;
    if (finding.label != RedactionLabel::Address)
        return false;
    const auto& all = m_words.all();
    const auto first = std::ranges::lower_bound(all, finding.start, {}, &Word::start);
    bool digits = false;
    for (auto word = first; word != all.end() && word->start < finding.end; ++word) {
        if (word->kind == Word::Kind::Letters && word->folded.size() > 3)
            return false;
        digits = digits || word->kind == Word::Kind::Digits || word->kind == Word::Kind::Mixed;
    }
    const auto at = static_cast<int>(first - all.begin());
    for (int i = at - 1; digits && i >= std::max(0, at - farthest); --i) {
        if (references.has(all[static_cast<size_t>(i)].hash))
            return true;
    }
    return false;
}

/// "That's a pain, isn't it?", "sorry for being such a headache": nobody's illness.
bool Organisations::isSaying(const Finding& finding) const
{
    static const WordSet nuisances = {"pain", "headache", "nightmare"};
    static const WordSet before = {"such", "what", "being", "be", "right", "real", "total", "complete"};
    static const WordSet places = {"in",   "down",    "behind", "across", "on",  "under",
                                   "here", "between", "above",  "below",  "when"};
    if (!isMedical(finding.label))
        return false;
    const auto& all = m_words.all();
    const auto word = std::ranges::lower_bound(all, finding.start, {}, &Word::start);
    const auto at = word - all.begin();
    if (word == all.end() || word->end != finding.end || !nuisances.has(word->hash) || at < 2)
        return false;
    const auto is = [&](std::ptrdiff_t index, std::string_view folded) {
        return index >= 0 && all[static_cast<size_t>(index)].folded == folded;
    };
    if (at + 1 < std::ssize(all) && all[static_cast<size_t>(at + 1)].turn == word->turn &&
        places.has(all[static_cast<size_t>(at + 1)].hash))
        return false;
    const bool remark = word->folded == "pain" && (is(at - 3, "that") || is(at - 3, "this")) && is(at - 2, "'s");
    return is(at - 1, "a") && (remark || is(at - 2, "that's") || before.has(all[static_cast<size_t>(at - 2)].hash));
}

/// "Room 14", "level three, bay nine", "the M6", "the town hall": where anybody may go; and no medicine but digits.
bool Organisations::isPlain(const Finding& finding) const
{
    static const WordSet rooms = {"room", "level", "bay",      "floor", "desk", "row",
                                  "seat", "gate",  "platform", "door",  "ward"};
    static const WordSet publicPlaces = {"town", "village", "church", "concert", "sports", "city", "parish"};
    static const WordSet dialled = {"call", "dial", "ring", "on", "phone", "or", "calling", "dialling"};
    if (finding.recogniser != "tagger")
        return false;
    const auto& all = m_words.all();
    const auto first = std::ranges::lower_bound(all, finding.start, {}, &Word::start);
    if (first == all.end() || first->start >= finding.end)
        return false;
    if (first->folded == "hall" && first->end == finding.end)
        return first != all.begin() && publicPlaces.has((first - 1)->hash);
    constexpr int shortCode = 3;
    bool digits = true;
    bool inside = rooms.has(first->hash);
    for (auto word = first; word != all.end() && word->start < finding.end; ++word) {
        const bool code = word->kind == Word::Kind::Digits ||
                          (word->kind == Word::Kind::Mixed && word->end - word->start <= shortCode);
        digits = digits && (code || word->kind == Word::Kind::Mark);
        inside = inside && (rooms.has(word->hash) || (rolesOf(word->hash).roles & NumberRole) ||
                            word->kind != Word::Kind::Letters);
    }
    static const WordSet emergencies = {"999", "911", "112", "111"};
    const bool emergency = emergencies.has(first->hash) && first->end == finding.end && first != all.begin() &&
                           dialled.has((first - 1)->hash);
    return emergency || (isMedical(finding.label) && digits) || (finding.label == RedactionLabel::Address && inside);
}

} // namespace

void dropOrganisations(const Words& words, std::vector<Finding>& found)
{
    Organisations(words, found).drop();
}

} // namespace clinic::redaction
