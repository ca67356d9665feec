#include "redaction/marked.h"

#include "redaction/merge.h"
#include "redaction/structure.h"
#include "redaction/words.h"

namespace clinic::test {

Marked Marked::parse(const QString& marked)
{
    Marked result;
    QList<uint> text;
    QList<Passage> open;
    const QList<uint> from = marked.toUcs4();
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from[i] == '<' && i + 1 < from.size() && from[i + 1] >= 'A' && from[i + 1] <= 'Z') {
            Passage passage{static_cast<int>(text.size()), 0, {}};
            for (++i; i < from.size() && from[i] != ':'; ++i)
                passage.label += QChar(static_cast<char16_t>(from[i]));
            open.append(passage);
        } else if (from[i] == '>' && !open.isEmpty()) {
            Passage passage = open.takeLast();
            passage.end = static_cast<int>(text.size());
            result.passages.append(passage);
        } else {
            text.append(from[i]);
        }
    }
    result.text = QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()), text.size());
    return result;
}

QString mark(const QString& text, const std::vector<domain::Redaction>& found, const QStringList& labels)
{
    const QList<uint> codePoints = text.toUcs4();
    const auto part = [&](int start, int end) {
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(codePoints.constData()) + start, end - start);
    };
    QString marked;
    int at = 0;
    for (const domain::Redaction& redaction : found) {
        const QString label = domain::wireName(redaction.label);
        if (!labels.isEmpty() && !labels.contains(label))
            continue;
        marked += part(at, redaction.start) + u'<' + label + u':' + part(redaction.start, redaction.end) + u'>';
        at = redaction.end;
    }
    return marked + part(at, static_cast<int>(codePoints.size()));
}

std::vector<domain::Redaction> findStructure(const QString& text, const redaction::Hints& hints)
{
    const redaction::Conversation conversation = redaction::Conversation::parse(text);
    const redaction::Words words(conversation);
    std::vector<redaction::Finding> found;
    redaction::StructureDetector().find(words, hints, found);
    return redaction::merge(words, std::move(found));
}

} // namespace clinic::test
