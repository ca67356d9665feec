#include "redaction/digitruns.h"
#include "redaction/recognisers.h"

#include <array>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

constexpr int youngest = 90;
constexpr int oldest = 122;

struct Count
{
    int value = 0;
    int last = 0;
};

/// A whole number up to a few hundred, as said or written.
Count countAt(const Analysis& analysis, int at)
{
    const Spoken spoken = analysis.said(at);
    if (spoken.kind == Kind::Digits) {
        const std::string_view folded = analysis.folded(at);
        int value = 0;
        for (const char c : folded.substr(0, 4))
            value = value * 10 + (c - '0');
        return folded.size() <= 3 ? Count{value, at + 1} : Count();
    }
    const auto below100 = [&](int from) -> Count {
        const Spoken first = analysis.said(from);
        if (!analysis.sameTurn(at, from))
            return {};
        if (first.kind == Kind::Tens) {
            const int unit = analysis.folded(from + 1) == "-" ? from + 2 : from + 1;
            const Spoken next = analysis.said(unit);
            const bool both = next.kind == Kind::Digit && next.value > 0 && analysis.sameTurn(from, unit);
            return {first.value * 10 + (both ? next.value : 0), both ? unit + 1 : from + 1};
        }
        if (first.kind == Kind::Teen || (first.kind == Kind::Digit && first.value > 0))
            return {first.value, from + 1};
        return {};
    };
    const bool oneHundred = (spoken.kind == Kind::Digit && spoken.value == 1) || analysis.folded(at) == "a";
    if (oneHundred && analysis.said(at + 1).kind == Kind::Hundred && analysis.sameTurn(at, at + 1)) {
        const int rest = analysis.folded(at + 2) == "and" ? at + 3 : at + 2;
        const Count more = below100(rest);
        return more.last ? Count{100 + more.value, more.last} : Count{100, at + 2};
    }
    if (spoken.kind == Kind::Hundred)
        return {100, at + 1};
    return below100(at);
}

template <size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& words)
{
    return std::ranges::find(words, word) != words.end();
}

class AgeFinder
{
public:
    explicit AgeFinder(Analysis& analysis)
        : m_analysis(analysis)
        , m_words(analysis.words)
    {
    }

    void find()
    {
        for (int i = 0; i < m_words.size(); ++i) {
            const std::string_view folded = m_words[i].folded;
            if (folded == "nineties" || folded == "90s" || folded == "centenarian" || folded == "nonagenarian") {
                if (folded == "centenarian" || folded == "nonagenarian" || isInTheir(i))
                    m_analysis.add(i, i + 1, RedactionLabel::Age, "age.decade", 0.85);
                continue;
            }
            if (m_words[i].kind == Word::Kind::Mixed && isShortForm(folded)) {
                m_analysis.add(i, i + 1, RedactionLabel::Age, "age.short", 0.9);
                continue;
            }
            const Count count = countAt(m_analysis, i);
            if (count.last == 0)
                continue;
            if (count.value >= youngest && count.value <= oldest && !m_analysis.isClaimed(i, count.last)) {
                if (const double score = scoreOf(i, count.last))
                    m_analysis.add(i, count.last, RedactionLabel::Age, "age.context", score);
            }
            i = count.last - 1;
        }
    }

private:
    /// "94yo", "101yrs"
    [[nodiscard]] static bool isShortForm(std::string_view folded)
    {
        static constexpr std::array<std::string_view, 5> units{"yo", "y", "yr", "yrs", "yrsold"};
        const size_t digits = folded.find_first_not_of("0123456789");
        if (digits < 2 || digits > 3 || digits == std::string_view::npos || !isOneOf(folded.substr(digits), units))
            return false;
        int value = 0;
        for (const char c : folded.substr(0, digits))
            value = value * 10 + (c - '0');
        return value >= youngest && value <= oldest;
    }

    /// "in her late nineties"
    [[nodiscard]] bool isInTheir(int at) const
    {
        static constexpr std::array<std::string_view, 4> owners{"her", "his", "their", "my"};
        for (int i = at - 1; i >= 0 && i >= at - 3 && m_analysis.sameTurn(i, at); --i) {
            if (isOneOf(m_analysis.folded(i), owners))
                return true;
        }
        return false;
    }

