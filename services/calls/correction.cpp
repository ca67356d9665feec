#include "calls/correction.h"

#include "calls/callwords.h"

#include <algorithm>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::Redaction;
using domain::RedactionLabel;
using domain::Result;

namespace {

/// Shorter ones, and numbers that mean something else elsewhere, are marked where they were marked only.
constexpr int shortestRepeated = 3;

Error badPlace(const QString& member, const QString& detail)
{
    return {.code = ErrorCode::InvalidRequest,
            .detail = u"The marked passage is not one of this call; see \"errors\"."_s,
            .fields = {{u'/' + member, detail}}};
}

bool isRepeated(RedactionLabel label, const QString& folded, bool maskDates)
{
    return label != RedactionLabel::Age && (label != RedactionLabel::Date || maskDates) &&
           folded.size() >= shortestRepeated;
}

/// The placeholder that a place lies in; -1 when it is none.
Result<qsizetype> redactionAt(const domain::CallTurn& turn, int start, int end)
{
    for (qsizetype i = 0; i < turn.redactions.size(); ++i) {
        const Redaction& one = turn.redactions.at(i);
        if (start >= one.start && end <= one.end)
            return i;
        if (start < one.end && end > one.start)
            return badPlace(u"start"_s, u"must not cut across a placeholder"_s);
    }
    return qsizetype(-1);
}

Result<domain::Done> checkPlace(const NumberedTurns& log, const contract::CorrectionRequest& request)
{
    if (request.turn >= log.size())
        return badPlace(u"turn"_s, u"is not a turn of this call"_s);
    if (request.end > codePoints(log.at(request.turn).turn.text))
        return badPlace(u"end"_s, u"is behind the end of the turn"_s);
    return domain::Done{};
}

CorrectionStep stepAt(const NumberedTurns& log, int number, std::optional<RedactionLabel> label)
{
    const auto place = placeOf(log, number);
    if (!place)
        return {.turn = -1};
    const Redaction& one = log.at(place->turn).turn.redactions.at(place->index);
    return {
        .turn = place->turn, .start = one.start, .end = one.end, .label = label, .was = one.label, .number = number};
}

/// Masks one stretch; false when it does not fit, which it always does.
bool maskStretch(NumberedTurns& log, Correction& correction, int turn, const Stretch& where, RedactionLabel label,
                 int& nextPassage)
{
    CorrectionStep step{.turn = turn,
                        .start = where.start,
                        .end = where.end,
                        .label = label,
                        .was = {},
                        .number = nextPassage,
                        .passage = slice(log.at(turn).turn.text, where.start, where.end)};
    if (!applyToLog(log, step))
        return false;
    ++nextPassage;
    correction.steps.append(step);
    return true;
}

Result<Correction> relabel(NumberedTurns& log, int number, RedactionLabel label, const QHash<int, QList<int>>& same)
{
    Correction correction{.number = number};
    QList<int> numbers = same.value(number);
    numbers.removeAll(number);
    numbers.prepend(number);
    for (const int one : numbers) {
        const CorrectionStep step = stepAt(log, one, label);
        if (step.turn < 0 || step.was == label)
            continue;
        if (one == number)
            correction.was = step.was;
        if (applyToLog(log, step))
            correction.steps.append(step);
    }
    return correction;
}

} // namespace

Result<Correction> markPassage(NumberedTurns& log, const contract::CorrectionRequest& request,
                               const QHash<int, QList<int>>& same, int& nextPassage, bool maskDates)
{
    if (const auto fits = checkPlace(log, request); !fits)
        return fits.error();
    const domain::CallTurn& turn = log.at(request.turn).turn;
    const auto covered = redactionAt(turn, request.start, request.end);
    if (!covered)
        return covered.error();
    if (*covered >= 0)
        return relabel(log, log.at(request.turn).numbers.at(*covered), *request.label, same);

    // Blanks at the edges were caught by the mouse.
    const QString marked = slice(turn.text, request.start, request.end);
    const QString passage = marked.trimmed();
    if (passage.isEmpty())
        return badPlace(u"start"_s, u"marks nothing"_s);
    const int before = codePoints(marked.left(marked.indexOf(passage)));
    const Stretch first{request.start + before, request.start + before + codePoints(passage)};

    Correction correction{.missed = foldPassage(passage), .number = nextPassage};
    (void)maskStretch(log, correction, request.turn, first, *request.label, nextPassage);
    if (isRepeated(*request.label, correction.missed, maskDates)) {
        for (int i = 0; i < log.size(); ++i) {
            while (const auto found = findWords(log.at(i).turn, correction.missed)) {
                if (!maskStretch(log, correction, i, *found, *request.label, nextPassage))
                    break;
            }
        }
    }
    return correction;
}

Result<Correction> uncoverPassage(NumberedTurns& spoken, NumberedTurns& log, const contract::CorrectionRequest& request,
                                  const QHash<int, QList<int>>& same)
{
    if (const auto fits = checkPlace(log, request); !fits)
        return fits.error();
    const auto covered = redactionAt(log.at(request.turn).turn, request.start, request.end);
    if (!covered)
        return covered.error();
    if (*covered < 0)
        return badPlace(u"start"_s, u"is not a placeholder"_s);

    const int number = log.at(request.turn).numbers.at(*covered);
    Correction correction{.number = number};
    QList<int> numbers = same.value(number);
    numbers.removeAll(number);
    numbers.prepend(number);
    for (const int one : numbers) {
        CorrectionStep step = stepAt(log, one, std::nullopt);
        const auto place = placeOf(spoken, one);
        if (step.turn < 0 || !place)
            continue;
        if (one == number)
            correction.was = step.was;
        else if (step.was != correction.was)
            continue;
        const NumberedTurn& said = spoken.at(place->turn);
        const Redaction& where = said.turn.redactions.at(place->index);
        step.passage = slice(said.turn.text, where.start, where.end);
        if (applyToBoth(spoken, log, step))
            correction.steps.append(step);
    }
    return correction;
}

} // namespace clinic::calls
