#include "stress/runoptions.h"
#include "stress/verdict.h"
#include "support/scenario/httpconnection.h"
#include "support/scenario/serviceprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

QByteArray reportOf(const QString& id)
{
    const QJsonObject message{
        {"type", "end-of-call-report"},
        {"call", QJsonObject{{"id", id}, {"customer", QJsonObject{{"number", "+447700900444"}}}}},
        {"startedAt", "2026-11-20T10:00:00Z"},
        {"endedAt", "2026-11-20T10:01:00Z"},
        {"artifact",
         QJsonObject{{"transcript", "AI: Your name?\nUser: My name is Ambrose Tilling, 07700 900444, and I take "
                                    "warfarin. My address is 4 Orchard Road, Kendal.\n"}}}};
    return QJsonDocument(QJsonObject{{"message", message}}).toJson(QJsonDocument::Compact);
}

/// Reports that were answered with 200, by any thread.
class Taken final
{
public:
    void add(const QString& id)
    {
        const std::lock_guard lock(m_mutex);
        m_ids.append(id);
    }
    [[nodiscard]] QStringList all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ids;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_ids;
};

/// Delivers one report after the other, some of them twice, as a provider that saw no answer does.
void deliverUntil(const std::atomic<bool>& over, quint16 port, const QString& prefix, Taken& taken)
{
    HttpConnection connection(port);
    for (int i = 0; !over; ++i) {
        const QString id = prefix + QString::number(i);
        for (int attempt = 0; attempt < 1 + i % 2; ++attempt) {
            const HttpReply reply =
                connection.send("POST", "/webhooks/vapi/demo-1",
                                {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}}, reportOf(id));
            if (reply.status == 200 && attempt == 0)
                taken.add(id);
        }
    }
}

QByteArray number(const ServiceProcess& service, const QByteArray& sql)
{
    return service.sql(sql).trimmed();
}

/// Waits until nothing is left in the inbox; how long it took, -1 when it does not empty.
qint64 awaitInbox(const ServiceProcess& service)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto elapsed = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
    };
    while (elapsed() < 60'000) {
        if (number(service, "SELECT count(*) FROM callwaiting.webhook_deliveries WHERE state <> 'done'") == "0")
            return elapsed();
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return -1;
}

void checkCalls(const ServiceProcess& service, const QStringList& taken, Verdict& verdict)
{
    const QList<QByteArray> filed = service.sql("SELECT provider_call_id FROM callwaiting.calls").trimmed().split('\n');
    const QSet<QByteArray> there(filed.begin(), filed.end());
    verdict.expect(there.size() == filed.size(), "a call is there twice");
    for (const QString& id : taken)
        verdict.expect(there.contains(id.toUtf8()), "a report that was taken is lost: " + id);
    // Each of these counts what is amiss.
    const QList<QPair<QByteArray, QByteArray>> faults{
        {"calls without their original", "SELECT count(*) FROM callwaiting.calls c LEFT JOIN callwaiting.call_texts t "
                                         "ON t.call_id = c.id WHERE t.call_id IS NULL"},
        {"calls whose passages are not all kept",
         "SELECT count(*) FROM callwaiting.calls c WHERE redaction_count <> (SELECT count(*) FROM "
         "callwaiting.contact_details x "
         "WHERE x.call_id = c.id) + (SELECT count(*) FROM callwaiting.clinical_notes x WHERE x.call_id = c.id) "
         "+ (SELECT count(*) FROM callwaiting.pii_vault x WHERE x.call_id = c.id)"},
        {"calls that were not audited once each",
         "SELECT count(*) FROM callwaiting.calls c WHERE (SELECT count(*) FROM callwaiting.audit_entries a "
         "WHERE a.action = 'call.redact' AND a.subject = 'call ' || c.id) <> 1"},
        {"calls that were not announced once each",
         "SELECT count(*) FROM callwaiting.calls c WHERE (SELECT count(*) FROM callwaiting.events e WHERE e.type = "
         "'call' "
         "AND e.subject_id = c.id) + (SELECT count(*) FROM callwaiting.event_outbox e WHERE e.type = 'call' "
         "AND e.subject_id = c.id) <> 1"},
        {"deliveries that keep their body",
         "SELECT count(*) FROM callwaiting.webhook_deliveries WHERE state = 'done' AND body IS NOT NULL"},
        {"persons that one caller became", "SELECT count(DISTINCT contact_id) - 1 FROM callwaiting.calls "
                                           "WHERE provider_call_id LIKE 'stress-%'"}};
    for (const auto& [what, sql] : faults)
        verdict.expect(number(service, sql) == "0",
                       QString::fromUtf8(what) + ": " + QString::fromUtf8(number(service, sql)));
}

} // namespace

/// Kills the service and PostgreSQL in turn while calls are reported: every report that was taken becomes one call,
/// with all its rows, once.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("kill -9 while calls are reported.",
                             {{"rounds", "Kills of the service, and as many of PostgreSQL", 10},
                              {"workers", "Deliveries at a time", 4},
                              {"load-ms", "Load before each kill, in milliseconds", 400}});
    ServiceProcess service(ServiceProcess::Settings{1, {}, {}});
    Verdict verdict;
    if (!verdict.expect(service.start(), QString::fromUtf8(service.errorText())))
        return 1;
    Taken taken;
    qint64 slowest = 0;
    for (int round = 0; round < 2 * options["rounds"]; ++round) {
        std::atomic<bool> over = false;
        std::vector<std::thread> threads;
        for (int i = 0; i < options["workers"]; ++i) {
            threads.emplace_back([&, i] {
                deliverUntil(over, service.port(), QStringLiteral("stress-%1-%2-").arg(round).arg(i), taken);
            });
        }
        // Not always at the same place.
        std::this_thread::sleep_for(std::chrono::milliseconds(options["load-ms"] + 37 * (round % 7)));
        const bool killsService = round % 2 == 0;
        if (killsService)
            service.kill9();
        else
            verdict.expect(service.killPostgres(), "PostgreSQL was not running");
        over = true;
        for (std::thread& thread : threads)
            thread.join();
        if (killsService && !verdict.expect(service.start(), QString::fromUtf8(service.errorText())))
            return 1;
        const qint64 emptied = awaitInbox(service);
        verdict.expect(emptied >= 0, "the inbox does not empty");
        slowest = std::max(slowest, emptied);
    }
    checkCalls(service, taken.all(), verdict);
    verdict.expect(service.stop() == 0, "no clean stop at the end");
    return verdict.conclude(QStringLiteral("%1 kills, %2 reports taken, inbox empty again within %3 ms")
                                .arg(2 * options["rounds"])
                                .arg(taken.all().size())
                                .arg(slowest));
}
