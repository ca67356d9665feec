#include "redaction/phraselist.h"

#include "redaction/lexiconwriter.h"
#include "redaction/words.h"

namespace clinic::redaction {

void PhraseList::add(QStringView phrase, quint16 value)
{
    Conversation conversation;
    conversation.say(Speaker::Other, phrase);
    const Words taken(conversation);
    std::vector<quint64> hashes;
    for (const Word& word : taken.all()) {
        // As the search does, which passes over them.
        const bool joint = !word.spaceBefore && (word.folded == "-" || word.folded == ".");
        if (!joint)
            hashes.push_back(word.hash);
    }
    add(hashes, value);
}

void PhraseList::add(const std::vector<quint64>& words, quint16 value)
{
    if (!words.empty())
        m_phrases.try_emplace(words, value);
}

void PhraseList::finish()
{
    LexiconWriter writer;
    for (const auto& [words, value] : m_phrases)
        writer.add(words, value);
    m_bytes = writer.bytes();
    m_lexicon = Lexicon::fromBytes(m_bytes).value_or(Lexicon());
}

} // namespace clinic::redaction
