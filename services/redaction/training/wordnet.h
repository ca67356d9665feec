#pragma once

#include <QStringList>

#include <map>
#include <vector>

namespace clinic::redaction::training {

/// The nouns of WordNet with what falls under them.
class WordNet
{
public:
    explicit WordNet(const QString& folder);

    struct Term
    {
        QString words; ///< lower case, blanks between words
        int sense = 0; ///< 1 if what was asked for is the word's most frequent meaning
    };
    /// All that falls under the given meanings, "disease.1", and under none of `without`.
    [[nodiscard]] std::vector<Term> below(const QStringList& meanings, const QStringList& without = {}) const;

private:
    [[nodiscard]] qint64 offsetOf(const QString& meaning) const;
    void collect(qint64 offset, std::map<qint64, bool>& seen) const;

    std::map<qint64, QStringList> m_words;
    std::map<qint64, std::vector<qint64>> m_below;
    std::map<QString, std::vector<qint64>> m_meanings;
};

} // namespace clinic::redaction::training
