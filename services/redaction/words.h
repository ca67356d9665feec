#pragma once

#include "redaction/conversation.h"

#include <string>
#include <string_view>
#include <vector>

namespace clinic::redaction {

/// A word, a number or a mark of a text. Offsets are code points. Letters and digits in a row are one word, inner
/// apostrophes included ("can't", "o'brien"); a possessive "'s" is a word of its own, as is every mark: a hyphen, a
/// full stop, a plus.
struct Word
{
    enum class Kind : quint8 { Letters, Digits, Mixed, Mark };

    int start = 0;
    int end = 0;
    Kind kind = Kind::Mark;
    /// The turn it stands in; words outside of any turn (speakers' prefixes) are not listed at all.
    int turn = 0;
    Speaker speaker = Speaker::Other;
    bool capital = false; ///< begins with an upper-case letter
    bool allCapitals = false;
    bool sentenceStart = false;
    bool spaceBefore = false;
    /// Lower case, without accents, straight apostrophes. Lives as long as the `Words`.
    std::string_view folded;
    /// A hash of `folded`, 64 bits, the same in every run: what lexicons and the tagger look words up by.
    quint64 hash = 0;
};

/// A conversation taken apart into words once, for all detectors. Refers to the conversation: keep that alive.
class Words final
{
public:
    explicit Words(const Conversation& conversation);
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    [[nodiscard]] const std::vector<Word>& all() const { return m_words; }
    [[nodiscard]] int size() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] const Word& operator[](int index) const { return m_words[static_cast<size_t>(index)]; }
    /// The original letters of words `first` to `last`, exclusive.
    [[nodiscard]] std::u32string_view original(int first, int last) const;
    /// The words of a turn: first and one past the last.
    [[nodiscard]] std::pair<int, int> ofTurn(int turn) const;

private:
    const Conversation& m_conversation;
    std::string m_folded;
    std::vector<Word> m_words;
    std::vector<int> m_turnStarts;
};

[[nodiscard]] quint64 wordHash(std::string_view folded);

} // namespace clinic::redaction
