#include "redaction/spoken.h"

#include "redaction/wordtable.h"

#include <algorithm>
#include <string_view>

namespace clinic::redaction {

namespace {

using Kind = Spoken::Kind;

WordTable<Spoken> makeTable()
{
    WordTable<Spoken> table;
    const auto inOrder = [&](Kind kind, int first, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            table.add(name, {kind, static_cast<quint8>(first++)});
    };
    const auto all = [&](Kind kind, int value, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            table.add(name, {kind, static_cast<quint8>(value)});
    };
    inOrder(Kind::Digit, 0, {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"});
    all(Kind::Digit, 0, {"oh", "nought", "naught", "aught", "ought", "nil", "null", "ohh"});
    all(Kind::Digit, 9, {"niner"});
    inOrder(
        Kind::Teen, 10,
        {"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
    inOrder(Kind::Tens, 2, {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
    all(Kind::Tens, 4, {"fourty"});
    all(Kind::Hundred, 0, {"hundred"});
    all(Kind::Thousand, 0, {"thousand"});
    all(Kind::Repeat, 2, {"double", "dubble"});
    all(Kind::Repeat, 3, {"triple", "treble"});
    all(Kind::Repeat, 4, {"quadruple"});
    inOrder(Kind::Ordinal, 1,
            {"first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
             "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
             "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    all(Kind::Ordinal, 30, {"thirtieth"});
    inOrder(Kind::Month, 1,
            {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
             "november", "december"});
    inOrder(Kind::Month, 1, {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
    all(Kind::Month, 9, {"sept"});
    all(Kind::Month, 2, {"febuary"});
    inOrder(Kind::Weekday, 1, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    inOrder(Kind::Weekday, 1, {"mon", "tue", "wed", "thu", "fri", "sat", "sun"});
    all(Kind::Weekday, 2, {"tues"});
    all(Kind::Weekday, 4, {"thur", "thurs"});
    all(Kind::Filler, 0, {"um",    "umm", "uh",   "uhh", "er",   "erm", "err",  "ah",  "hmm",   "mm",    "then", "like",
                          "space", "so",  "well", "eh",  "okay", "ok",  "yeah", "yes", "sorry", "pause", "right"});
    all(Kind::Dot, 0, {"dot", "point", "period", "stop"});
    all(Kind::At, 0, {"at", "@"});
    all(Kind::Dash, 0, {"dash", "hyphen", "minus", "-"});
    all(Kind::Underscore, 0, {"underscore", "_", "underline"});
    all(Kind::Slash, 0, {"slash", "/", "stroke"});
    all(Kind::Plus, 0, {"plus", "+"});
    all(Kind::Dot, 0, {"."});
    all(Kind::Separator, 0, {"(", ")", ",", "\xc2\xb7"});
    inOrder(Kind::Letter, 'a',
            {"alpha",  "bravo", "charlie", "delta",  "echo",     "foxtrot", "golf",   "hotel",  "india",
             "juliet", "kilo",  "lima",    "mike",   "november", "oscar",   "papa",   "quebec", "romeo",
             "sierra", "tango", "uniform", "victor", "whiskey",  "xray",    "yankee", "zulu"});
    all(Kind::Letter, 'a', {"alfa"});
    all(Kind::Letter, 'w', {"whisky"});
    all(Kind::Letter, 'z', {"zed", "zee"});
    all(Kind::Letter, 'h', {"aitch", "haitch"});
    return table;
}

/// "3rd", "21st".
int ordinalValue(std::string_view word)
{
    if (word.size() < 3 || word.size() > 4)
        return 0;
    const std::string_view ending = word.substr(word.size() - 2);
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th")
        return 0;
    int value = 0;
    for (const char c : word.substr(0, word.size() - 2)) {
        if (c < '0' || c > '9')
            return 0;
        value = value * 10 + (c - '0');
    }
    return value <= 31 ? value : 0;
}

} // namespace

std::vector<Spoken> spokenOf(const Words& words)
{
    static const WordTable<Spoken> table = makeTable();
    std::vector<Spoken> all(static_cast<size_t>(words.size()));
    for (int i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        Spoken& spoken = all[static_cast<size_t>(i)];
        if (word.kind == Word::Kind::Digits) {
            spoken.kind = Kind::Digits;
        } else if (word.kind == Word::Kind::Mixed) {
            if (const int value = ordinalValue(word.folded))
                spoken = {Kind::Ordinal, static_cast<quint8>(value)};
        } else if (const Spoken* known = table.find(word.hash)) {
            spoken = *known;
        } else if (word.folded.size() == 1 && word.kind == Word::Kind::Letters) {
            spoken = {Kind::Letter, static_cast<quint8>(word.folded.front())};
        }
    }
    return all;
}

} // namespace clinic::redaction
