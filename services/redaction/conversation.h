#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace clinic::redaction {

enum class Speaker : quint8 { Agent, Caller, Other };

/// What one side says until the other begins. Offsets are code points into the conversation's text.
struct Turn
{
    Speaker speaker = Speaker::Other;
    int start = 0;
    int end = 0;
};

/// A whole call (or any text: then one turn of `Other`). The text is kept as it came; turns cover what was said, not
/// the speakers' prefixes and line ends between them. Redaction sees the call as a whole, as a value may be dictated
/// over several turns and asked for in another.
struct Conversation
{
    std::u32string text;
    std::vector<Turn> turns;

    /// A text with lines such as `AI: …`, `Agent: …`, `User: …`, `Caller: …`; without such prefixes it is one turn.
    [[nodiscard]] static Conversation parse(QStringView text);
    /// Adds a turn at the end, with a line end between turns.
    void say(Speaker speaker, QStringView words);
};

} // namespace clinic::redaction
