#include "bench/percentiles.h"
#include "bench/pgbenchrun.h"
#include "stress/runoptions.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/sseclient.h"

#include <QJsonDocument>

#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>

using namespace clinic::test;
using Clock = std::chrono::steady_clock;

namespace {

struct Clinic
{
    ScenarioClient client;
    QStringList free;
    std::unique_ptr<SseClient> subscriber;
};

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<std::unique_ptr<Clinic>> signInEverywhere(const ServiceProcess& service, int clinics)
{
    std::vector<std::unique_ptr<Clinic>> all;
    for (int i = 1; i <= clinics; ++i) {
        auto clinic =
            std::make_unique<Clinic>(Clinic{ScenarioClient(service.port()), {}, std::make_unique<SseClient>()});
        clinic->client.logIn("reception@demo-" + QByteArray::number(i) + ".test");
        for (const QJsonValue& slot : clinic->client.slotRows())
            clinic->free.append(idOf(slot));
        const int status =
            clinic->subscriber->connect(service.port(), clinic->client.token(), clinic->client.position());
        if (status != 200)
            std::fprintf(stderr, "subscribing to clinic %d got %d\n", i, status);
        all.push_back(std::move(clinic));
    }
    return all;
}

/// The function's first argument, as the service makes it from this client's token.
PgbenchRun::Caller callerOf(const Clinic& clinic)
{
    const QByteArray payload =
        QByteArray::fromBase64(clinic.client.token().split('.').value(1), QByteArray::Base64UrlEncoding);
    const QJsonObject claims = QJsonDocument::fromJson(payload).object();
    const QString number = claims["clinic_id"].toVariant().toString();
    const QJsonObject caller{{"clinic", number},       {"kind", "staff"},
                             {"id", claims["sub"]},    {"name", "Bench"},
                             {"role", claims["role"]}, {"session", claims["sid"].toVariant().toString()},
                             {"request_id", "bench"}};
    return {number.toLongLong(), QJsonDocument(caller).toJson(QJsonDocument::Compact)};
}

/// Each client claims its own share of the slots, spread over the clinics, until the time or the slots are over.
Rate claimThroughApi(const std::vector<std::unique_ptr<Clinic>>& clinics, int clients, int seconds)
{
    std::vector<Rate> rates(static_cast<size_t>(clients));
    std::vector<std::thread> threads;
    const auto start = Clock::now();
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] {
            Rate& mine = rates[static_cast<size_t>(i)];
            std::vector<ScenarioClient> connections;
            for (const auto& clinic : clinics)
                connections.emplace_back(clinic->client);
            for (qsizetype turn = i; Clock::now() - start < std::chrono::seconds(seconds); turn += clients) {
                const size_t which = static_cast<size_t>(turn) % clinics.size();
                const qsizetype slot = turn / static_cast<qsizetype>(clinics.size());
                if (slot >= clinics[which]->free.size())
                    break;
                const auto asked = Clock::now();
                const HttpReply reply = connections[which].claim(clinics[which]->free.at(slot));
                mine.latenciesMs.push_back(millisecondsSince(asked));
                if (reply.status != 200 && mine.failed++ == 0)
                    std::fprintf(stderr, "a claim got %s\n", reply.summary().constData());
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const double elapsed = millisecondsSince(start) / 1000;
    Rate all;
    for (Rate& rate : rates) {
        all.latenciesMs.insert(all.latenciesMs.end(), rate.latenciesMs.begin(), rate.latenciesMs.end());
        all.failed += rate.failed;
    }
    all.perSecond = static_cast<double>(all.latenciesMs.size()) / elapsed;
    return all;
}

void print(const char* name, Rate& rate)
{
    std::printf("%-22s %8.0f claims/s   p50 %6.2f ms   p99 %6.2f ms   %zu calls, %lld not won\n", name, rate.perSecond,
                percentile(rate.latenciesMs, 0.5), percentile(rate.latenciesMs, 0.99), rate.latenciesMs.size(),
                static_cast<long long>(rate.failed));
    std::fflush(stdout);
}

} // namespace

/// Claims a second through the authenticated API (audit on, a live subscriber a clinic), beside pgbench with the same
/// function on the same cluster in the same run.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("Claims through the API beside pgbench.",
                             {{"seconds", "Longest time of each measurement", 10},
                              {"clients", "Clients at once, the same for both", 16},
                              {"clinics", "Clinics, each with a live subscriber", 16},
                              {"rounds", "Measurements of each", 2},
                              {"synchronous-commit", "1: on, 0: off, for both", 1}});
    ServiceProcess service(ServiceProcess::Settings{options["clinics"], {}, {}});
    bool ready = service.start(120'000);
    const QByteArray synchronous = options["synchronous-commit"] ? "on" : "off";
    if (ready) { // a database's own setting counts for new connections
        (void)service.sql("ALTER DATABASE callwaiting SET synchronous_commit = " + synchronous);
        ready = service.stop() == 0 && service.start();
    }
    if (!ready) {
        std::fprintf(stderr, "the service does not start: %s\n", service.errorText().constData());
        return 1;
    }
    const auto clinics = signInEverywhere(service, options["clinics"]);
    QList<PgbenchRun::Caller> callers;
    for (const auto& clinic : clinics)
        callers.append(callerOf(*clinic));
    PgbenchRun pgbench(service);
    const qint64 slotCount = pgbench.prepareSlots(callers, options["clients"]);
    std::printf("%lld free slots, %d clients, synchronous_commit %s\n", static_cast<long long>(slotCount),
                options["clients"], synchronous.constData());

    double ratio = 0;
    qint64 failed = 0;
    for (int round = 0; round < options["rounds"]; ++round) {
        Rate api = claimThroughApi(clinics, options["clients"], options["seconds"]);
        print("HTTP API", api);
        pgbench.freeAll();
        Rate bare = pgbench.run(options["clients"], options["seconds"]);
        print("pgbench, same function", bare);
        pgbench.freeAll();
        ratio += (bare.perSecond > 0 ? api.perSecond / bare.perSecond : 0) / options["rounds"];
        failed += api.failed + bare.failed;
    }
    std::printf("ratio API / pgbench: %.2f\n", ratio);
    for (const auto& clinic : clinics) {
        if (clinic->subscriber->events().isEmpty() || clinic->subscriber->ended()) {
            std::fprintf(stderr, "a subscriber saw nothing or was cut off\n");
            ++failed;
        }
    }
    return failed == 0 && ratio > 0 ? 0 : 1;
}
