#include "redaction/netnames.h"
#include "redaction/recognisers.h"

#include <algorithm>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

class EmailFinder
{
public:
    explicit EmailFinder(Analysis& analysis)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_names(analysis)
    {
    }

    void find()
    {
        for (int i = 0; i < m_words.size(); ++i) {
            if (m_analysis.said(i).kind == Kind::At)
                i = std::max(i, lookAt(i));
        }
        findHalves();
    }

private:
    [[nodiscard]] bool isWanted(int at) const
    {
        return m_analysis.subjects.asked(m_words[at].turn) == Subject::Email ||
               m_analysis.subjects.before(at).subject == Subject::Email ||
               m_analysis.subjects.after(at).subject == Subject::Email;
    }

    /// One past the domain that begins at `first`. Said aloud it may come in pieces: "hot mail", "g m a i l", "b t
    /// internet".
    [[nodiscard]] int endOfDomain(int first, bool wanted) const
    {
        constexpr int mostPieces = 8;
        for (int pieces = 0; pieces < mostPieces; ++pieces) {
            const int start = first + pieces;
            if (start >= m_words.size() || !m_analysis.sameTurn(start, first) ||
                m_words[start].kind == Word::Kind::Mark)
                break;
            if (const int end = m_names.endOfHost(start); end > start)
                return end;
            // Only short words and known names come in pieces.
            const std::string_view folded = m_words[start].folded;
            if (pieces > 0 && NetNames::isLeadIn(folded))
                break;
        }
        if (wanted && first < m_words.size() && NetNames::isMailProvider(m_words[first].folded))
            return first + 1;
        return first;
    }

    /// Where the part before "at" begins; `at` itself if there is none.
    [[nodiscard]] int startOfLocal(int at, bool wanted) const
    {
        const bool written = m_analysis.folded(at) == "@" && m_names.isTight(at);
        int start = at;
        int plainWords = 0;
        const int mostPlainWords = written ? 1 : wanted ? 6 : 2;
        for (int i = at - 1; i >= 0 && m_analysis.sameTurn(i, at); --i) {
            const Word& word = m_words[i];
            const bool tightToNext = m_names.isTight(i + 1);
            if (written && !tightToNext)
                break;
            if (word.kind == Word::Kind::Mark) {
                if (!isLocalMark(i, tightToNext) && !(wanted && !written && word.folded == "," && isPause(i, at)))
                    break;
                continue;
            }
            if (const int letter = written ? i : letterExplainedBy(i); letter < i) {
                start = i = letter;
                continue;
            }
            const Kind kind = m_analysis.said(i).kind;
            const bool joins =
                kind == Kind::Dot || kind == Kind::Dash || kind == Kind::Underscore || kind == Kind::Plus;
            const bool joined = tightToNext || (i + 1 < at && isJoin(i + 1));
            if (!written && !joins && !joined && NetNames::isLeadIn(word.folded) && !isSpelled(i, at))
                break;
            const bool counts = m_analysis.said(i).isCounting() || word.folded.size() == 1;
            if (!joins && !joined && !counts && ++plainWords > mostPlainWords)
                break;
            if (!joins)
                start = i;
        }
        return start;
    }

    [[nodiscard]] bool isJoin(int i) const
    {
        const Kind kind = m_analysis.said(i).kind;
        return kind == Kind::Dot || kind == Kind::Underscore ||
               (kind == Kind::Dash && m_words[i].kind != Word::Kind::Mark);
    }

    /// "m for mother", "a as in apple": the letter that word `i` explains, or `i`.
    [[nodiscard]] int letterExplainedBy(int i) const
    {
        const std::string_view before = m_analysis.folded(i - 1);
        const int letter = before == "for" || before == "like"                  ? i - 2
                           : before == "in" && m_analysis.folded(i - 2) == "as" ? i - 3
                                                                                : i;
        const bool explains = letter >= 0 && letter < i && m_analysis.sameTurn(letter, i) &&
                              m_analysis.folded(letter).size() == 1 && m_words[i].folded.size() > 1 &&
                              m_analysis.folded(letter).front() == m_words[i].folded.front();
        return explains ? letter : i;
    }

    /// A comma where somebody spells slowly: before "at", and behind a letter, a figure or "dot".
    [[nodiscard]] bool isPause(int i, int at) const
    {
        if (i + 1 == at)
            return true;
        if (!m_analysis.sameTurn(i - 1, i))
            return false;
        return m_analysis.folded(i - 1).size() == 1 || m_analysis.said(i - 1).isCounting() || isJoin(i - 1) ||
               isJoin(i + 1) || letterExplainedBy(i - 1) < i - 1;
    }

