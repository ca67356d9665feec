#pragma once

#include "support/scenario/scenarioclient.h"

namespace clinic::test {

/// How a race for one slot ended: who won, the `slot_taken` of the others, and what is neither.
struct RaceOutcome
{
    int won = 0;
    QString hold;
    QList<HttpReply> lost;
    QList<HttpReply> other;
};

/// All clients ask for the slot at the same moment, each on a thread.
[[nodiscard]] RaceOutcome raceFor(const QString& slot, int minutes, const QList<ScenarioClient*>& clients);

} // namespace clinic::test
