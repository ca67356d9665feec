#include "support/scenario/race.h"

#include <barrier>
#include <thread>
#include <vector>

namespace clinic::test {

RaceOutcome raceFor(const QString& slot, int minutes, const QList<ScenarioClient*>& clients)
{
    std::barrier start(clients.size());
    std::vector<HttpReply> replies(static_cast<size_t>(clients.size()));
    std::vector<std::thread> threads;
    for (qsizetype i = 0; i < clients.size(); ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            replies[static_cast<size_t>(i)] = clients[i]->claim(slot, minutes);
        });
    }
    for (std::thread& thread : threads)
        thread.join();

    RaceOutcome outcome;
    for (const HttpReply& reply : replies) {
        if (reply.status == 200) {
            ++outcome.won;
            outcome.hold = idOf(reply.json().value("hold"));
        } else if (reply.status == 409 && reply.code() == QLatin1String("slot_taken")) {
            outcome.lost.append(reply);
        } else {
            outcome.other.append(reply);
        }
    }
    return outcome;
}

} // namespace clinic::test