    [[nodiscard]] double scoreOf(int first, int last) const
    {
        if (saysYears(last))
            return 0.96;
        const std::string_view before =
            m_analysis.sameTurn(first - 1, first) ? m_analysis.folded(first - 1) : std::string_view();
        static constexpr std::array<std::string_view, 5> direct{"aged", "age", "turning", "turned", "turns"};
        if (isOneOf(before, direct))
            return 0.9;
        if (!isEnd(last))
            return 0;
        const bool asked =
            m_analysis.subjects.asked(m_words[first].turn) == Subject::Age && m_words[first].speaker != Speaker::Agent;
        if (asked)
            return isShortTurn(first) ? 0.95 : 0.8;
        if (m_analysis.subjects.before(first).subject == Subject::Age &&
            m_analysis.subjects.before(first).distance <= 4)
            return 0.9;
        return isPersonIs(first) ? 0.85 : 0;
    }

    [[nodiscard]] bool saysYears(int last) const
    {
        if (!m_analysis.sameTurn(last - 1, last))
            return false;
        int at = m_analysis.folded(last) == "-" ? last + 1 : last;
        const std::string_view unit = m_analysis.folded(at);
        if (unit == "yo" || unit == "yr" || unit == "y")
            return unit == "yo" || m_analysis.folded(at + 1) == "old" || m_analysis.folded(at + 2) == "o";
        if (unit != "years" && unit != "year" && unit != "yrs")
            return false;
        at = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
        const std::string_view next = m_analysis.folded(at);
        return next == "old" || next == "young" || (next == "of" && m_analysis.folded(at + 1) == "age");
    }

    /// Nothing counted follows: "she's 91." and not "it's 91 degrees".
    [[nodiscard]] bool isEnd(int last) const
    {
        if (!m_analysis.sameTurn(last - 1, last))
            return true;
        static constexpr std::array<std::string_view, 9> goesOn{":", "/", "%", "out", "of", "to", "per", "over", "th"};
        return !isUnit(m_analysis, last) && !isOneOf(m_analysis.folded(last), goesOn) &&
               m_words[last].kind != Word::Kind::Digits;
    }

    [[nodiscard]] bool isShortTurn(int at) const
    {
        const auto [first, last] = m_words.ofTurn(m_words[at].turn);
        return last - first <= 12;
    }

    /// "she's", "my mother is", "I'm".
    [[nodiscard]] bool isPersonIs(int first) const
    {
        static constexpr std::array<std::string_view, 13> persons{"she",     "he",      "mother", "father", "mum",
                                                                  "mom",     "dad",     "nan",    "gran",   "grandma",
                                                                  "grandad", "husband", "wife"};
        static constexpr std::array<std::string_view, 6> adverbs{"now", "nearly", "almost", "just", "about", "only"};
        int at = first - 1;
        while (at >= 0 && m_analysis.sameTurn(at, first) && isOneOf(m_analysis.folded(at), adverbs))
            --at;
        if (!m_analysis.sameTurn(at, first))
            return false;
        const std::string_view folded = m_analysis.folded(at);
        if (folded == "i'm" || folded == "im" || folded == "she's" || folded == "he's" || folded == "shes" ||
            folded == "hes")
            return true;
        static constexpr std::array<std::string_view, 7> willBe{"i'll", "she'll", "he'll", "will",
                                                                "ill",  "shell",  "would"};
        if (folded == "be")
            return m_analysis.sameTurn(at - 1, at) && isOneOf(m_analysis.folded(at - 1), willBe);
        if (folded != "'s" && folded != "is" && folded != "was" && folded != "am")
            return false;
        return m_analysis.sameTurn(at - 1, at) &&
               (isOneOf(m_analysis.folded(at - 1), persons) || m_analysis.folded(at - 1) == "i");
    }

    Analysis& m_analysis;
    const Words& m_words;
};

} // namespace

void findAges(Analysis& analysis)
{
    AgeFinder(analysis).find();
}

} // namespace clinic::redaction
