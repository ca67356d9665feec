#include "redaction/training/scorer.h"

#include <algorithm>

namespace clinic::redaction::training {
namespace {

QString textOf(const std::u32string& text, int start, int end)
{
    start = std::clamp(start, 0, static_cast<int>(text.size()));
    end = std::clamp(end, start, static_cast<int>(text.size()));
    return QString::fromUcs4(text.data() + start, end - start).replace(u'\n', u'/');
}

} // namespace

void Tally::add(const Tally& other)
{
    gold += other.gold;
    leaked += other.leaked;
    sameLabel += other.sameLabel;
    predicted += other.predicted;
    right += other.right;
    spans += other.spans;
    documents += other.documents;
    touched += other.touched;
}

void Scorer::score(const Example& example, const std::vector<domain::Redaction>& found)
{
    constexpr qint8 none = -1;
    const size_t size = example.text.size();
    std::vector<qint8> gold(size, none);
    std::vector<qint8> given(size, none);
    std::vector<bool> ignored(size, false);
    const auto mark = [&](auto& marks, int start, int end, auto value) {
        for (int i = std::max(start, 0); i < std::min(end, static_cast<int>(size)); ++i)
            marks[static_cast<size_t>(i)] = value;
    };
    for (const auto& [start, end] : example.ignored)
        mark(ignored, start, end, true);
    for (const auto& span : example.spans)
        mark(gold, span.start, span.end, static_cast<qint8>(span.label));
    for (const auto& redaction : found)
        mark(given, redaction.start, redaction.end, static_cast<qint8>(redaction.label));
    const auto counts = [&](size_t i) { return QChar::isLetterOrNumber(example.text[i]); };

    Tally whole;
    whole.documents = 1;
    for (const auto& span : example.spans) {
        Tally& tally = byLabelAndSource[{span.label, example.source}];
        Tally own;
        own.spans = 1;
        for (auto i = static_cast<size_t>(span.start); i < static_cast<size_t>(span.end); ++i) {
            if (!counts(i))
                continue;
            ++own.gold;
            own.leaked += given[i] == none;
            own.sameLabel += given[i] == static_cast<qint8>(span.label);
        }
        if (own.leaked)
            leaks.push_back({example.id, span.label, textOf(example.text, span.start, span.end),
                             textOf(example.text, span.start - 40, span.end + 20)});
        tally.add(own);
        whole.add(own);
    }
    bool touched = false;
    for (const auto& redaction : found) {
        if (!(example.annotated & bitOf(redaction.label)))
            continue;
        Tally own;
        bool wrong = false;
        for (auto i = static_cast<size_t>(redaction.start); i < static_cast<size_t>(redaction.end); ++i) {
            if (!counts(i) || (ignored[i] && gold[i] == none))
                continue;
            ++own.predicted;
            own.right += gold[i] != none;
            wrong = wrong || gold[i] == none;
        }
        touched = touched || own.predicted;
        if (wrong)
            falseAlarms.push_back({example.id, redaction.label, textOf(example.text, redaction.start, redaction.end),
                                   redaction.recogniser + u": " + textOf(example.text, redaction.start - 40, redaction.end + 20)});
        byLabelAndSource[{redaction.label, example.source}].add(own);
        whole.add(own);
    }
    whole.touched = example.spans.empty() && touched;
    bySource[example.source].add(whole);
}

} // namespace clinic::redaction::training
