#include "calls/redactedcall.h"

#include "calls/callwords.h"

#include <algorithm>

namespace clinic::calls {

using domain::Redaction;
using domain::RedactionLabel;

namespace {

redaction::Speaker speakerOf(domain::TurnSpeaker speaker)
{
    return speaker == domain::TurnSpeaker::Agent ? redaction::Speaker::Agent : redaction::Speaker::Caller;
}

/// The parts of what was found that lie in one turn; a passage that reaches over an edge is one in each.
NumberedTurn turnOf(const SaidTurn& said, const redaction::Turn& place, const std::vector<Redaction>& found,
                    bool maskDates, int& nextPassage)
{
    NumberedTurn numbered{{said.speaker, said.text, said.atMs, {}, {}}, {}};
    // They are in order and none overlaps another: what lies elsewhere is not looked at, as there may be a lot of it.
    auto next = std::ranges::partition_point(found, [&](const Redaction& one) { return one.end <= place.start; });
    for (; next != found.end() && next->start < place.end; ++next) {
        Redaction one = *next;
        one.start = std::max(one.start, place.start) - place.start;
        one.end = std::min(one.end, place.end) - place.start;
        if (one.end <= one.start)
            continue;
        // Most clinics keep dates readable: without the person they tell nobody, and an appointment's log is useless
        // without.
        if (one.label == RedactionLabel::Date && !maskDates) {
            numbered.turn.kept.append(one);
            continue;
        }
        numbered.turn.redactions.append(one);
        numbered.numbers.append(nextPassage++);
    }
    return numbered;
}

/// What the caller said first, if nobody summed the call up.
QString firstWords(const NumberedTurns& log)
{
    for (const NumberedTurn& numbered : log) {
        if (numbered.turn.speaker == domain::TurnSpeaker::Caller)
            return numbered.turn.text;
    }
    return log.isEmpty() ? QString() : log.first().turn.text;
}

} // namespace

RedactedCall redact(const Report& report, const redaction::Redactor& redactor, const redaction::Hints& hints,
                    bool maskDates)
{
    redaction::Conversation conversation;
    for (const SaidTurn& said : report.turns)
        conversation.say(speakerOf(said.speaker), said.text);
    // The summary names what the call told; read behind it, what was found there is found here as well.
    if (!report.summary.isEmpty())
        conversation.say(redaction::Speaker::Other, report.summary);
    const std::vector<Redaction> found = redactor.find(conversation, hints);

    RedactedCall call;
    for (qsizetype i = 0; i < report.turns.size(); ++i)
        call.spoken.append(
            turnOf(report.turns.at(i), conversation.turns[static_cast<size_t>(i)], found, maskDates, call.nextPassage));
    call.log = logOf(call.spoken);
    QString line = firstWords(call.log);
    if (!report.summary.isEmpty()) {
        const redaction::Turn& place = conversation.turns.back();
        line = redaction::mask(conversation.text, place.start, place.end, found, maskDates).text;
    }
    call.summary = firstLine(line, longestSummary);
    return call;
}

QList<RedactionLabel> labelsOf(const NumberedTurns& log)
{
    QList<RedactionLabel> labels;
    for (const RedactionLabel label : domain::redactionLabels()) {
        const bool occurs = std::ranges::any_of(log, [&](const NumberedTurn& numbered) {
            return std::ranges::any_of(numbered.turn.redactions,
                                       [&](const Redaction& one) { return one.label == label; });
        });
        if (occurs)
            labels.append(label);
    }
    return labels;
}

int redactionCount(const NumberedTurns& log)
{
    int count = 0;
    for (const NumberedTurn& numbered : log)
        count += static_cast<int>(numbered.turn.redactions.size());
    return count;
}

QJsonArray labelNames(const QList<RedactionLabel>& labels)
{
    QJsonArray names;
    for (const RedactionLabel label : labels)
        names.append(QString(wireName(label)));
    return names;
}

} // namespace clinic::calls
