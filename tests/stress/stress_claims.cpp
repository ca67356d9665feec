#include "stress/runoptions.h"
#include "stress/verdict.h"
#include "support/scenario/freetimes.h"
#include "support/scenario/race.h"
#include "support/scenario/serviceprocess.h"

#include <QSet>

#include <vector>

using namespace clinic::test;

namespace {

QSet<QString> freeIds(ScenarioClient& client)
{
    QSet<QString> free;
    for (const QJsonValue& slot : client.slotRows())
        free.insert(idOf(slot));
    return free;
}

void checkRound(const RaceOutcome& outcome, const QSet<QString>& free, qsizetype callers, Verdict& verdict)
{
    verdict.expect(outcome.won == 1, QStringLiteral("%1 winners").arg(outcome.won));
    verdict.expect(outcome.lost.size() == callers - 1,
                   QStringLiteral("%1 losers of %2").arg(outcome.lost.size()).arg(callers));
    for (const HttpReply& reply : outcome.other)
        verdict.fault("unexpected answer " + QString::fromUtf8(reply.summary()));
    for (const HttpReply& reply : outcome.lost) {
        const QJsonArray alternatives = reply.json().value("alternatives").toArray();
        verdict.expect(!alternatives.isEmpty() && alternatives.size() <= 3,
                       QStringLiteral("%1 alternatives").arg(alternatives.size()));
        for (const QJsonValue& alternative : alternatives)
            verdict.expect(free.contains(idOf(alternative)), "an alternative that is not free");
    }
}

} // namespace

/// N callers on one slot, round after round: exactly one gets it, the others real alternatives.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options(
        "Callers race for one slot.",
        {{"callers", "Callers at once", 5}, {"rounds", "Rounds", 300}, {"slots", "Slots a claim takes", 1}});
    ServiceProcess service;
    Verdict verdict;
    const bool started = service.start();
    if (!verdict.expect(started, QString::fromUtf8(service.errorText())))
        return 1;
    ScenarioClient first(service.port());
    first.logIn("reception@demo-1.test");
    std::vector<ScenarioClient> clients;
    for (int i = 0; i < options["callers"]; ++i)
        clients.emplace_back(first);
    QList<ScenarioClient*> callers;
    for (ScenarioClient& client : clients)
        callers.append(&client);

    for (int round = 0; round < options["rounds"]; ++round) {
        const QStringList times = freeStretches(first.slotRows(), options["slots"]);
        const RaceOutcome outcome = raceFor(times.at(round % times.size()), 15 * options["slots"], callers);
        checkRound(outcome, freeIds(first), callers.size(), verdict);
        verdict.expect(first.release(outcome.hold).status == 204, "the winner cannot release");
    }
    return verdict.conclude(
        QStringLiteral("%1 rounds of %2 callers on one slot").arg(options["rounds"]).arg(options["callers"]));
}
