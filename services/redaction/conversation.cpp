#include "redaction/conversation.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace clinic::redaction {

namespace {

struct Prefix
{
    std::u32string_view word;
    Speaker speaker;
};

/// What transcripts of voice assistants, call centres and surgeries put before a turn. Only such words count as a
/// prefix: "Jane Smith: hello" is said text, and her name must be found in it.
constexpr std::array prefixes{
    Prefix{U"ai", Speaker::Agent},           Prefix{U"agent", Speaker::Agent},
    Prefix{U"assistant", Speaker::Agent},    Prefix{U"bot", Speaker::Agent},
    Prefix{U"receptionist", Speaker::Agent}, Prefix{U"operator", Speaker::Agent},
    Prefix{U"system", Speaker::Agent},       Prefix{U"representative", Speaker::Agent},
    Prefix{U"rep", Speaker::Agent},          Prefix{U"advisor", Speaker::Agent},
    Prefix{U"adviser", Speaker::Agent},      Prefix{U"staff", Speaker::Agent},
    Prefix{U"clinic", Speaker::Agent},       Prefix{U"nurse", Speaker::Agent},
    Prefix{U"doctor", Speaker::Agent},       Prefix{U"clinician", Speaker::Agent},
    Prefix{U"interviewer", Speaker::Agent},  Prefix{U"user", Speaker::Caller},
    Prefix{U"caller", Speaker::Caller},      Prefix{U"customer", Speaker::Caller},
    Prefix{U"patient", Speaker::Caller},     Prefix{U"client", Speaker::Caller},
    Prefix{U"human", Speaker::Caller},       Prefix{U"guest", Speaker::Caller},
    Prefix{U"interviewee", Speaker::Caller}, Prefix{U"speaker", Speaker::Other},
    Prefix{U"other", Speaker::Other},        Prefix{U"unknown", Speaker::Other},
    Prefix{U"guest family", Speaker::Other}, Prefix{U"guest clinician", Speaker::Agent},
};

constexpr bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\r' || c == U'*' || c == U'_';
}

constexpr bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

char32_t lower(char32_t c)
{
    return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

/// "[00:12]", "(1:02:33)" or "00:12 -" before the speaker.
size_t skipTimeStamp(std::u32string_view line, size_t at)
{
    size_t i = at;
    bool digits = false;
    while (i < line.size() && (isDigit(line[i]) || isBlank(line[i]) ||
                               std::u32string_view(U"[](){}:.,-").find(line[i]) != std::u32string_view::npos)) {
        digits = digits || isDigit(line[i]);
        ++i;
    }
    return digits ? i : at;
}

struct FoundPrefix
{
    Speaker speaker;
    size_t length;
};

/// The prefix at the start of a line with its colon and blanks.
std::optional<FoundPrefix> prefixOf(std::u32string_view line)
{
    constexpr size_t longest = 24;
    size_t at = 0;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    at = skipTimeStamp(line, at);
    std::u32string word;
    while (at < line.size() && word.size() <= longest && line[at] != U':')
        word += lower(line[at++]);
    if (at >= line.size() || line[at] != U':')
        return std::nullopt;
    const auto unneeded = [](char32_t c) { return isBlank(c) || isDigit(c) || c == U'#' || c == U']'; };
    while (!word.empty() && unneeded(word.back()))
        word.pop_back();
    const auto known = std::ranges::find(prefixes, std::u32string_view(word), &Prefix::word);
    if (known == prefixes.end())
        return std::nullopt;
    ++at;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return FoundPrefix{known->speaker, at};
}

} // namespace

Conversation Conversation::parse(QStringView text)
{
    Conversation conversation;
    const QList<uint> codePoints = text.toUcs4();
    conversation.text.assign(codePoints.begin(), codePoints.end());
    const std::u32string_view whole = conversation.text;
    std::vector<Turn>& turns = conversation.turns;
    size_t lineStart = 0;
    while (lineStart < whole.size()) {
        const size_t lineEnd = std::min(whole.find(U'\n', lineStart), whole.size());
        const std::u32string_view line = whole.substr(lineStart, lineEnd - lineStart);
        if (const auto prefix = prefixOf(line))
            turns.push_back({prefix->speaker, static_cast<int>(lineStart + prefix->length), static_cast<int>(lineEnd)});
        else if (!turns.empty())
            turns.back().end = static_cast<int>(lineEnd);
        else
            turns.push_back({Speaker::Other, static_cast<int>(lineStart), static_cast<int>(lineEnd)});
        lineStart = lineEnd + 1;
    }
    return conversation;
}

void Conversation::say(Speaker speaker, QStringView words)
{
    if (!text.empty())
        text += U'\n';
    const auto start = static_cast<int>(text.size());
    const QList<uint> codePoints = words.toUcs4();
    text.append(codePoints.begin(), codePoints.end());
    turns.push_back({speaker, start, static_cast<int>(text.size())});
}

} // namespace clinic::redaction
