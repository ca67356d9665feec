#include "redaction/hintdetector.h"

#include "redaction/phraselist.h"
#include "redaction/redactor.h"

#include <QRegularExpression>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;

constexpr quint16 wholeName = 100;
constexpr quint16 partOfName = 101;

PhraseList listOf(const Hints& hints)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s-]+"));
    PhraseList list;
    // The first value given to a phrase stays: what a person marked is more than what follows from a name.
    for (const Hints::Known& known : hints.missed)
        list.add(known.passage, static_cast<quint16>(known.label));
    for (const QString& name : hints.names) {
        const QStringList parts = name.split(blanks, Qt::SkipEmptyParts);
        if (parts.size() > 1)
            list.add(name, wholeName);
    }
    for (const QString& name : hints.names) {
        for (const QString& part : name.split(blanks, Qt::SkipEmptyParts)) {
            constexpr int shortest = 2;
            if (part.size() > shortest)
                list.add(part, partOfName);
        }
    }
    list.finish();
    return list;
}

} // namespace

void HintDetector::find(const Words& words, const Hints& hints, std::vector<Finding>& found) const
{
    if (hints.names.isEmpty() && hints.missed.isEmpty())
        return;
    const PhraseList list = listOf(hints);
    for (int i = 0; i < words.size();) {
        const Lexicon::Match match = list.longest(words, i);
        if (!match) {
            ++i;
            continue;
        }
        const auto add = [&](RedactionLabel label, std::string_view recogniser, float score) {
            found.push_back({words[i].start, words[match.last - 1].end, label, recogniser, score});
        };
        if (match.value == wholeName)
            add(RedactionLabel::Person, "hint.name", 0.98F);
        else if (match.value == partOfName && m_everyday.canBeName(words[i]))
            add(RedactionLabel::Person, "hint.name", m_everyday.step(words[i]) == 0 ? 0.95F : 0.85F);
        else if (match.value < wholeName)
            add(static_cast<RedactionLabel>(match.value), "hint.missed", 0.98F);
        i = match.last;
    }
}

} // namespace clinic::redaction
