#include "redaction/training/wordnet.h"

#include "redaction/training/wordlists.h"

#include <algorithm>

namespace clinic::redaction::training {
namespace {

/// Lines of a database file (wndb(5)); those of the licence begin with a blank.
template <class Each>
void eachLine(const QString& path, Each each)
{
    const QList<QByteArray> lines = readAll(path).split('\n');
    for (const QByteArray& line : lines) {
        if (!line.isEmpty() && !line.startsWith(' '))
            each(line.split('|').front().split(' '));
    }
}

} // namespace

WordNet::WordNet(const QString& folder)
{
    eachLine(folder + QStringLiteral("/data.noun"), [this](const QList<QByteArray>& fields) {
        const qint64 offset = fields[0].toLongLong();
        const int words = fields[3].toInt(nullptr, 16);
        for (int i = 0; i < words; ++i)
            m_words[offset] += QString::fromLatin1(fields[4 + 2 * i]).toLower().replace(u'_', u' ');
        const int at = 4 + 2 * words;
        const int pointers = fields[at].toInt();
        for (int i = 0; i < pointers; ++i) {
            const QByteArray& kind = fields[at + 1 + 4 * i];
            if ((kind == "@" || kind == "@i") && fields[at + 3 + 4 * i] == "n")
                m_below[fields[at + 2 + 4 * i].toLongLong()].push_back(offset);
        }
    });
    eachLine(folder + QStringLiteral("/index.noun"), [this](const QList<QByteArray>& fields) {
        const int meanings = fields[2].toInt();
        const int first = 4 + fields[3].toInt() + 2;
        for (int i = 0; i < meanings; ++i)
            m_meanings[QString::fromLatin1(fields[0]).replace(u'_', u' ')].push_back(fields[first + i].toLongLong());
    });
    if (m_words.empty() || m_meanings.empty())
        fail(QStringLiteral("%1 holds no WordNet").arg(folder));
}

qint64 WordNet::offsetOf(const QString& meaning) const
{
    const auto found = m_meanings.find(meaning.section(u'.', 0, 0));
    const int sense = meaning.section(u'.', 1).toInt();
    if (found == m_meanings.end() || sense < 1 || sense > static_cast<int>(found->second.size()))
        fail(QStringLiteral("WordNet has no %1").arg(meaning));
    return found->second[static_cast<size_t>(sense) - 1];
}

void WordNet::collect(qint64 offset, std::map<qint64, bool>& seen) const
{
    if (!seen.emplace(offset, true).second)
        return;
    const auto below = m_below.find(offset);
    if (below == m_below.end())
        return;
    for (const qint64 lower : below->second)
        collect(lower, seen);
}

std::vector<WordNet::Term> WordNet::below(const QStringList& meanings, const QStringList& without) const
{
    std::map<qint64, bool> left;
    for (const QString& meaning : without)
        collect(offsetOf(meaning), left);
    std::map<qint64, bool> wanted = left;
    for (const QString& meaning : meanings)
        collect(offsetOf(meaning), wanted);
    std::vector<Term> terms;
    for (const auto& [offset, yes] : wanted) {
        if (left.contains(offset))
            continue;
        for (const QString& words : m_words.at(offset)) {
            const auto& all = m_meanings.at(words);
            terms.push_back({words, static_cast<int>(std::ranges::find(all, offset) - all.begin()) + 1});
        }
    }
    return terms;
}

} // namespace clinic::redaction::training