    /// A single letter among others: the "i" of "s m i t h".
    [[nodiscard]] bool isSpelled(int i, int at) const
    {
        const auto single = [&](int j) {
            return j >= 0 && j < at && m_analysis.folded(j).size() == 1 && m_words[j].kind != Word::Kind::Mark;
        };
        return single(i) && (single(i - 1) || single(i + 1));
    }

    [[nodiscard]] bool isLocalMark(int i, bool tightToNext) const
    {
        const std::string_view folded = m_words[i].folded;
        static constexpr std::string_view inside = ".-_+%'*=&#~!$^/{}|";
        if (folded.size() == 1 && inside.find(folded) != std::string_view::npos && tightToNext && m_names.isTight(i))
            return true;
        // "j, o, h, n": marks between spelled letters.
        const auto single = [&](int j) {
            return m_analysis.folded(j).size() == 1 && m_words[j].kind != Word::Kind::Mark;
        };
        return (folded == "," || folded == "-" || folded == ".") && i > 0 && single(i - 1) && single(i + 1);
    }

    int lookAt(int at)
    {
        const bool wanted = isWanted(at);
        int domain = at + 1;
        if (m_analysis.folded(domain) == "sign" || m_analysis.folded(domain) == "symbol")
            ++domain;
        if (domain >= m_words.size() || !m_analysis.sameTurn(domain, at))
            return at;
        const int end = endOfDomain(domain, wanted);
        if (end == domain)
            return at;
        const bool sign = m_analysis.folded(at) == "@";
        const int start = startOfLocal(at, wanted || sign);
        if (start == at) {
            if (wanted && at == m_words.ofTurn(m_words[at].turn).first)
                takeHalfBefore(at, end);
            return at;
        }
        const double score = sign ? 0.99 : m_names.endOfHost(end - 1) == end || end - domain > 1 ? 0.97 : 0.9;
        m_analysis.add(start, end, RedactionLabel::Email, sign ? "email.written" : "email.spoken", score);
        return end - 1;
    }

    /// "User: jo dot bloggs / AI: yes / User: at example dot com".
    void takeHalfBefore(int at, int end)
    {
        const int turn = m_words[at].turn;
        for (int other = turn - 1; other >= 0 && other >= turn - 2; --other) {
            const auto [first, last] = m_words.ofTurn(other);
            if (first == last || m_words[first].speaker != m_words[at].speaker)
                continue;
            int until = last;
            while (until > first && m_words[until - 1].kind == Word::Kind::Mark)
                --until;
            const int start = startOfLocalBefore(first, until);
            if (start < until)
                m_analysis.add(start, until, RedactionLabel::Email, "email.turns", 0.9);
            break;
        }
        m_analysis.add(at, end, RedactionLabel::Email, "email.turns", 0.9);
    }

    [[nodiscard]] int startOfLocalBefore(int first, int until) const
    {
        constexpr int most = 10;
        int start = until;
        for (int i = until - 1; i >= first && until - i <= most; --i) {
            if (m_words[i].kind == Word::Kind::Mark ? !isLocalMark(i, true)
                                                    : NetNames::isLeadIn(m_words[i].folded) && !isSpelled(i, until))
                break;
            if (m_words[i].kind != Word::Kind::Mark)
                start = i;
        }
        return start;
    }

    /// A first half alone, where mail was asked for: "j underscore smith".
    void findHalves()
    {
        for (int i = 1; i + 1 < m_words.size(); ++i) {
            const std::string_view folded = m_analysis.folded(i);
            const bool joins = folded == "dot" || folded == "underscore" || folded == "_";
            if (!joins || m_analysis.isClaimed(i, i + 1) ||
                m_analysis.subjects.asked(m_words[i].turn) != Subject::Email)
                continue;
            const auto [first, last] = m_words.ofTurn(m_words[i].turn);
            if (i == first || i + 1 >= last || m_words[i + 1].kind == Word::Kind::Mark)
                continue;
            const int start = startOfLocalBefore(first, i);
            if (start < i)
                m_analysis.add(start, i + 2, RedactionLabel::Email, "email.turns", 0.8);
        }
    }

    Analysis& m_analysis;
    const Words& m_words;
    const NetNames m_names;
};

} // namespace

void findEmails(Analysis& analysis)
{
    EmailFinder(analysis).find();
}

} // namespace clinic::redaction
