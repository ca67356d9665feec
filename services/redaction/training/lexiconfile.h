#pragma once

#include "redaction/lexicon.h"

#include <QString>

#include <map>

namespace clinic::redaction::training {

/// Collects phrases and writes them as one lexicon. They are taken apart as a call's text is.
class LexiconFile
{
public:
    /// `hashOf` gives the hash of a word; without it the word as it is folded.
    using WordHash = quint64 (*)(std::string_view folded);
    explicit LexiconFile(WordHash hashOf = nullptr)
        : m_hashOf(hashOf)
    {
    }

    /// Added twice, a phrase gets the bits of both.
    void add(const QString& phrase, quint16 value);
    void remove(const QString& phrase);
    [[nodiscard]] quint16 value(const QString& phrase) const;
    [[nodiscard]] size_t size() const { return m_phrases.size(); }
    /// Ends the program if it cannot be written.
    void write(const QString& path) const;

private:
    [[nodiscard]] static std::vector<std::string> wordsOf(const QString& phrase);

    WordHash m_hashOf;
    std::map<std::vector<std::string>, quint16> m_phrases;
};

} // namespace clinic::redaction::training
