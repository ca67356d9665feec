#include "stress/consistency.h"
#include "stress/runoptions.h"
#include "support/scenario/freetimes.h"
#include "support/scenario/scenarioclient.h"

#include <QSet>

#include <atomic>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

/// What the service has said yes to, by any thread.
class Ledger final
{
public:
    void add(const QString& booking)
    {
        const std::lock_guard lock(m_mutex);
        m_bookings.append(booking);
    }
    [[nodiscard]] QStringList all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_bookings;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_bookings;
};

/// Books one slot after the other until told to stop, and repeats what had no answer with the same key.
void bookUntil(const std::atomic<bool>& over, ScenarioClient client, QStringList slotIds, const QString& procedure,
               Ledger& ledger)
{
    while (!over && !slotIds.isEmpty()) {
        const HttpReply claimed = client.claim(slotIds.takeFirst(), 0, newKey());
        if (claimed.status != 200)
            continue;
        const QString hold = idOf(claimed.json().value("hold"));
        const QByteArray key = newKey();
        for (int attempt = 0; attempt < 3 && !over; ++attempt) {
            const HttpReply confirmed = client.confirm(hold, procedure, "Otto Lindgren", "+44 20 7946 0888", key);
            if (confirmed.status == 201) {
                ledger.add(idOf(confirmed.json().value("booking")));
                break;
            }
        }
    }
}

QStringList slice(const QStringList& slotIds, int part, int parts)
{
    QStringList own;
    for (qsizetype i = part; i < slotIds.size(); i += parts)
        own.append(slotIds.at(i));
    return own;
}

/// Signs in, again and again while the database is away: a killed postmaster's backends may answer a moment longer, so
/// one good answer does not mean that it is over.
bool signIn(ScenarioClient& client, const QByteArray& email)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (std::chrono::steady_clock::now() < end) {
        if (client.logIn(email).status == 201 && client.get("/v1/procedures").status == 200)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

void checkBookings(ScenarioClient& client, const QStringList& promised, Verdict& verdict)
{
    const HttpReply listed = client.get("/v1/bookings?" + horizonQuery());
    if (!verdict.expect(listed.status == 200, "the bookings cannot be listed: " + QString::fromUtf8(listed.summary())))
        return;
    QSet<QString> booked;
    for (const QJsonValue& booking : listed.json().value("bookings").toArray())
        booked.insert(idOf(booking));
    for (const QString& booking : promised)
        verdict.expect(booked.contains(booking), "an acknowledged booking is lost: " + booking);
}

} // namespace

/// Kills the service and PostgreSQL in turn while clients book; every booking that was acknowledged is there
/// afterwards.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("kill -9 under load.", {{"rounds", "Kills of the service, and as many of PostgreSQL", 10},
                                                     {"workers", "Clients that book", 8},
                                                     {"load-ms", "Load before each kill, in milliseconds", 700}});
    // A round books a good part of a clinic's free time; each pair of kills gets a clinic of its own.
    const int clinics = std::max(1, options["rounds"]);
    ServiceProcess service(ServiceProcess::Settings{clinics, {}, {}});
    Verdict verdict;
    const bool started = service.start();
    if (!verdict.expect(started, QString::fromUtf8(service.errorText())))
        return 1;
    std::vector<Ledger> ledgers(static_cast<size_t>(clinics));
    qint64 slowest = 0;

    for (int round = 0; round < 2 * options["rounds"]; ++round) {
        const int clinic = round / 2;
        Ledger& ledger = ledgers[static_cast<size_t>(clinic)];
        const QByteArray receptionist = "reception@demo-" + QByteArray::number(clinic + 1) + ".test";
        ScenarioClient client(service.port());
        verdict.expect(signIn(client, receptionist), "no sign-in before a round");
        const QString procedure = client.procedureOf(15);
        const QStringList free = freeStretches(client.slotRows(), 1);
        std::atomic<bool> over = false;
        std::vector<std::thread> threads;
        for (int i = 0; i < options["workers"]; ++i)
            threads.emplace_back(
                [&, i] { bookUntil(over, client, slice(free, i, options["workers"]), procedure, ledger); });
        std::this_thread::sleep_for(std::chrono::milliseconds(options["load-ms"]));

        const bool killsService = round % 2 == 0;
        if (killsService)
            service.kill9();
        else
            verdict.expect(service.killPostgres(), "PostgreSQL was not running");
        over = killsService;
        if (!killsService) {
            ScenarioClient probe(service.port());
            verdict.expect(signIn(probe, receptionist), "not serving a minute after PostgreSQL was killed");
            over = true;
        }
        for (std::thread& thread : threads)
            thread.join();
        if (killsService) {
            const bool again = service.start();
            if (!verdict.expect(again, "no start after kill -9: " + QString::fromUtf8(service.errorText())))
                return 1;
            slowest = std::max(slowest, service.startedInMs());
        }
        ScenarioClient after(service.port());
        verdict.expect(signIn(after, receptionist), "no sign-in after a kill");
        checkBookings(after, ledger.all(), verdict);
    }
    qsizetype acknowledged = 0;
    for (int clinic = 0; clinic < clinics; ++clinic) {
        const QStringList promised = ledgers[static_cast<size_t>(clinic)].all();
        acknowledged += promised.size();
        ScenarioClient client(service.port());
        verdict.expect(signIn(client, "reception@demo-" + QByteArray::number(clinic + 1) + ".test"), "no sign-in");
        checkBookings(client, promised, verdict);
    }
    checkTables(service, verdict);
    checkAudit(service.port(), verdict);
    verdict.expect(service.stop() == 0, "no clean stop at the end");
    return verdict.conclude(QStringLiteral("%1 kills, %2 acknowledged bookings, slowest start %3 ms")
                                .arg(2 * options["rounds"])
                                .arg(acknowledged)
                                .arg(slowest));
}
