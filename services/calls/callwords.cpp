#include "calls/callwords.h"

#include "tenancy/searchterms.h"

#include <QSet>

#include <algorithm>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using tenancy::terms::foldName;

namespace {

constexpr qsizetype longestWord = 64;
constexpr int contextLength = 40;

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// A word of a text as it is folded, with its place. Apostrophes join, as they do in `foldName`.
struct FoldedWord
{
    QString folded;
    int start = 0;
    int end = 0;
};

QList<FoldedWord> wordsOf(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    const auto joins = [](uint c) { return c == U'\'' || c == U'\u2019' || c == U'.'; };
    QList<FoldedWord> words;
    for (int at = 0; at < points.size();) {
        if (!isWordPart(points.at(at))) {
            ++at;
            continue;
        }
        int end = at;
        while (end < points.size() &&
               (isWordPart(points.at(end)) ||
                (joins(points.at(end)) && end + 1 < points.size() && isWordPart(points.at(end + 1)))))
            ++end;
        const QString word = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + at, end - at);
        words.append({foldName(word), at, end});
        at = end;
    }
    return words;
}

QString withoutPlaceholders(const domain::CallTurn& turn)
{
    QString text;
    int at = 0;
    for (const domain::Redaction& one : turn.redactions) {
        text += slice(turn.text, at, one.start) + u" | "_s;
        at = one.end;
    }
    return text + slice(turn.text, at, codePoints(turn.text));
}

QString withoutAnyPlaceholder(QString text)
{
    for (const domain::RedactionLabel label : domain::redactionLabels())
        text.replace(QString(placeholder(label)), u" | "_s);
    return text;
}

/// Where words in a row say what `wanted` says.
std::optional<std::pair<qsizetype, qsizetype>> runOf(const QList<FoldedWord>& words, const QString& wanted, int from)
{
    for (qsizetype first = 0; first < words.size(); ++first) {
        if (words.at(first).start < from)
            continue;
        QString run;
        for (qsizetype last = first; last < words.size() && run.size() < wanted.size(); ++last) {
            run += (run.isEmpty() ? QString() : u" "_s) + words.at(last).folded;
            if (run == wanted)
                return std::pair(first, last);
        }
    }
    return std::nullopt;
}

} // namespace

QStringList searchWords(const NumberedTurns& log, const QString& summary)
{
    QSet<QString> found;
    const auto add = [&found](const QString& text) {
        for (const QString& word : foldName(text).split(u' ', Qt::SkipEmptyParts)) {
            if (word.size() <= longestWord)
                found.insert(word);
        }
    };
    for (const NumberedTurn& turn : log)
        add(withoutPlaceholders(turn.turn));
    add(withoutAnyPlaceholder(summary));
    QStringList words(found.begin(), found.end());
    words.sort();
    return words;
}

CallSearch searchOf(const QString& typed)
{
    CallSearch search;
    search.words = foldName(typed).split(u' ', Qt::SkipEmptyParts);
    if (!search.words.isEmpty() && !typed.back().isSpace())
        search.prefix = search.words.takeLast();
    search.words.removeDuplicates();
    return search;
}

QString foldPassage(const QString& passage)
{
    return foldName(passage);
}

std::optional<Stretch> findWords(const domain::CallTurn& turn, const QString& folded, int from)
{
    if (folded.isEmpty())
        return std::nullopt;
    const QList<FoldedWord> words = wordsOf(turn.text);
    while (const auto run = runOf(words, folded, from)) {
        const Stretch found{words.at(run->first).start, words.at(run->second).end};
        const auto hidden = std::ranges::find_if(turn.redactions, [&](const domain::Redaction& one) {
            return one.start < found.end && one.end > found.start;
        });
        if (hidden == turn.redactions.end())
            return found;
        from = words.at(run->first).start + 1;
    }
    return std::nullopt;
}

QString replaceWords(const QString& text, const QString& folded, const QString& by)
{
    domain::CallTurn turn;
    turn.text = text;
    for (int from = 0;;) {
        const auto found = findWords(turn, folded, from);
        if (!found)
            return turn.text;
        turn.text = slice(turn.text, 0, found->start) + by + slice(turn.text, found->end, codePoints(turn.text));
        from = found->start + codePoints(by);
    }
}

QString contextOf(const domain::CallTurn& turn, int start, int end)
{
    const int length = codePoints(turn.text);
    int from = std::max(0, start - contextLength);
    int to = std::min(length, end + contextLength);
    // A placeholder is shown whole or not at all.
    for (const domain::Redaction& one : turn.redactions) {
        if (one.start < from && one.end > from)
            from = one.start;
        if (one.start < to && one.end > to)
            to = one.end;
    }
    return (from > 0 ? u"[…] "_s : QString()) + slice(turn.text, from, to).simplified() +
           (to < length ? u" […]"_s : QString());
}

QString firstLine(const QString& text, int longest)
{
    const QString line = text.simplified();
    if (codePoints(line) <= longest)
        return line;
    QString cut = slice(line, 0, longest);
    if (const auto open = cut.lastIndexOf(u'['); open > cut.lastIndexOf(u']'))
        cut.truncate(open);
    else if (const auto blank = cut.lastIndexOf(u' '); blank > 0)
        cut.truncate(blank);
    return cut.trimmed() + u'…';
}

} // namespace clinic::calls
