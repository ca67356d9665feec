#include "booking/importplan.h"

#include <QHash>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using contract::ImportOutcome;
using domain::BookingStatus;

namespace {

constexpr int longestMinutes = 24 * 60;

using Verdict = std::pair<ImportOutcome, QString>;

class Planner final
{
public:
    explicit Planner(const QDateTime& now)
        : m_now(now)
    {
    }

    Verdict decide(const ImportCandidate& candidate, const ImportFacts& facts)
    {
        if (!candidate.event.problem.isEmpty())
            return {ImportOutcome::Unreadable, candidate.event.problem};
        if (facts.booking)
            return decideKnown(candidate, facts, *facts.booking);
        if (candidate.event.cancelled)
            return {ImportOutcome::Known, u"it is cancelled, and was never booked here"_s};
        if (const Verdict early = timeItself(candidate); early.first != ImportOutcome::New)
            return early;
        if (!candidate.missing.isEmpty())
            return {ImportOutcome::Incomplete, candidate.missing};
        return place(candidate, facts, ImportOutcome::New);
    }

private:
    Verdict decideKnown(const ImportCandidate& candidate, const ImportFacts& facts,
                        const ImportFacts::KnownBooking& booking)
    {
        const CalendarEvent& event = candidate.event;
        const bool waits = booking.status == BookingStatus::Booked || booking.status == BookingStatus::Arrived;
        if (booking.status == BookingStatus::Cancelled)
            return {ImportOutcome::Known, event.cancelled ? QString() : u"it was cancelled here since"_s};
        if (!waits)
            return {ImportOutcome::Known, u"the visit has begun or is over"_s};
        if (event.cancelled)
            return {ImportOutcome::Cancelled, {}};
        const bool otherProvider =
            !candidate.namedProvider.isEmpty() && candidate.namedProvider != booking.providerId;
        if (event.startsAt == booking.startsAt && event.endsAt == booking.endsAt && !otherProvider)
            return {ImportOutcome::Known, {}};
        const bool unchangedFile = facts.importedAs && facts.importedAs->first == event.startsAt
                                   && facts.importedAs->second == event.endsAt;
        const bool olderFile = !candidate.own.isEmpty() && event.sequence < booking.version - 1;
        if (unchangedFile || olderFile)
            return {ImportOutcome::Known, u"it was changed here since"_s};
        if (const Verdict early = timeItself(candidate); early.first != ImportOutcome::New)
            return early;
        return place(candidate, facts, ImportOutcome::Moved);
    }

    [[nodiscard]] Verdict timeItself(const ImportCandidate& candidate) const
    {
        if (candidate.event.allDay)
            return {ImportOutcome::OutsideHours, u"an all-day event is no appointment"_s};
        if (candidate.event.startsAt <= m_now)
            return {ImportOutcome::OutsideHours, u"it has begun already"_s};
        if (candidate.minutes > longestMinutes)
            return {ImportOutcome::OutsideHours, u"it is longer than a day"_s};
        return {ImportOutcome::New, {}};
    }

    Verdict place(const ImportCandidate& candidate, const ImportFacts& facts, ImportOutcome outcome)
    {
        if (facts.providerId.isEmpty())
            return {ImportOutcome::Incomplete, u"it names none of the clinic's providers"_s};
        if (!facts.fits)
            return {ImportOutcome::OutsideHours, u"nobody works then"_s};
        QList<std::pair<QDateTime, QDateTime>>& taken = m_taken[facts.providerId];
        for (const auto& [from, until] : taken) {
            if (candidate.event.startsAt < until && from < candidate.event.endsAt)
                return {ImportOutcome::Conflict, u"another event of the file has this time"_s};
        }
        if (!facts.free)
            return {ImportOutcome::Conflict, u"the time is taken"_s};
        taken.append({candidate.event.startsAt, candidate.event.endsAt});
        return {outcome, {}};
    }

    QDateTime m_now;
    QHash<domain::ProviderId, QList<std::pair<QDateTime, QDateTime>>> m_taken;
};

} // namespace

QList<ImportStep> planImport(const QList<ImportCandidate>& candidates, const QList<ImportFacts>& facts,
                             const QDateTime& now)
{
    Planner planner(now);
    QList<ImportStep> steps;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const ImportFacts& known = i < facts.size() ? facts.at(i) : ImportFacts();
        auto [outcome, detail] = planner.decide(candidates.at(i), known);
        steps.append({candidates.at(i), known, outcome, detail, {}});
    }
    return steps;
}

contract::ImportedEvent reportedEvent(const ImportStep& step)
{
    contract::ImportedEvent event;
    event.uid = step.candidate.event.uid;
    event.summary = step.candidate.event.summary;
    event.startsAt = step.candidate.event.startsAt;
    event.endsAt = step.candidate.event.endsAt;
    event.outcome = step.outcome;
    event.providerId = step.facts.providerId;
    if (step.outcome == ImportOutcome::Conflict)
        event.holder = step.facts.holder;
    event.alternatives = step.alternatives;
    event.detail = step.detail;
    return event;
}

} // namespace clinic::booking
