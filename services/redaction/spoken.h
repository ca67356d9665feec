#pragma once

#include "redaction/words.h"

#include <vector>

namespace clinic::redaction {

/// What a word contributes when numbers, addresses of mail and web, or dates are said aloud: "double", "oh", "fifteen",
/// "dot", "March", "twenty-first". Speech recognisers write either words or digits; both end as the same values.
struct Spoken
{
    enum class Kind : quint8 {
        None,
        Digits, ///< written digits; `value` is nothing
        Digit,  ///< zero to nine, "oh"
        Teen,   ///< ten to nineteen
        Tens,   ///< twenty to ninety
        Hundred,
        Thousand,
        Repeat,  ///< double, triple, treble: `value` times what follows
        Letter,  ///< a single letter; `value` is it, in lower case; also "Alpha", "Bravo" of the spelling alphabet
        Ordinal, ///< first to nineteenth, twentieth, thirtieth, and "3rd"
        Month,
        Weekday,
        Filler, ///< "um", "erm", "so"
        Dot,
        At,
        Dash,
        Underscore,
        Slash,
        Plus,
        Separator, ///< a mark that people write between digits
    };
    Kind kind = Kind::None;
    quint8 value = 0;

    [[nodiscard]] bool isCounting() const { return kind >= Kind::Digits && kind <= Kind::Repeat; }
};

/// One for every word of a conversation.
[[nodiscard]] std::vector<Spoken> spokenOf(const Words& words);

} // namespace clinic::redaction
