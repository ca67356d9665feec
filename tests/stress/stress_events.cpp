#include "stress/runoptions.h"
#include "stress/verdict.h"
#include "support/scenario/freetimes.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"
#include "support/scenario/sseclient.h"

#include <atomic>
#include <memory>
#include <random>
#include <thread>
#include <vector>

using namespace clinic::test;
using namespace std::chrono_literals;

namespace {

using Subscribers = std::vector<std::unique_ptr<SseClient>>;

void changeUntil(const std::atomic<bool>& over, ScenarioClient client, const QStringList& slotIds)
{
    for (qsizetype i = 0; !over; i = (i + 1) % slotIds.size()) {
        const HttpReply claimed = client.claim(slotIds.at(i));
        if (claimed.status == 200)
            (void)client.release(idOf(claimed.json().value("hold")));
        else if (claimed.status == 0)
            std::this_thread::sleep_for(10ms);
    }
}

/// Some hang up and come back, as on a bad line.
void disturb(Subscribers& subscribers, quint16 port, const QByteArray& token, std::chrono::seconds time,
             Verdict& verdict)
{
    std::minstd_rand random(7);
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        SseClient& unlucky = *subscribers[random() % subscribers.size()];
        unlucky.disconnect();
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
        const int status = unlucky.reconnect(port, token);
        verdict.expect(status == 200, QStringLiteral("reconnecting got %1").arg(status));
    }
}

QList<qint64> positionsAfter(const ServiceProcess& service, qint64 start)
{
    QList<qint64> positions;
    const QByteArray rows =
        service.sql("SELECT position FROM callwaiting.events WHERE clinic_id = 1 AND type IN ('slot', 'booking')"
                    " AND position > " +
                    QByteArray::number(start) + " ORDER BY position");
    for (const QByteArray& row : rows.split('\n'))
        positions.append(row.toLongLong());
    return positions;
}

void compare(const Subscribers& subscribers, const QList<qint64>& expected, Verdict& verdict)
{
    for (size_t i = 0; i < subscribers.size(); ++i) {
        const bool all = subscribers[i]->waitFor(
            [&](const QList<SseEvent>& events) { return !events.isEmpty() && events.last().id >= expected.last(); },
            30s);
        verdict.expect(all, QStringLiteral("subscriber %1 stopped short").arg(i));
        QList<qint64> seen;
        for (const SseEvent& event : subscribers[i]->events())
            seen.append(event.id);
        verdict.expect(seen == expected,
                       QStringLiteral("subscriber %1 saw %2 events instead of %3, or in another order")
                           .arg(i)
                           .arg(seen.size())
                           .arg(expected.size()));
    }
}

} // namespace

/// Many subscribers, changes all the time, broken lines, and a restart in the middle: each sees every event once.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("Subscribers miss nothing.", {{"subscribers", "Subscribers", 50},
                                                           {"seconds", "How long before and after the restart", 15},
                                                           {"writers", "Clients that change the calendar", 4}});
    ServiceProcess service;
    Verdict verdict;
    const bool started = service.start();
    if (!verdict.expect(started, QString::fromUtf8(service.errorText())))
        return 1;
    ScenarioClient client(service.port());
    client.logIn("reception@demo-1.test");
    const qint64 start = client.position();
    const QStringList free = freeStretches(client.slotRows(), 1);

    Subscribers subscribers;
    for (int i = 0; i < options["subscribers"]; ++i) {
        subscribers.push_back(std::make_unique<SseClient>());
        const int status = subscribers.back()->connect(service.port(), client.token(), start);
        verdict.expect(status == 200, QStringLiteral("subscribing got %1").arg(status));
    }
    for (int half = 0; half < 2; ++half) {
        ScenarioClient writer(service.port());
        writer.setToken(client.token());
        std::atomic<bool> over = false;
        std::vector<std::thread> writers;
        for (int i = 0; i < options["writers"]; ++i)
            writers.emplace_back([&, i] { changeUntil(over, writer, free.mid(i * 100, 100)); });
        disturb(subscribers, service.port(), client.token(), std::chrono::seconds(options["seconds"]), verdict);
        if (half == 0) {
            // In full flow: what was committed last is on nobody's line yet.
            verdict.expect(service.stop() == 0, "no clean stop");
            over = true;
        }
        over = true;
        for (std::thread& thread : writers)
            thread.join();
        if (half == 0) {
            const bool again = service.start();
            if (!verdict.expect(again, QString::fromUtf8(service.errorText())))
                return 1;
            for (const auto& subscriber : subscribers)
                verdict.expect(subscriber->reconnect(service.port(), client.token()) == 200,
                               "reconnecting after the restart");
        }
    }
    // Everything committed has its number within a second.
    std::this_thread::sleep_for(2s);
    const QList<qint64> expected = positionsAfter(service, start);
    compare(subscribers, expected, verdict);
    return verdict.conclude(
        QStringLiteral("%1 events to each of %2 subscribers").arg(expected.size()).arg(options["subscribers"]));
}
