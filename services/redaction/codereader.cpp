#include "redaction/codereader.h"

namespace clinic::redaction {

namespace {

using Kind = Spoken::Kind;

constexpr size_t longestCode = 40;

class Reader
{
public:
    Reader(const Analysis& analysis, int first, bool longGroups)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_longGroups(longGroups)
    {
        m_code.first = first;
    }

    Code read()
    {
        int at = m_code.first;
        while (at < m_words.size() && m_analysis.sameTurn(at, m_code.first) && m_code.text.size() < longestCode) {
            const int next = readPart(at);
            if (next == at)
                break;
            at = skipBetween(next);
        }
        return m_code;
    }

private:
    void append(char c, int end)
    {
        m_code.text += c;
        m_code.ends.push_back(end);
        const bool digit = c >= '0' && c <= '9';
        ++(digit ? m_code.digits : m_code.letters);
    }

    void append(std::string_view text, int end)
    {
        for (const char c : text)
            append(c, end);
    }

    [[nodiscard]] bool isCodeLike(int at) const
    {
        if (at >= m_words.size() || !m_analysis.sameTurn(at, m_code.first))
            return false;
        const Word& word = m_words[at];
        const Spoken spoken = m_analysis.said(at);
        return word.kind == Word::Kind::Digits || word.kind == Word::Kind::Mixed || spoken.isCounting() ||
               (spoken.kind == Kind::Letter && word.folded.size() == 1);
    }

    /// One past the part at `at`, or `at`.
    int readPart(int at)
    {
        const Word& word = m_words[at];
        const Spoken spoken = m_analysis.said(at);
        switch (spoken.kind) {
        case Kind::Digit:
            append(static_cast<char>('0' + spoken.value), at + 1);
            return at + 1;
        case Kind::Teen:
            append(std::to_string(spoken.value), at + 1);
            return at + 1;
        case Kind::Tens: {
            const int unit = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
            const Spoken next = m_analysis.said(unit);
            const bool both = next.kind == Kind::Digit && next.value > 0 && m_analysis.sameTurn(at, unit);
            append(std::to_string(spoken.value * 10 + (both ? next.value : 0)), both ? unit + 1 : at + 1);
            return both ? unit + 1 : at + 1;
        }
        case Kind::Repeat:
            return readRepeated(at, spoken.value);
        case Kind::Letter:
            return readLetter(at, static_cast<char>(spoken.value));
        default:
            break;
        }
        if (word.kind == Word::Kind::Digits || (word.kind == Word::Kind::Mixed && spoken.kind != Kind::Ordinal)) {
            if (word.folded.size() > longestCode)
                return at;
            append(word.folded, at + 1);
            return at + 1;
        }
        return word.kind == Word::Kind::Letters ? readGroup(at) : at;
    }

    int readRepeated(int at, int times)
    {
        const Spoken next = m_analysis.said(at + 1);
        if (!m_analysis.sameTurn(at, at + 1))
            return at;
        const bool digit = next.kind == Kind::Digit;
        const bool letter = next.kind == Kind::Letter && m_analysis.folded(at + 1).size() == 1;
        const std::string_view folded = m_analysis.folded(at + 1);
        if (times == 2 && (folded == "u" || folded == "you")) {
            append('w', at + 2);
            return at + 2;
        }
        if (!digit && !letter && !(next.kind == Kind::Digits && folded.size() == 1))
            return at;
        const char c = digit ? static_cast<char>('0' + next.value) : folded.front();
        for (int i = 0; i < times; ++i)
            append(c, at + 2);
        return at + 2;
    }

