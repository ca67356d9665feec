#include "redaction/words.h"

#include <QList>
#include <QString>

#include <array>
#include <utility>

namespace clinic::redaction {

namespace {

enum class Class : quint8 { Blank, LineEnd, Letter, Digit, Joiner, Apostrophe, Other };

constexpr std::array<Class, 128> asciiClasses = [] {
    std::array<Class, 128> classes{};
    for (size_t c = 0; c < classes.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        classes[c] = letter                   ? Class::Letter
                     : c >= '0' && c <= '9'   ? Class::Digit
                     : c == '\n' || c == '\r' ? Class::LineEnd
                     : c <= ' ' || c == 127   ? Class::Blank
                     : c == '\''              ? Class::Apostrophe
                                              : Class::Other;
    }
    return classes;
}();

Class classOf(char32_t c)
{
    if (c < 128)
        return asciiClasses[c];
    if (c == U'\u2019' || c == U'\u2018' || c == U'\u02bc')
        return Class::Apostrophe;
    if (c == U'\u2028' || c == U'\u2029')
        return Class::LineEnd;
    if (QChar::isSpace(c))
        return Class::Blank;
    if (QChar::isLetter(c))
        return Class::Letter;
    if (QChar::isDigit(c))
        return Class::Digit;
    // Accents written as code points of their own, and invisible ones such as soft hyphens, part no words.
    if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format)
        return Class::Joiner;
    return Class::Other;
}

bool isUpper(char32_t c)
{
    return c < 128 ? c >= U'A' && c <= U'Z' : QChar::isUpper(c) || QChar::isTitleCase(c);
}

void appendUtf8(std::string& to, char32_t c)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xc0 | (c >> 6));
        to += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xe0 | (c >> 12));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        to += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        to += static_cast<char>(0xf0 | (c >> 18));
        to += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        to += static_cast<char>(0x80 | (c & 0x3f));
    }
}

/// Letters without a decomposition, as they are written where they cannot be typed; dashes as hyphens.
std::string_view writtenOut(char32_t c)
{
    switch (c) {
    case U'ß':
        return "ss";
    case U'æ':
    case U'Æ':
        return "ae";
    case U'œ':
    case U'Œ':
        return "oe";
    case U'ø':
    case U'Ø':
        return "o";
    case U'ł':
    case U'Ł':
        return "l";
    case U'đ':
    case U'Đ':
        return "d";
    case U'ı':
        return "i";
    case U'–':
    case U'—':
    case U'‐':
    case U'‑':
    case U'−':
        return "-";
    default:
        return {};
    }
}

void appendFolded(std::string& to, char32_t c)
{
    if (c < 128) {
        to += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 32 : c);
        return;
    }
    switch (classOf(c)) {
    case Class::Joiner:
        return;
    case Class::Apostrophe:
        to += '\'';
        return;
    case Class::Digit:
        to += static_cast<char>('0' + QChar::digitValue(c));
        return;
    default:
        break;
    }
    if (const std::string_view letters = writtenOut(c); !letters.empty()) {
        to += letters;
        return;
    }
    const QString parts = QChar::decomposition(c);
    if (QChar::decompositionTag(c) != QChar::NoDecomposition && !parts.isEmpty()) {
        for (const uint part : parts.toUcs4()) {
            if (part != c && classOf(part) != Class::Joiner)
                appendFolded(to, part);
        }
        return;
    }
    appendUtf8(to, QChar::toLower(c));
}

bool endsSentence(char32_t c)
{
    return c == U'.' || c == U'!' || c == U'?' || c == U'…';
}

bool staysAtStart(char32_t c)
{
    return std::u32string_view(U"\"'([{-*•–—“”‘’«¿¡").find(c) != std::u32string_view::npos;
}

} // namespace

quint64 wordHash(std::string_view folded)
{
    quint64 hash = 0xcbf29ce484222325u;
    for (const char c : folded)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93u;
    return hash ^ (hash >> 32);
}

/// Takes one turn apart. Views into the folded letters are set when all letters are there.
class Splitter
{
public:
    Splitter(std::u32string_view text, std::vector<Word>& words, std::string& folded)
        : m_text(text)
        , m_words(words)
        , m_folded(folded)
    {
    }

    void split(const Turn& turn, int turnIndex)
    {
        m_turn = turnIndex;
        m_speaker = turn.speaker;
        m_sentenceStart = true;
        m_space = true;
        const int end = std::min(turn.end, static_cast<int>(m_text.size()));
        int at = turn.start;
        while (at < end)
            at = step(at, end);
    }

private:
    int step(int at, int end)
    {
        switch (classOf(m_text[static_cast<size_t>(at)])) {
        case Class::LineEnd:
            m_sentenceStart = true;
            m_space = true;
            return at + 1;
        case Class::Blank:
            m_space = true;
            return at + 1;
        case Class::Joiner:
            return at + 1;
        case Class::Letter:
        case Class::Digit: {
            const int wordEnd = endOfWord(at, end);
            add(at, wordEnd);
            m_sentenceStart = false;
            return wordEnd;
        }
        case Class::Apostrophe:
            if (isPossessive(at, end)) {
                add(at, at + 2);
                return at + 2;
            }
            [[fallthrough]];
        case Class::Other:
            break;
        }
        const char32_t mark = m_text[static_cast<size_t>(at)];
        add(at, at + 1);
        m_sentenceStart = endsSentence(mark) || (m_sentenceStart && staysAtStart(mark));
        return at + 1;
    }

