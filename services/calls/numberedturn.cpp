#include "calls/numberedturn.h"

#include "contract/callscodec.h"
#include "redaction/redactor.h"

#include <algorithm>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Redaction;

namespace {

std::u32string codePointsOf(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return {points.begin(), points.end()};
}

QString textOf(std::u32string_view points)
{
    return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()));
}

/// Puts other words in a place and moves what stands behind it.
void replace(NumberedTurn& numbered, int start, int end, const QString& words)
{
    domain::CallTurn& turn = numbered.turn;
    turn.text = slice(turn.text, 0, start) + words + slice(turn.text, end, codePoints(turn.text));
    const int shift = codePoints(words) - (end - start);
    turn.kept.removeIf([&](const Redaction& kept) { return kept.start < end && kept.end > start; });
    for (QList<Redaction>* list : {&turn.redactions, &turn.kept}) {
        for (Redaction& one : *list) {
            if (one.start >= end) {
                one.start += shift;
                one.end += shift;
            }
        }
    }
}

void insert(NumberedTurn& numbered, const Redaction& redaction, int number)
{
    QList<Redaction>& all = numbered.turn.redactions;
    const auto at = std::ranges::find_if(all, [&](const Redaction& one) { return one.start > redaction.start; });
    numbered.numbers.insert(at - all.begin(), number);
    all.insert(at, redaction);
}

Redaction marked(int start, int end, domain::RedactionLabel label)
{
    return {start, end, label, reviewerCode, 1.0, {}};
}

bool touchesRedaction(const domain::CallTurn& turn, int start, int end)
{
    return std::ranges::any_of(turn.redactions,
                               [&](const Redaction& one) { return one.start < end && one.end > start; });
}

/// A place of the logged turn outside of its placeholders, in the spoken one.
int spokenPlace(const NumberedTurn& spoken, const NumberedTurn& log, int place)
{
    int at = place;
    for (qsizetype i = 0; i < log.turn.redactions.size() && log.turn.redactions.at(i).end <= place; ++i)
        at = spoken.turn.redactions.at(i).end + place - log.turn.redactions.at(i).end;
    return at;
}

} // namespace

QString slice(const QString& text, int start, int end)
{
    const std::u32string points = codePointsOf(text);
    const auto size = static_cast<int>(points.size());
    const int from = std::clamp(start, 0, size);
    const int to = std::clamp(end, from, size);
    return textOf(std::u32string_view(points).substr(static_cast<size_t>(from), static_cast<size_t>(to - from)));
}

