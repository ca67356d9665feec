#include "storage/workerpool.h"
#include "support/temppostgres.h"

#include <QTest>

#include <atomic>
#include <future>
#include <set>

using namespace clinic;
using namespace std::chrono_literals;
using storage::Database;
using storage::WorkerPool;

class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachThreadHasAConnectionOfItsOwn()
    {
        std::mutex mutex;
        std::set<int> backends;
        std::atomic<int> waiting{0};
        WorkerPool pool(test::TempPostgres::shared().app(), 3);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(pool.post([&](Database& database) {
                const auto rows = database.run("pid", QStringLiteral("SELECT pg_backend_pid()"));
                {
                    const std::lock_guard lock(mutex);
                    backends.insert(rows.ok() ? rows->constFirst().constFirst().toInt() : -1);
                }
                for (++waiting; waiting < 3;) // so that no thread takes two
                    std::this_thread::yield();
            }));
        }
        QVERIFY(pool.drain(20s));
        QCOMPARE(backends.size(), std::size_t(3));
        QVERIFY(!backends.contains(-1));
        QCOMPARE(pool.load().done, 3);
    }

    void saysNoWhenFull()
    {
        std::promise<void> gate;
        auto opened = gate.get_future().share();
        WorkerPool pool(test::TempPostgres::shared().app(), 1, 2);
        std::promise<void> running;
        QVERIFY(pool.post([&](Database&) {
            running.set_value();
            opened.wait();
        }));
        running.get_future().wait();
        std::atomic<int> done{0};
        QVERIFY(pool.post([&](Database&) { ++done; }));
        QVERIFY(pool.post([&](Database&) { ++done; }));
        QVERIFY(!pool.post([&](Database&) { ++done; }));
        const WorkerPool::Load load = pool.load();
        QCOMPARE(load.busy, 1);
        QCOMPARE(load.queued, 2);
        QCOMPARE(load.refused, 1);
        gate.set_value();
        QVERIFY(pool.drain(20s));
        QCOMPARE(done.load(), 2);
        QVERIFY(!pool.post([](Database&) {}));
    }

    void drainsNoLongerThanAsked()
    {
        std::promise<void> gate;
        auto opened = gate.get_future().share();
        std::atomic<bool> dropped{true};
        WorkerPool pool(test::TempPostgres::shared().app(), 1);
        std::promise<void> running;
        QVERIFY(pool.post([&](Database&) {
            running.set_value();
            opened.wait();
        }));
        running.get_future().wait();
        QVERIFY(pool.post([&](Database&) { dropped = false; }));
        QVERIFY(!pool.drain(20ms));
        QCOMPARE(pool.load().queued, 0);
        gate.set_value();
        QVERIFY(pool.drain(20s));
        QVERIFY(dropped);
    }

    void worksOnWithoutADatabase()
    {
        storage::DatabaseSettings nowhere;
        nowhere.conninfo = "host=127.0.0.1 port=1 user=x dbname=x";
        WorkerPool pool(nowhere, 1);
        std::promise<domain::Result<QJsonObject>> answered;
        QVERIFY(pool.post([&](Database& database) { answered.set_value(database.call("anything")); }));
        const auto answer = answered.get_future().get();
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, domain::ErrorCode::Unavailable);
        QCOMPARE(answer.error().retryAfterSeconds, std::optional(1));
    }
};

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
