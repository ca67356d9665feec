#include "redaction/conversation.h"

#include <QList>

#include <algorithm>
#include <iterator>
#include <optional>

namespace clinic::redaction {

namespace {

/// What transcripts of voice assistants, call centres and surgeries put before a turn. Only such words count as a
/// prefix: "Jane Smith: hello" is said text, and her name must be found in it.
constexpr std::u32string_view agents[] = {U"ai",
                                          U"agent",
                                          U"assistant",
                                          U"bot",
                                          U"receptionist",
                                          U"operator",
                                          U"system",
                                          U"representative",
                                          U"rep",
                                          U"advisor",
                                          U"adviser",
                                          U"staff",
                                          U"clinic",
                                          U"nurse",
                                          U"doctor",
                                          U"clinician",
                                          U"interviewer",
                                          U"guest clinician",
                                          U"reception",
                                          U"ai assistant",
                                          U"ai agent",
                                          U"ai receptionist",
                                          U"virtual assistant",
                                          U"voice assistant",
                                          U"voice agent",
                                          U"front desk",
                                          U"call handler",
                                          U"dispatcher",
                                          U"pharmacist",
                                          U"dentist",
                                          U"physician",
                                          U"therapist",
                                          U"practice",
                                          U"surgery",
                                          U"support",
                                          U"host",
                                          U"dr",
                                          U"gp",
                                          U"hygienist",
                                          U"secretary",
                                          U"administrator",
                                          U"provider",
                                          U"call centre",
                                          U"call center"};
constexpr std::u32string_view callers[] = {
    U"user",        U"caller",       U"customer", U"patient", U"client",  U"human",  U"guest",
    U"interviewee", U"guest family", U"parent",   U"mother",  U"father",  U"wife",   U"husband",
    U"daughter",    U"son",          U"carer",    U"pt",      U"visitor", U"member", U"me"};
constexpr std::u32string_view others[] = {U"speaker", U"other", U"unknown", U"person",    U"voice",     U"participant",
                                          U"a",       U"b",     U"c",       U"d",         U"p",         U"q",
                                          U"r",       U"u",     U"x",       U"speaker a", U"speaker b", U"voicemail"};

std::optional<Speaker> speakerOf(std::u32string_view word)
{
    const auto isOneOf = [&](const auto& words) { return std::ranges::find(words, word) != std::end(words); };
    if (isOneOf(agents))
        return Speaker::Agent;
    if (isOneOf(callers))
        return Speaker::Caller;
    return isOneOf(others) ? std::optional(Speaker::Other) : std::nullopt;
}

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
    const auto speaker = speakerOf(word);
    if (!speaker)
        return std::nullopt;
    ++at;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return FoundPrefix{*speaker, at};
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