    /// "Jane's" is "Jane" and "'s", so that names and illnesses are looked up as they are.
    bool isPossessive(int at, int end) const
    {
        const auto charAt = [&](int i) { return m_text[static_cast<size_t>(i)]; };
        if (at == 0 || at + 1 >= end || (charAt(at + 1) != U's' && charAt(at + 1) != U'S'))
            return false;
        const Class before = classOf(charAt(at - 1));
        if (before != Class::Letter && before != Class::Joiner)
            return false;
        const Class after = at + 2 < end ? classOf(charAt(at + 2)) : Class::Blank;
        return after != Class::Letter && after != Class::Digit;
    }

    int endOfWord(int at, int end) const
    {
        int i = at;
        while (i < end) {
            const Class c = classOf(m_text[static_cast<size_t>(i)]);
            if (c == Class::Letter || c == Class::Digit || c == Class::Joiner) {
                ++i;
                continue;
            }
            const bool inside = c == Class::Apostrophe && i + 1 < end && !isPossessive(i, end) &&
                                classOf(m_text[static_cast<size_t>(i + 1)]) == Class::Letter;
            if (!inside)
                break;
            i += 2;
        }
        return i;
    }

    void add(int start, int end)
    {
        Word word;
        word.start = start;
        word.end = end;
        word.turn = m_turn;
        word.speaker = m_speaker;
        word.sentenceStart = m_sentenceStart;
        word.spaceBefore = m_space;
        bool letters = false;
        bool digits = false;
        bool lower = false;
        const size_t before = m_folded.size();
        for (int i = start; i < end; ++i) {
            const char32_t c = m_text[static_cast<size_t>(i)];
            const Class kind = classOf(c);
            letters = letters || kind == Class::Letter;
            digits = digits || kind == Class::Digit;
            lower = lower || (kind == Class::Letter && !isUpper(c));
            appendFolded(m_folded, c);
        }
        word.kind = letters && digits ? Word::Kind::Mixed
                    : letters         ? Word::Kind::Letters
                    : digits          ? Word::Kind::Digits
                                      : Word::Kind::Mark;
        word.capital = letters && isUpper(m_text[static_cast<size_t>(start)]);
        word.allCapitals = letters && !lower;
        // The letters may still move: for now only their number is kept.
        word.folded = std::string_view("", 0);
        m_lengths.push_back(m_folded.size() - before);
        m_words.push_back(word);
        m_space = false;
    }

public:
    void setViews()
    {
        size_t at = 0;
        for (size_t i = 0; i < m_words.size(); ++i) {
            m_words[i].folded = std::string_view(m_folded).substr(at, m_lengths[i]);
            m_words[i].hash = wordHash(m_words[i].folded);
            at += m_lengths[i];
        }
    }

private:
    std::u32string_view m_text;
    std::vector<Word>& m_words;
    std::string& m_folded;
    std::vector<size_t> m_lengths;
    int m_turn = 0;
    Speaker m_speaker = Speaker::Other;
    bool m_sentenceStart = true;
    bool m_space = true;
};

Words::Words(const Conversation& conversation)
    : m_conversation(conversation)
{
    m_folded.reserve(conversation.text.size() + conversation.text.size() / 8);
    m_words.reserve(conversation.text.size() / 4 + 8);
    m_turnStarts.reserve(conversation.turns.size() + 1);
    Splitter splitter(conversation.text, m_words, m_folded);
    for (size_t i = 0; i < conversation.turns.size(); ++i) {
        m_turnStarts.push_back(size());
        splitter.split(conversation.turns[i], static_cast<int>(i));
    }
    m_turnStarts.push_back(size());
    splitter.setViews();
}

std::u32string_view Words::original(int first, int last) const
{
    if (first >= last)
        return {};
    const int start = (*this)[first].start;
    return std::u32string_view(m_conversation.text)
        .substr(static_cast<size_t>(start), static_cast<size_t>((*this)[last - 1].end - start));
}

std::pair<int, int> Words::ofTurn(int turn) const
{
    if (turn < 0 || turn + 1 >= static_cast<int>(m_turnStarts.size()))
        return {size(), size()};
    return {m_turnStarts[static_cast<size_t>(turn)], m_turnStarts[static_cast<size_t>(turn) + 1]};
}

} // namespace clinic::redaction