    int readLetter(int at, char letter)
    {
        const Word& word = m_words[at];
        if (word.folded.size() > 1 && !isCodeLike(at + 1) && m_code.text.empty())
            return at;
        // "a" and "I" are words, unless something spelled stands next to them.
        if ((letter == 'a' || letter == 'i') && word.folded.size() == 1 &&
            !(letter == 'a' && word.capital && !word.sentenceStart)) {
            const bool afterComma = m_analysis.folded(at - 1) == "," && m_analysis.sameTurn(at, at - 1);
            const bool beforeWord =
                m_analysis.sameTurn(at, at + 1) && m_words[at + 1].kind == Word::Kind::Letters && !isCodeLike(at + 1);
            const bool among = (!m_code.text.empty() && !afterComma && (!beforeWord || m_code.text.size() == 8)) ||
                               (isCodeLike(at + 1) && m_analysis.folded(at + 1).size() == 1);
            if (!among)
                return at;
        }
        append(letter, at + 1);
        const std::string_view next = m_analysis.folded(at + 1);
        if ((next == "for" || next == "like") && isWord(at + 2))
            return at + 3;
        if (next == "as" && (m_analysis.folded(at + 2) == "in") && isWord(at + 3))
            return at + 4;
        return at + 1;
    }

    [[nodiscard]] bool isWord(int at) const
    {
        return at < m_words.size() && m_analysis.sameTurn(at, m_code.first) &&
               m_words[at].kind == Word::Kind::Letters && m_words[at].folded.size() > 1 &&
               m_words[at].folded.front() == m_code.text.back();
    }

    /// Letters that belong to a code: "BUPA-0231499", "GB74 IBLW 1971".
    int readGroup(int at)
    {
        const Word& word = m_words[at];
        const size_t size = word.folded.size();
        if (size > 6 || word.folded.find('\'') != std::string_view::npos ||
            static_cast<unsigned char>(word.folded.front()) >= 0x80)
            return at;
        const bool hyphen = m_analysis.folded(at + 1) == "-" && m_analysis.sameTurn(at, at + 1) &&
                            !m_words[at + 1].spaceBefore && isCodeLike(at + 2) && !m_words[at + 2].spaceBefore;
        const bool inside = m_longGroups && size == 4 && m_code.text.size() >= 4 && isCodeLike(at + 1);
        // Behind a comma another thing begins: "0004417-B, DOB 04/03/61".
        const bool begins = m_code.digits == 0 || m_analysis.folded(at - 1) != ",";
        const bool prefix = word.allCapitals && size <= 5 && begins && isCodeLike(at + 1);
        const bool suffix = word.allCapitals && size <= 2 && m_code.digits > 0;
        const bool small = isSmallPrefix(word.folded) && m_analysis.said(at + 1).kind == Kind::Digits;
        if (!hyphen && !inside && !prefix && !suffix && !small)
            return at;
        append(word.folded, at + 1);
        return at + 1;
    }

    /// Two letters in lower case that are no word: "jx 15 55 75 b".
    [[nodiscard]] bool isSmallPrefix(std::string_view folded) const
    {
        static constexpr std::string_view words[] = {
            "is", "it", "my", "no", "to", "at", "on", "in", "of", "or", "so", "he", "me", "we", "us", "by", "do", "go",
            "if", "an", "as", "am", "be", "up", "ok", "oh", "um", "uh", "er", "hi", "'s", "mr", "dr", "ms", "st", "id"};
        return m_code.text.empty() && folded.size() == 2 && std::ranges::find(words, folded) == std::end(words);
    }

    [[nodiscard]] int skipBetween(int at) const
    {
        int next = at;
        for (int marks = 0; marks < 3 && next < m_words.size(); ++marks) {
            const Kind kind = m_analysis.said(next).kind;
            const std::string_view folded = m_analysis.folded(next);
            const bool joins = kind == Kind::Dash || kind == Kind::Slash || folded == "," ||
                               (folded == "." && !m_words[next].spaceBefore) || kind == Kind::Filler;
            if (!joins)
                break;
            ++next;
        }
        return next;
    }

    const Analysis& m_analysis;
    const Words& m_words;
    const bool m_longGroups;
    Code m_code;
};

} // namespace

Code readCode(const Analysis& analysis, int first, bool longGroups)
{
    return Reader(analysis, first, longGroups).read();
}

} // namespace clinic::redaction
