#include "searchwords.h"

namespace clinic::ui {

namespace {

QString folded(QStringView word)
{
    const QString apart = word.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString bare;
    bare.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark())
            bare.append(c);
    }
    return bare;
}

/// Calls `each` with start and length of every word.
template <class Each>
void eachWord(const QString& text, const Each& each)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i).isMark() ||
                                                text.at(i).isSurrogate());
        if (inside && start < 0) {
            start = i;
        } else if (!inside && start >= 0) {
            each(int(start), int(i - start));
            start = -1;
        }
    }
}

} // namespace

SearchWords::SearchWords(const QString& query)
{
    eachWord(query, [&](int start, int length) { m_words.append(folded(QStringView(query).mid(start, length))); });
}

QList<SearchWords::Place> SearchWords::placesIn(const QString& text) const
{
    QList<Place> places;
    if (m_words.isEmpty())
        return places;
    eachWord(text, [&](int start, int length) {
        if (matches(folded(QStringView(text).mid(start, length))))
            places.append({start, length});
    });
    return places;
}

bool SearchWords::matches(const QString& word) const
{
    return m_words.contains(word) || word.startsWith(m_words.last());
}

} // namespace clinic::ui
