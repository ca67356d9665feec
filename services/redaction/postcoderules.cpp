#include "redaction/gazetteer.h"
#include "redaction/peopleandplaces.h"

#include <algorithm>
#include <array>
#include <string>

namespace clinic::redaction {
namespace {

using std::string_view;

/// The 124 postcode areas.
constexpr string_view areas =
    " ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu "
    "gy ha hd hg hp hr hs hu hx ig im ip iv ja je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph "
    "pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze ";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// "sw1a1aa": area, district, then a digit and two letters.
bool isPostcode(string_view code)
{
    if (code.size() < 5 || code.size() > 7)
        return false;
    const string_view outward = code.substr(0, code.size() - 3);
    const string_view inward = code.substr(code.size() - 3);
    if (!isDigit(inward[0]) || !isLetter(inward[1]) || !isLetter(inward[2]))
        return false;
    const size_t letters = isLetter(outward[1]) ? 2 : 1;
    if (!isLetter(outward[0]) || outward.size() == letters)
        return false;
    const string_view district = outward.substr(letters);
    if (!isDigit(district[0]) || district.size() > 2)
        return false;
    std::string area(1, ' ');
    area.append(outward.substr(0, letters)).append(1, ' ');
    return areas.find(area) != string_view::npos;
}

/// What a word adds to a code that is spoken: nothing if it is no part of one.
string_view spokenPart(const Word& word, quint16 roles)
{
    static constexpr std::array<std::pair<string_view, string_view>, 22> numbers{
        {{"zero", "0"}, {"oh", "0"}, {"nought", "0"}, {"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"},
         {"six", "6"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}, {"eleven", "11"}, {"twelve", "12"},
         {"thirteen", "13"}, {"fourteen", "14"}, {"fifteen", "15"}, {"sixteen", "16"}, {"seventeen", "17"}, {"eighteen", "18"},
         {"nineteen", "19"}}};
    if (word.kind == Word::Kind::Mixed || word.kind == Word::Kind::Digits)
        return word.folded.size() <= 4 ? word.folded : string_view();
    if (roles & LetterRole)
        return word.folded;
    if (word.folded.size() == 2 && word.allCapitals)
        return word.folded;
    const auto number = std::ranges::find(numbers, word.folded, &std::pair<string_view, string_view>::first);
    return number == numbers.end() ? string_view() : number->second;
}

class PostcodeRules
{
public:
    PostcodeRules(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
        : m_words(words), m_clues(clues), m_found(found)
    {
    }

    void run()
    {
        for (int i = 0; i < m_words.size();) {
            const int end = postcode(i);
            zip(i);
            i = std::max(i + 1, end);
        }
    }

private:
    [[nodiscard]] bool sameTurn(int a, int b) const
    {
        return a >= 0 && b >= 0 && a < m_words.size() && b < m_words.size() && m_words[a].turn == m_words[b].turn;
    }
    [[nodiscard]] const Clue& clue(int i) const { return m_clues[static_cast<size_t>(i)]; }
    [[nodiscard]] bool speaksOfPlaces(int i) const { return (clue(i).before | clue(i).said) & AboutAddress; }
    void add(int first, int end, string_view recogniser, float score)
    {
        m_found.push_back({m_words[first].start, m_words[end - 1].end, domain::RedactionLabel::Address, recogniser, score});
    }

    /// One past a postcode that begins here, or 0.
    int postcode(int first)
    {
        if (m_words[first].kind == Word::Kind::Mark || m_words[first].kind == Word::Kind::Digits)
            return 0;
        if (m_words[first].kind == Word::Kind::Mixed && isPostcode(m_words[first].folded)) {
            add(first, first + 1, "postcode", 0.95F);
            return first + 1;
        }
        std::string code;
        int times = 1;
        int parts = 0;
        for (int i = first; sameTurn(first, i) && code.size() < 7; ++i) {
            const Word& word = m_words[i];
            if (word.kind == Word::Kind::Mark) {
                if (word.folded != "-" && word.folded != "," && word.folded != ".")
                    return 0;
                continue;
            }
            if (word.folded == "double") {
                times = 2;
                continue;
            }
            const string_view part = spokenPart(word, clue(i).roles);
            if (part.empty())
                return 0;
            for (; times > 0; --times)
                code += part;
            times = 1;
            ++parts;
            const bool goesOn = sameTurn(first, i + 1) && (clue(i + 1).roles & LetterRole);
            if (code.size() >= 5 && isPostcode(code) && !(goesOn && isDigit(code.back()))) {
                add(first, i + 1, "postcode", parts == 2 || speaksOfPlaces(first) ? 0.95F : 0.8F);
                return i + 1;
            }
        }
        return 0;
    }

    void zip(int i)
    {
        const Word& word = m_words[i];
        if (word.kind != Word::Kind::Digits || word.end - word.start != 5)
            return;
        const bool afterComma = sameTurn(i, i - 1) && m_words[i - 1].kind == Word::Kind::Mark;
        const int before = i - (afterComma ? 2 : 1);
        const bool state = sameTurn(i, before) && ((clue(before).lists & (Gazetteer::Region | Gazetteer::PlaceFirst | Gazetteer::PlaceInside))
                                                   || (m_words[before].allCapitals && m_words[before].end - m_words[before].start == 2));
        if (state || speaksOfPlaces(i))
            add(i, i + 1, "postcode.zip", state ? 0.85F : 0.7F);
    }

    const Words& m_words;
    const std::vector<Clue>& m_clues;
    std::vector<Finding>& m_found;
};

} // namespace

void findPostcodes(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
{
    PostcodeRules(words, clues, found).run();
}

} // namespace clinic::redaction
