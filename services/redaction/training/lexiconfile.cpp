#include "redaction/training/lexiconfile.h"

#include "redaction/lexiconwriter.h"
#include "redaction/training/wordlists.h"
#include "redaction/words.h"

#include <QFile>

#include <cstdio>

namespace clinic::redaction::training {

std::vector<std::string> LexiconFile::wordsOf(const QString& phrase)
{
    const Conversation conversation = [&] {
        Conversation one;
        one.say(Speaker::Other, phrase);
        return one;
    }();
    const Words words(conversation);
    std::vector<std::string> folded;
    for (const Word& word : words.all()) {
        if (word.kind != Word::Kind::Mark)
            folded.emplace_back(word.folded);
    }
    return folded;
}

void LexiconFile::add(const QString& phrase, quint16 value)
{
    const auto words = wordsOf(phrase);
    if (!words.empty())
        m_phrases[words] |= value;
}

void LexiconFile::remove(const QString& phrase)
{
    m_phrases.erase(wordsOf(phrase));
}

quint16 LexiconFile::value(const QString& phrase) const
{
    const auto found = m_phrases.find(wordsOf(phrase));
    return found == m_phrases.end() ? quint16{0} : found->second;
}

void LexiconFile::write(const QString& path) const
{
    LexiconWriter writer;
    for (const auto& [words, value] : m_phrases) {
        std::vector<quint64> hashes;
        for (const std::string& word : words) {
            // Speech recognisers write "crohns", people "Crohn's".
            if (!m_hashOf)
                hashes.push_back(wordHash(word));
            else if (word != "'s")
                hashes.push_back(m_hashOf(word));
        }
        writer.add(hashes, value);
    }
    const std::vector<std::byte> bytes = writer.bytes();
    if (bytes.empty())
        fail(QStringLiteral("%1: two phrases have one hash").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) < 0)
        fail(QStringLiteral("%1: %2").arg(path, file.errorString()));
    std::printf("%-48s %7zu phrases %8zu bytes\n", qPrintable(path), m_phrases.size(), bytes.size());
}

} // namespace clinic::redaction::training
