#include "storage/database.h"
#include "storage/notificationlistener.h"
#include "support/temppostgres.h"

#include <QTest>

#include <atomic>

using namespace clinic;

class TestNotificationListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = test::TempPostgres::shared().app();
        auto opened = storage::Database::open(test::TempPostgres::shared().admin());
        QVERIFY(opened.ok());
        m_database = *std::move(opened);
    }

    void hearsOfOthers()
    {
        std::atomic<int> heard{0};
        const storage::NotificationListener listener(m_settings, "t_events", [&] { ++heard; });
        QTRY_COMPARE(heard.load(), 1); // what was missed before it listened
        QVERIFY(m_database->runScript("notify", "NOTIFY t_events").ok());
        QTRY_COMPARE(heard.load(), 2);
        QVERIFY(m_database->runScript("notify", "NOTIFY t_other").ok());
        QVERIFY(m_database->runScript("notify", "NOTIFY t_events").ok());
        QTRY_COMPARE(heard.load(), 3);
    }

    void listensAgainAfterALoss()
    {
        std::atomic<int> heard{0};
        const storage::NotificationListener listener(m_settings, "t_events", [&] { ++heard; });
        QTRY_COMPARE(heard.load(), 1);
        QVERIFY(m_database
                    ->runScript("terminate", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                             "application_name = 'callwaiting-listener'")
                    .ok());
        QTRY_COMPARE(heard.load(), 2);
        QVERIFY(m_database->runScript("notify", "NOTIFY t_events").ok());
        QTRY_COMPARE(heard.load(), 3);
    }

    void endsWhileItCannotConnect()
    {
        storage::DatabaseSettings nowhere;
        nowhere.conninfo = "host=127.0.0.1 port=1 user=x dbname=x";
        const storage::NotificationListener listener(nowhere, "t_events", [] {});
        QVERIFY(!listener.isListening());
    }

private:
    storage::DatabaseSettings m_settings;
    std::unique_ptr<storage::Database> m_database;
};

QTEST_GUILESS_MAIN(TestNotificationListener)
#include "tst_notificationlistener.moc"
