#pragma once

#include "redaction/lexicon.h"

#include <QStringView>

#include <cstddef>
#include <map>
#include <vector>

namespace clinic::redaction {

/// Phrases that are known only while the program runs (a clinic's names, what a call has already told) or too few for
/// a file of their own, found like those of a lexicon.
class PhraseList final
{
public:
    PhraseList() = default;
    PhraseList(const PhraseList&) = delete;
    PhraseList& operator=(const PhraseList&) = delete;
    PhraseList(PhraseList&&) = default;
    PhraseList& operator=(PhraseList&&) = default;

    /// Takes the phrase apart as a conversation is. The first value given to a phrase stays.
    void add(QStringView phrase, quint16 value);
    void add(const std::vector<quint64>& words, quint16 value);
    /// Call once, after all are added.
    void finish();

    [[nodiscard]] bool isEmpty() const { return m_phrases.empty(); }
    /// The longest phrase that begins at word `first`.
    [[nodiscard]] Lexicon::Match longest(const Words& words, int first) const
    {
        return m_lexicon.longest(words, first);
    }

private:
    std::map<std::vector<quint64>, quint16> m_phrases;
    std::vector<std::byte> m_bytes;
    Lexicon m_lexicon;
};

} // namespace clinic::redaction
