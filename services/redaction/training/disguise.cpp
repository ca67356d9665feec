#include "redaction/training/disguise.h"

#include <QSet>

#include <algorithm>

namespace clinic::redaction::training {

using namespace Qt::StringLiterals;
using Label = domain::RedactionLabel;

namespace {

/// A text in the making, and where every code point of the old one has gone.
struct Rewriting
{
    explicit Rewriting(const Example& from) : old(from), at(from.text.size() + 1, 0) {}

    void place(size_t from) { at[from] = static_cast<int>(text.size()); }
    [[nodiscard]] Example finish()
    {
        at[old.text.size()] = static_cast<int>(text.size());
        Example made = old;
        made.text = text;
        for (Example::Span& span : made.spans) {
            span.start = at[static_cast<size_t>(span.start)];
            span.end = at[static_cast<size_t>(span.end)];
        }
        for (auto& [start, end] : made.ignored) {
            start = at[static_cast<size_t>(std::clamp<int>(start, 0, static_cast<int>(old.text.size())))];
            end = at[static_cast<size_t>(std::clamp<int>(end, 0, static_cast<int>(old.text.size())))];
        }
        std::erase_if(made.spans, [](const Example::Span& span) { return span.end <= span.start; });
        return made;
    }

    const Example& old;
    std::u32string text;
    std::vector<int> at;
};

/// Words of addresses that say what kind of thing stands beside them.
const QSet<QString>& structuralWords()
{
    static const QSet<QString> words = [] {
        const QStringList list = u"street road lane avenue close drive way court crescent gardens grove terrace place square hill park row "
                                 "mews walk green boulevard parkway circle trail rd st ave ln dr blvd highway flat apartment unit suite apt "
                                 "number and of the at in on po box oh zero one two three four five six seven eight nine ten eleven twelve "
                                 "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
                                 "eighty ninety hundred double treble triple north south east west house floor building"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

QString inStyleOf(const QString& model, const QString& word)
{
    if (model == model.toLower())
        return word.toLower();
    return model.size() > 1 && model == model.toUpper() ? word.toUpper() : word;
}

} // namespace

Example lowerCased(const Example& example)
{
    Example made = example;
    for (char32_t& c : made.text)
        c = QChar::toLower(c);
    return made;
}

Example withoutMarks(const Example& example, Dice& dice)
{
    Rewriting rewriting(example);
    const bool blank = dice.chance(0.3);
    bool lineStart = true;
    const std::u32string& text = example.text;
    for (size_t i = 0; i < text.size(); ++i) {
        rewriting.place(i);
        const bool ends = i + 1 == text.size() || text[i + 1] == U' ' || text[i + 1] == U'\n';
        const bool mark = std::u32string_view(U".,?!;:").find(text[i]) != std::u32string_view::npos && ends;
        // A speaker's prefix keeps its colon.
        const bool prefix = text[i] == U':' && lineStart;
        if (!mark || prefix)
            rewriting.text += text[i];
        else if (blank)
            rewriting.text += U' ';
        if (text[i] == U'\n')
            lineStart = true;
        else if (text[i] == U':' || text[i] == U' ')
            lineStart = false;
    }
    return rewriting.finish();
}

Example withOtherPeople(const Example& example, const Values& values, Dice& dice)
{
    Rewriting rewriting(example);
    std::map<QString, QString> renamed;
    const std::u32string& text = example.text;
    const auto isLetter = [&](size_t i) { return i < text.size() && (QChar::isLetter(text[i]) || (text[i] == U'\'' && i + 1 < text.size() && QChar::isLetter(text[i + 1]) && text[i + 1] != U's')); };
    for (size_t i = 0; i < text.size();) {
        const auto inside = std::ranges::find_if(example.spans, [&](const Example::Span& span) {
            return static_cast<size_t>(span.start) <= i && i < static_cast<size_t>(span.end)
                   && (span.label == Label::Person || span.label == Label::Address);
        });
        size_t end = i;
        if (inside != example.spans.end()) {
            while (end < static_cast<size_t>(inside->end) && isLetter(end))
                ++end;
        }
        if (end - i < 3) {
            end = std::max(end, i + 1);
            for (; i < end; ++i) {
                rewriting.place(i);
                rewriting.text += text[i];
            }
            continue;
        }
        const QString word = QString::fromUcs4(text.data() + i, static_cast<qsizetype>(end - i));
        QString& other = renamed[word.toLower()];
        if (other.isEmpty()) {
            if (inside->label == Label::Person)
                other = static_cast<size_t>(inside->start) == i ? values.given(dice) : values.surname(dice);
            else if (structuralWords().contains(word.toLower()) || dice.chance(0.2))
                other = word;
            else
                other = (dice.chance(0.5) ? values.town(dice) : values.surname(dice)).section(u' ', 0, 0);
        }
        for (size_t k = i; k < end; ++k)
            rewriting.place(k);
        rewriting.text += inStyleOf(word, other).toStdU32String();
        i = end;
    }
    return rewriting.finish();
}

} // namespace clinic::redaction::training