int codePoints(const QString& text)
{
    return static_cast<int>(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

NumberedTurns logOf(const NumberedTurns& spoken)
{
    NumberedTurns log;
    log.reserve(spoken.size());
    for (const NumberedTurn& said : spoken) {
        const std::u32string points = codePointsOf(said.turn.text);
        std::vector<Redaction> found(said.turn.redactions.begin(), said.turn.redactions.end());
        found.insert(found.end(), said.turn.kept.begin(), said.turn.kept.end());
        std::ranges::stable_sort(found, {}, &Redaction::start);
        // What is kept is told by its list, not by the policy of the moment.
        const auto isKept = [&](const Redaction& one) { return said.turn.kept.contains(one); };
        NumberedTurn shown{{said.turn.speaker, {}, said.turn.atMs, {}, {}}, said.numbers};
        int at = 0;
        int length = 0;
        const auto copyUntil = [&](int until) {
            shown.turn.text +=
                textOf(std::u32string_view(points).substr(static_cast<size_t>(at), static_cast<size_t>(until - at)));
            length += until - at;
            at = until;
        };
        for (Redaction one : found) {
            copyUntil(one.start);
            const int from = length;
            const int end = one.end;
            if (isKept(one)) {
                copyUntil(end);
                one.start = from;
                one.end = length;
                shown.turn.kept.append(one);
                continue;
            }
            const QLatin1StringView words = placeholder(one.label);
            shown.turn.text += words;
            length += static_cast<int>(words.size());
            at = end;
            one.start = from;
            one.end = length;
            shown.turn.redactions.append(one);
        }
        copyUntil(static_cast<int>(points.size()));
        log.append(shown);
    }
    return log;
}

bool applyToLog(NumberedTurns& log, const CorrectionStep& step)
{
    if (step.turn < 0 || step.turn >= log.size())
        return false;
    NumberedTurn& turn = log[step.turn];
    if (step.start < 0 || step.end <= step.start || step.end > codePoints(turn.turn.text))
        return false;
    if (!step.was) {
        if (!step.label || touchesRedaction(turn.turn, step.start, step.end))
            return false;
        const QString words = placeholder(*step.label);
        replace(turn, step.start, step.end, words);
        insert(turn, marked(step.start, step.start + static_cast<int>(words.size()), *step.label), step.number);
        return true;
    }
    const auto index = turn.numbers.indexOf(step.number);
    if (index < 0 || turn.turn.redactions.at(index).start != step.start ||
        turn.turn.redactions.at(index).end != step.end)
        return false;
    turn.turn.redactions.removeAt(index);
    turn.numbers.removeAt(index);
    const QString words = step.label ? QString(placeholder(*step.label)) : step.passage;
    replace(turn, step.start, step.end, words);
    if (step.label)
        insert(turn, marked(step.start, step.start + static_cast<int>(words.size()), *step.label), step.number);
    return true;
}

bool applyToBoth(NumberedTurns& spoken, NumberedTurns& log, CorrectionStep step)
{
    if (step.turn < 0 || step.turn >= log.size() || step.turn >= spoken.size())
        return false;
    NumberedTurn& said = spoken[step.turn];
    if (!step.was) {
        const int start = spokenPlace(said, log.at(step.turn), step.start);
        const int end = start + step.end - step.start;
        if (!applyToLog(log, step))
            return false;
        said.turn.kept.removeIf([&](const Redaction& kept) { return kept.start < end && kept.end > start; });
        insert(said, marked(start, end, *step.label), step.number);
        return true;
    }
    const auto index = said.numbers.indexOf(step.number);
    if (index < 0)
        return false;
    Redaction& where = said.turn.redactions[index];
    step.passage = slice(said.turn.text, where.start, where.end);
    if (!applyToLog(log, step))
        return false;
    if (step.label) {
        where = marked(where.start, where.end, *step.label);
    } else {
        said.turn.redactions.removeAt(index);
        said.numbers.removeAt(index);
    }
    return true;
}

std::optional<PassagePlace> placeOf(const NumberedTurns& turns, int number)
{
    for (int turn = 0; turn < turns.size(); ++turn) {
        if (const auto index = turns.at(turn).numbers.indexOf(number); index >= 0)
            return PassagePlace{turn, static_cast<int>(index)};
    }
    return std::nullopt;
}

QJsonArray encodeTurns(const NumberedTurns& turns)
{
    QJsonArray all;
    for (const NumberedTurn& numbered : turns) {
        QJsonObject row = contract::encode(numbered.turn);
        QJsonArray redactions = row["redactions"].toArray();
        for (qsizetype i = 0; i < redactions.size(); ++i) {
            QJsonObject redaction = redactions.at(i).toObject();
            redaction.insert("n"_L1, numbered.numbers.value(i));
            redactions.replace(i, redaction);
        }
        row.insert("redactions"_L1, redactions);
        all.append(row);
    }
    return all;
}

NumberedTurns decodeTurns(const QJsonValue& stored)
{
    NumberedTurns all;
    for (const QJsonValue& row : stored.toArray()) {
        const auto turn = contract::decode<domain::CallTurn>(row.toObject());
        NumberedTurn numbered{turn ? *turn : domain::CallTurn(), {}};
        for (const QJsonValue& redaction : row["redactions"].toArray())
            numbered.numbers.append(redaction["n"].toInt());
        numbered.numbers.resize(numbered.turn.redactions.size());
        all.append(numbered);
    }
    return all;
}

} // namespace clinic::calls
