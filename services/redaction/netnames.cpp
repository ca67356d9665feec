#include "redaction/netnames.h"

#include "redaction/wordtable.h"

#include <algorithm>
#include <map>
#include <string>

namespace clinic::redaction {

namespace {

enum Kind : quint8 { TopLevel = 1, AlsoWord = 2, Provider = 4, LeadIn = 8 };

WordTable<quint8> makeTable()
{
    std::map<std::string_view, quint8> kinds;
    const auto all = [&](int kind, std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words)
            kinds[word] |= static_cast<quint8>(kind);
    };
    all(TopLevel | AlsoWord,
        {"it",     "me",   "so",    "to",    "my",     "at",    "be",   "am",   "no",    "us",   "as",     "by",
         "do",     "is",   "in",    "care",  "health", "help",  "live", "life", "name",  "one",  "page",   "work",
         "world",  "team", "today", "store", "shop",   "media", "news", "link", "click", "zone", "doctor", "dental",
         "clinic", "fit",  "love",  "mobi",  "pro",    "tel",   "run",  "id",   "sh"});
    all(TopLevel,
        {"com",      "org",      "net",     "edu", "gov",  "mil",    "int",    "info",  "biz",     "io",   "ai",
         "app",      "dev",      "uk",      "co",  "ac",   "nhs",    "ie",     "de",    "fr",      "es",   "pt",
         "nl",       "lu",       "ch",      "li",  "dk",   "se",     "fi",     "pl",    "cz",      "sk",   "hu",
         "ro",       "bg",       "gr",      "tr",  "ru",   "ua",     "eu",     "ca",    "au",      "nz",   "za",
         "jp",       "cn",       "kr",      "hk",  "tw",   "sg",     "ph",     "vn",    "th",      "br",   "mx",
         "ar",       "cl",       "pe",      "ve",  "il",   "ae",     "sa",     "eg",    "ng",      "ke",   "gh",
         "pk",       "bd",       "lk",      "tv",  "cc",   "ly",     "gl",     "gg",    "im",      "je",   "scot",
         "wales",    "cymru",    "london",  "xyz", "site", "online", "tech",   "cloud", "website", "blog", "email",
         "pharmacy", "hospital", "surgery", "sch", "ltd",  "plc",    "police", "mod",   "museum",  "aero", "coop",
         "jobs",     "cat",      "asia",    "hr",  "rs",   "ee",     "lt",     "lv",    "mt",      "cy",   "onion",
         "local",    "is"});
    all(Provider,
        {"gmail",      "googlemail", "hotmail", "yahoo",       "outlook",    "icloud",    "aol",         "btinternet",
         "protonmail", "proton",     "msn",     "virginmedia", "talktalk",   "ntlworld",  "comcast",     "verizon",
         "blueyonder", "tiscali",    "gmx",     "ymail",       "rocketmail", "mac",       "btopenworld", "zoho",
         "fastmail",   "mail",       "sky",     "att",         "cox",        "sbcglobal", "bellsouth",   "earthlink",
         "optonline",  "orange",     "wanadoo", "web",         "tutanota",   "hey"});
    all(LeadIn,
        {"'s",      "its",     "it's",   "to",     "email", "emails",     "mail",    "address", "my",      "be",
         "that",    "that's",  "thats",  "this",   "yes",   "yeah",       "yep",     "ok",      "okay",    "um",
         "uh",      "er",      "erm",    "as",     "use",   "using",      "for",     "sure",    "please",  "send",
         "contact", "was",     "will",   "would",  "the",   "or",         "from",    "with",    "i'm",     "im",
         "on",      "visit",   "of",     "and",    "well",  "course",     "hi",      "hello",   "website", "site",
         "via",     "through", "via",    "you",    "your",  "his",        "her",     "our",     "their",   "i",
         "he",      "she",     "we",     "they",   "reach", "got",        "have",    "called",  "going",   "go",
         "find",    "see",     "form",   "page",   "link",  "by",         "into",    "just",    "oh",      "spelled",
         "spelt",   "spell",   "so",     "right",  "then",  "is",         "at",      "in",      "it",      "me",
         "us",      "no",      "portal", "online", "check", "registered", "under",   "under",   "can",     "could",
         "also",    "but",     "if",     "not",    "url",   "ip",         "correct", "confirm", "said"});
    WordTable<quint8> table;
    for (const auto& [word, kind] : kinds)
        table.add(word, kind);
    return table;
}

bool is(std::string_view folded, Kind kind)
{
    static const WordTable<quint8> table = makeTable();
    const quint8* found = table.find(wordHash(folded));
    return found && (*found & kind);
}

} // namespace

bool NetNames::isTopLevel(std::string_view folded)
{
    return is(folded, TopLevel);
}

bool NetNames::isWordToo(std::string_view folded)
{
    return is(folded, AlsoWord);
}

bool NetNames::isMailProvider(std::string_view folded)
{
    return is(folded, Provider);
}

bool NetNames::isLeadIn(std::string_view folded)
{
    return is(folded, LeadIn);
}

bool NetNames::isTight(int word) const
{
    return word > 0 && word < m_analysis.words.size() && !m_analysis.words[word].spaceBefore &&
           m_analysis.sameTurn(word, word - 1);
}

bool NetNames::isDot(int word) const
{
    const std::string_view folded = m_analysis.folded(word);
    return folded == "dot" || (folded == "." && isTight(word) && isTight(word + 1));
}

/// "u k", "c o m": one past the letters of a top level that is spelled, or `first`.
int NetNames::endOfSpelled(int first) const
{
    constexpr int longest = 3;
    std::string spelled;
    for (int i = first; i < first + longest && m_analysis.sameTurn(i, first) && m_analysis.folded(i).size() == 1 &&
                        m_analysis.words[i].kind == Word::Kind::Letters;
         ++i)
        spelled += m_analysis.folded(i);
    while (spelled.size() > 1 && !isTopLevel(spelled))
        spelled.pop_back();
    return spelled.size() > 1 ? first + static_cast<int>(spelled.size()) : first;
}

int NetNames::endOfHost(int first, int* labels) const
{
    const Words& words = m_analysis.words;
    const auto isLabel = [&](int i) {
        return i < words.size() && m_analysis.sameTurn(i, first) && words[i].kind != Word::Kind::Mark &&
               words[i].folded != "dot";
    };
    if (first >= words.size() || !isLabel(first))
        return first;
    int at = first + 1;
    int count = 1;
    int end = first;
    // More parts than any host has; and no text may make us slow.
    constexpr int mostParts = 24;
    for (int part = 0; part < mostParts && at < words.size(); ++part) {
        const bool dash = (m_analysis.folded(at) == "-" && isTight(at) && isTight(at + 1)) ||
                          m_analysis.folded(at) == "dash" || m_analysis.folded(at) == "hyphen";
        if (dash && isLabel(at + 1)) {
            at += 2;
            continue;
        }
        if (!isDot(at) || !m_analysis.sameTurn(at, first) || !isLabel(at + 1))
            break;
        ++count;
        const int spelled = endOfSpelled(at + 1);
        if (spelled > at + 1 || isTopLevel(words[at + 1].folded)) {
            end = std::max(spelled, at + 2);
            if (labels)
                *labels = count;
        }
        at = std::max(spelled, at + 2);
    }
    return end;
}

} // namespace clinic::redaction
