#include "redaction/gazetteer.h"
#include "redaction/peopleandplaces.h"

#include <algorithm>

namespace clinic::redaction {
namespace {

constexpr quint16 anyName = Gazetteer::Given | Gazetteer::Surname;

class NameRules
{
public:
    NameRules(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
        : m_words(words), m_clues(clues), m_found(found)
    {
    }

    void run()
    {
        for (int turn = 0; turn < static_cast<int>(m_words.conversation().turns.size()); ++turn) {
            std::tie(m_first, m_end) = m_words.ofTurn(turn);
            for (int i = m_first; i < m_end; ++i) {
                title(i);
                introduction(i);
                greeting(i);
                kin(i);
                full(i);
                credential(i);
                spelled(i);
            }
            answer();
        }
    }

private:
    [[nodiscard]] bool inTurn(int i) const { return i >= m_first && i < m_end; }
    [[nodiscard]] const Clue& clue(int i) const { return m_clues[static_cast<size_t>(i)]; }
    [[nodiscard]] bool has(int i, quint16 roles) const { return inTurn(i) && (clue(i).roles & roles); }
    [[nodiscard]] bool is(int i, std::string_view word) const { return inTurn(i) && m_words[i].folded == word; }
    [[nodiscard]] bool isWord(int i) const
    {
        return inTurn(i) && m_words[i].kind == Word::Kind::Letters && m_words[i].end - m_words[i].start > 1;
    }
    [[nodiscard]] int everyday(int i) const { return Gazetteer::everydayOf(clue(i).lists); }
    /// A capital that is not the sentence's.
    [[nodiscard]] bool isProper(int i) const
    {
        return clue(i).cased && m_words[i].capital && !m_words[i].sentenceStart;
    }
    /// Looks a name by itself: on the lists and no usual word, no word at all, or a capital where none is due.
    [[nodiscard]] bool isLikely(int i) const
    {
        if (!isWord(i) || has(i, FunctionRole | MonthRole | DayRole | NumberRole | PronounRole | TitleRole | UnitRole))
            return false;
        const bool known = clue(i).lists & anyName;
        return (known && everyday(i) <= 1) || everyday(i) == 0 || isProper(i) || (known && clue(i).cased && m_words[i].capital);
    }
    /// May be one in company.
    [[nodiscard]] bool isPossible(int i) const
    {
        return isWord(i) && !has(i, FunctionRole | DayRole | PronounRole)
               && (isLikely(i) || (clue(i).lists & anyName && !(clue(i).cased && !m_words[i].capital)));
    }
    /// Goes on over further names, initials and hyphens.
    [[nodiscard]] int endOfName(int i) const
    {
        int end = i + 1;
        for (int at = end; at < m_end;) {
            if (isLikely(at) && !m_words[at].sentenceStart) {
                end = ++at;
            } else if (has(at, LetterRole) && !has(at, PronounRole | FunctionRole) && clue(at).cased && m_words[at].capital) {
                end = ++at;
                if (is(at, ".") && isLikely(at + 1))
                    ++at;
            } else if (is(at, "-") && !m_words[at].spaceBefore && isWord(at + 1) && !m_words[at + 1].spaceBefore) {
                end = at += 2;
            } else {
                break;
            }
        }
        return end;
    }
    void add(int first, int end, std::string_view recogniser, float score)
    {
        m_found.push_back({m_words[first].start, m_words[end - 1].end, domain::RedactionLabel::Person, recogniser, score});
    }

    void title(int i)
    {
        if (!has(i, TitleRole))
            return;
        static constexpr std::string_view before[]{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "mister", "missus"};
        const bool only = std::ranges::find(before, m_words[i].folded) != std::end(before);
        int at = i + 1;
        while ((only && is(at, ".")) || has(at, TitleRole))
            ++at;
        if (!isWord(at) || has(at, FunctionRole | DayRole) || (m_words[at].sentenceStart && !is(at - 1, ".")))
            return;
        const bool street = m_words[i].folded == "dr" && i > m_first && m_words[i - 1].kind != Word::Kind::Mark
                            && i - 2 >= m_first && m_words[i - 2].kind == Word::Kind::Digits;
        if (street)
            return;
        const bool likely = isLikely(at) || (isPossible(at) && everyday(at) < 3);
        const bool capital = clue(at).cased && m_words[at].capital;
        const bool lower = clue(at).cased && !m_words[at].capital;
        if (only ? (lower && everyday(at) > 1) : !(capital || (likely && !lower)))
            return;
        add(at, endOfName(at), "context.title", only ? 0.93F : 0.85F);
    }

    void introduction(int i)
    {
        int at = -1;
        float score = 0.8F;
        if ((is(i, "name") || is(i, "surname") || is(i, "forename")) && (is(i + 1, "is") || is(i + 1, "'s") || is(i + 1, ":")))
            at = i + 2, score = 0.9F;
        else if (is(i, "called") || is(i, "named") || is(i, "surname") || is(i, "names"))
            at = i + 1;
        else if ((is(i, "this") && is(i + 1, "is")) || (is(i, "i") && is(i + 1, "am")) || (is(i, "speak") && is(i + 1, "to"))
                 || (is(i, "speaking") && (is(i + 1, "with") || is(i + 1, "to"))) || (is(i, "ask") && is(i + 1, "for")))
            at = i + 2, score = 0.75F;
        else if (is(i, "i'm") || (is(i, "'s") && (is(i - 1, "it") || is(i - 1, "that"))) || is(i, "dear") || is(i, "regards"))
            at = i + 1, score = 0.7F;
        if (at < 0)
            return;
        while (is(at, ",") || has(at, TitleRole))
            ++at;
        if (!isPossible(at))
            return;
        const int end = endOfName(at);
        const bool closed = is(end, "speaking") || is(end, "calling") || is(end, "here") || is(end, "from");
        const bool named = score > 0.76F;
        // A playlist may be called Quiet Evenings.
        if ((is(i, "called") || is(i, "named")) && everyday(at) > 1 && !(clue(at).lists & Gazetteer::Given))
            return;
        if (!isLikely(at) && !closed && !(named && end - at > 1) && !(named && everyday(at) < 3))
            return;
        if (!named && !closed && !(clue(at).lists & anyName))
            return;
        add(at, end, "context.introduction", closed ? 0.9F : isLikely(at) ? score : score - 0.15F);
    }

    /// "Thanks, Will." "Hi Jane," A usual word counts only where nothing follows that it could govern.
    void greeting(int i)
    {
        if (!has(i, GreetingRole))
            return;
        int at = i + 1;
        if (is(at, "you") || is(at, "there"))
            ++at;
        if (is(at, ","))
            ++at;
        if (!isPossible(at) || has(at, GreetingRole | KinRole | TitleRole) || !(clue(at).lists & Gazetteer::Given))
            return;
        const bool ends = at + 1 == m_end || m_words[at + 1].kind == Word::Kind::Mark || is(at + 1, "you're");
        if (ends || (isLikely(at) && everyday(at) <= 1))
            add(at, at + 1, "context.greeting", everyday(at) <= 1 ? 0.85F : 0.65F);
    }

    void kin(int i)
    {
        if (!has(i, KinRole))
            return;
        int at = i + 1;
        if (is(at, ",") || is(at, "called") || is(at, "named"))
            ++at;
        if (isLikely(at) && (clue(at).lists & Gazetteer::Given) && !(clue(at).cased && !m_words[at].capital))
            add(at, endOfName(at), "context.kin", 0.8F);
    }

    /// A given name with a surname.
    void full(int i)
    {
        if (!isLikely(i) || !(clue(i).lists & Gazetteer::Given) || everyday(i) > 1)
            return;
        const int end = endOfName(i);
        if (end - i < 2)
            return;
        const bool cased = clue(i).cased && m_words[i].capital && m_words[end - 1].capital;
        const bool frequent = (clue(i).lists & Gazetteer::FrequentGiven) && (clue(end - 1).lists & Gazetteer::Surname);
        const bool place = clue(i).lists & (Gazetteer::PlaceFirst | Gazetteer::PlaceInside);
        if ((cased || frequent) && !place)
            add(i, end, "lexicon.name", cased && frequent ? 0.85F : 0.7F);
    }

    /// One past a degree that begins here, "MD", "M.D.", "Ph.D.", or `i`.
    [[nodiscard]] int endOfCredential(int i) const
    {
        if (!inTurn(i))
            return i;
        if (!clue(i).cased)
            return is(i, "md") || is(i, "phd") || is(i, "dds") ? i + 1 : i;
        if (!m_words[i].capital)
            return i;
        if (has(i, CredentialRole) && (m_words[i].allCapitals || !is(i, "do")))
            return i + 1;
        const bool dotted = (is(i, "m") || is(i, "d") || is(i, "ph")) && is(i + 1, ".") && (is(i + 2, "d") || is(i + 2, "o"))
                            && !m_words[i + 2].spaceBefore;
        return dotted ? i + 3 : i;
    }

    /// "Carla Mendes, MD"
    void credential(int i)
    {
        int last = endOfCredential(i);
        const int mark = i - (is(i - 1, ",") ? 1 : 0);
        if (last == i || !(isWord(mark - 1) || has(mark - 1, LetterRole)))
            return;
        int first = mark;
        while (first - 1 >= m_first && mark - first < 6
               && ((isWord(first - 1) && (clue(i).cased ? m_words[first - 1].capital : isLikely(first - 1))
                    && !has(first - 1, TitleRole | FunctionRole))
                   || has(first - 1, LetterRole) || (is(first - 1, ".") && has(first - 2, LetterRole))))
            --first;
        for (;;) {
            const int at = is(last, ",") ? last + 1 : last;
            const int next = endOfCredential(at);
            if (next == at)
                break;
            last = next;
        }
        if (first < mark)
            add(first, last, "context.credential", 0.85F);
    }

    /// One past "S", "S for sugar", "S as in sugar", with a mark behind, or `i`.
    [[nodiscard]] int endOfLetter(int i, bool& told) const
    {
        if (!has(i, LetterRole))
            return i;
        int end = i + 1;
        if (is(end, "for") && isWord(end + 1)) {
            told = true;
            end += 2;
        } else if (is(end, "as") && is(end + 1, "in") && isWord(end + 2)) {
            told = true;
            end += 3;
        } else if (is(end, "like") && isWord(end + 1)) {
            told = true;
            end += 2;
        }
        return end;
    }

    /// "S for sugar, Z for zebra, C, E": a name letter by letter, two of them at least with their words.
    void spelled(int i)
    {
        if (!has(i, LetterRole) || (i > m_first && (clue(i).before & AboutMail)))
            return;
        int told = 0;
        int letters = 0;
        int end = i;
        for (int at = i; inTurn(at);) {
            bool named = false;
            const int next = endOfLetter(at, named);
            if (next == at)
                break;
            told += named;
            ++letters;
            end = at = next;
            while (is(at, ",") || is(at, ".") || is(at, "-") || is(at, "and") || is(at, "then"))
                ++at;
        }
        if (told >= 2 && letters >= 3)
            add(i, end, "context.spelled", 0.9F);
    }

    /// A turn that is no more than a name, after one that asks for it.
    void answer()
    {
        int at = m_first;
        while (at < m_end && (m_words[at].kind == Word::Kind::Mark || has(at, TitleRole) || (has(at, FillerRole) && everyday(at) > 0)))
            ++at;
        if (at >= m_end || !(clue(at).before & AboutName) || (clue(at).before & (AboutMedicine | AboutTreatment | AboutIllness)))
            return;
        // "Reason for visit?" asks itself.
        for (int i = at; i < m_end && i - at < 6; ++i) {
            if (is(i, "?"))
                return;
        }
        int last = at;
        int words = 0;
        int likely = 0;
        for (; last < m_end && !has(last, FunctionRole) && words < 4; ++last) {
            if (m_words[last].kind == Word::Kind::Mark) {
                if (is(last, "?"))
                    return;
                continue;
            }
            if (!isPossible(last) && !has(last, LetterRole))
                return;
            ++words;
            likely += isLikely(last);
        }
        const bool whole = last == m_end || has(last, FunctionRole);
        if (!whole || !likely)
            return;
        while (m_words[last - 1].kind == Word::Kind::Mark || is(last - 1, "'s"))
            --last;
        if (last > at)
            add(at, last, "context.question", 0.75F);
    }

    const Words& m_words;
    const std::vector<Clue>& m_clues;
    std::vector<Finding>& m_found;
    int m_first = 0;
    int m_end = 0;
};

} // namespace

void findNames(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
{
    NameRules(words, clues, found).run();
}

} // namespace clinic::redaction
