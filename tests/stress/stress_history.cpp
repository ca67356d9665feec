#include "stress/consistency.h"
#include "stress/receptionist.h"
#include "stress/runoptions.h"
#include "support/scenario/freetimes.h"

#include <memory>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

/// Every stretch of three free slots: a claim of one or three from any of their first slots fits the working day.
Arena arenaOf(ScenarioClient& client, int stretches)
{
    Arena arena;
    arena.procedure = client.procedureOf(15);
    const QJsonArray rows = client.slotRows();
    QHash<QString, QString> atTime;
    const auto place = [](const QJsonValue& slot, const char* edge) -> QString {
        return slot["provider_id"].toString() + slot[QLatin1String(edge)].toString();
    };
    for (const QJsonValue& slot : rows)
        atTime.insert(place(slot, "starts_at"), idOf(slot));
    QHash<QString, QString> following;
    for (const QJsonValue& slot : rows)
        following.insert(idOf(slot), atTime.value(place(slot, "ends_at")));
    for (const QString& first : freeStretches(rows, 3).mid(0, stretches)) {
        const QString second = following.value(first);
        arena.starts.append(first);
        arena.stretches.insert(first, {first, second, following.value(second)});
    }
    return arena;
}

void checkPromises(ScenarioClient& client, const std::vector<std::unique_ptr<Receptionist>>& workers, Verdict& verdict)
{
    QHash<QString, QJsonValue> bookings;
    for (const QJsonValue& booking : client.bookings())
        bookings.insert(idOf(booking), booking);
    for (const auto& worker : workers) {
        for (const Receptionist::Promise& promise : worker->bookings()) {
            const QJsonValue booking = bookings.value(promise.booking);
            verdict.expect(booking["status"].toString() == QLatin1String("booked"),
                           "a confirmed booking is lost: " + promise.booking);
            verdict.expect(booking["slot_ids"].toArray() == QJsonArray::fromStringList(promise.slotIds),
                           "a booking is elsewhere: " + promise.booking);
        }
        for (const QString& booking : worker->cancelled()) {
            const QString status = bookings.value(booking)["status"].toString();
            verdict.expect(status.isEmpty() || status == QLatin1String("cancelled"),
                           "a cancelled booking is live: " + booking);
        }
        for (const Receptionist::Promise& hold : worker->holds())
            verdict.expect(client.holdOf(hold.slotIds.first()).json()["status"].toString() == QLatin1String("held"),
                           "a hold is lost: " + hold.hold);
    }
}

} // namespace

/// Many workers change one calendar at random; afterwards everything that was promised is true, and nothing else.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("Workers claim, confirm, release, move and cancel at random.",
                             {{"workers", "Workers at once", 16},
                              {"seconds", "How long", 60},
                              {"stretches", "Stretches of three slots to fight for; fewer is fiercer", 60},
                              {"seed", "First seed of the random choices", 1}});
    ServiceProcess service;
    Verdict verdict;
    const bool started = service.start();
    if (!verdict.expect(started, QString::fromUtf8(service.errorText())))
        return 1;
    ScenarioClient client(service.port());
    client.logIn("reception@demo-1.test");
    const Arena arena = arenaOf(client, options["stretches"]);
    History history;

    std::vector<std::unique_ptr<Receptionist>> workers;
    for (int i = 0; i < options["workers"]; ++i)
        workers.push_back(std::make_unique<Receptionist>(client, arena, history, verdict,
                                                         static_cast<unsigned>(options["seed"] + i)));
    const Moment end = std::chrono::steady_clock::now() + std::chrono::seconds(options["seconds"]);
    std::vector<std::thread> threads;
    for (const auto& worker : workers) {
        threads.emplace_back([&worker, end] {
            while (std::chrono::steady_clock::now() < end)
                worker->actOnce();
        });
    }
    for (std::thread& thread : threads)
        thread.join();

    checkPromises(client, workers, verdict);
    for (const QString& refusal : history.unexplained())
        verdict.fault("nobody had the time, and yet a 409: " + refusal);
    checkTables(service, verdict);
    checkAudit(service.port(), verdict);
    int acts = 0;
    for (const auto& worker : workers)
        acts += worker->acts();
    return verdict.conclude(
        QStringLiteral("%1 calls by %2 workers, %3 refusals, all explained by somebody's reservation")
            .arg(acts)
            .arg(options["workers"])
            .arg(history.refusals()));
}
