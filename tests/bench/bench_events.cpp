#include "bench/percentiles.h"
#include "stress/runoptions.h"
#include "support/scenario/freetimes.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"
#include "support/scenario/sseclient.h"

#include <QHash>

#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

using namespace clinic::test;
using Clock = std::chrono::steady_clock;

namespace {

struct Sent
{
    Clock::time_point asked;
    Clock::time_point answered;
};

double between(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

} // namespace

/// How long a change takes to every subscriber. The commit lies between the claim's request and its answer, so the time
/// from the request is more than the truth, the time from the answer less (and below zero when the event was faster).
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("Latency of events.", {{"subscribers", "Subscribers of one clinic", 50},
                                                    {"changes", "Claims to make", 1000},
                                                    {"per-second", "Claims a second", 50}});
    ServiceProcess service;
    if (!service.start()) {
        std::fprintf(stderr, "the service does not start: %s\n", service.errorText().constData());
        return 1;
    }
    ScenarioClient client(service.port());
    client.logIn("reception@demo-1.test");
    const QStringList free = freeStretches(client.slotRows(), 1);
    const qint64 start = client.position();
    std::vector<std::unique_ptr<SseClient>> subscribers;
    for (int i = 0; i < options["subscribers"]; ++i) {
        subscribers.push_back(std::make_unique<SseClient>());
        if (subscribers.back()->connect(service.port(), client.token(), start) != 200) {
            std::fprintf(stderr, "subscriber %d was refused\n", i);
            return 1;
        }
    }

    QHash<QString, Sent> sent;
    const auto changes = std::min<qsizetype>(options["changes"], free.size());
    const auto pace = std::chrono::microseconds(1'000'000 / options["per-second"]);
    auto next = Clock::now();
    for (qsizetype i = 0; i < changes; ++i, next += pace) {
        std::this_thread::sleep_until(next);
        const auto asked = Clock::now();
        if (client.claim(free.at(i)).status != 200) {
            std::fprintf(stderr, "a claim of a free slot was refused\n");
            return 1;
        }
        sent.insert(free.at(i), {asked, Clock::now()});
    }

    std::vector<double> fromRequest;
    std::vector<double> fromAnswer;
    for (const auto& subscriber : subscribers) {
        const bool all = subscriber->waitFor([&](const QList<SseEvent>& events) { return events.size() >= changes; });
        if (!all) {
            std::fprintf(stderr, "a subscriber missed events\n");
            return 1;
        }
        for (const SseEvent& event : subscriber->events()) {
            const auto found = sent.constFind(idOf(event.json()));
            if (found == sent.constEnd())
                continue;
            fromRequest.push_back(between(found->asked, event.receivedAt));
            fromAnswer.push_back(between(found->answered, event.receivedAt));
        }
    }
    std::printf("%lld changes to %d subscribers, %d a second\n", static_cast<long long>(changes),
                options["subscribers"], options["per-second"]);
    for (auto [name, samples] :
         {std::pair("request sent -> event", &fromRequest), std::pair("answer here  -> event", &fromAnswer)})
        std::printf("%s   p50 %6.2f ms   p99 %6.2f ms   max %6.2f ms\n", name, percentile(*samples, 0.5),
                    percentile(*samples, 0.99), percentile(*samples, 1));
    return 0;
}
