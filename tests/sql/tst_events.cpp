#include "sql/clinicfixture.h"

#include <QTest>

#include <thread>

using namespace clinic::test;

/// Positions are in the order in which readers see the changes.
class TestEvents : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QJsonArray m_day;

    qint64 head() { return m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger(); }
    const QJsonArray after(qint64 position, int limit = 1000)
    {
        return m_app.call("sequence_events", {position, limit})["events"].toArray();
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        m_day = m_clinic.slotsOf(m_app);
    }

    void lateCommitIsNotSkipped()
    {
        const qint64 start = head();
        // The slow transaction takes its outbox numbers first and commits last.
        Sql slow(TempPostgres::shared().app());
        slow.script("BEGIN");
        claim(slow, m_clinic.agent, m_day.at(0)["id"]);
        claim(m_app, m_clinic.reception, m_day.at(4)["id"]);
        const QJsonArray early = after(start);
        QCOMPARE(early.size(), 1);
        QCOMPARE(early[0]["id"], m_day.at(4)["id"]);
        slow.script("COMMIT");

        const QJsonArray late = after(early[0]["position"].toInteger());
        QCOMPARE(late.size(), 1);
        QCOMPARE(late[0]["id"], m_day.at(0)["id"]);
        QCOMPARE(after(start).size(), 2);
    }

    void rolledBackIsNeverTold()
    {
        const qint64 start = head();
        m_app.script("BEGIN");
        claim(m_app, m_clinic.agent, m_day.at(0)["id"]);
        m_app.script("ROLLBACK");
        QCOMPARE(after(start).size(), 0);
    }

    void everyTouchedThingIsAnnounced()
    {
        const qint64 start = head();
        const auto hold = claim(m_app, m_clinic.reception, m_day.at(0)["id"], 45)["hold"]["id"];
        const auto booking = confirm(m_app, m_clinic.reception, hold, m_clinic.quarter)["booking"]["id"];
        m_app.call("reschedule_booking", {m_clinic.reception, key(booking), key(m_day.at(1)["id"]), 45, QVariant()});
        QStringList seen;
        for (const QJsonValue& event : after(start)) {
            QCOMPARE(event["clinic"].toString(), QString::number(m_clinic.number));
            seen.append(event["type"].toString() + (event["id"] == booking ? "" : QString::number(event["version"].toInt())));
        }
        QCOMPARE(seen, (QStringList{"slot2", "slot2", "slot2", "slot3", "slot3", "slot3", "booking", "slot4", "slot2",
                                    "booking"}));
    }

    void limitAndResume()
    {
        const qint64 start = head();
        claim(m_app, m_clinic.reception, m_day.at(0)["id"], 60);
        const QJsonObject first = m_app.call("sequence_events", {start, 3});
        QCOMPARE(first["events"].toArray().size(), 3);
        QCOMPARE(first["last"], first["events"][2]["position"]);
        QCOMPARE(after(first["last"].toInteger()).size(), 1);
        QCOMPARE(m_app.call("sequence_events", {head(), 3})["last"].toInteger(), head());
    }

    void asOfCoversWhatTheListShows()
    {
        claim(m_app, m_clinic.reception, m_day.at(0)["id"]);
        const qint64 position = head();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QJsonObject list = m_app.call("list_slots", {m_clinic.reception, now, now.addDays(2), QVariant(), "held"});
        QCOMPARE(list["as_of"].toString().toLongLong(), position);
        QCOMPARE(list["slots"].toArray().size(), 1);
    }

    void twoSequencersGiveOneOrder()
    {
        const qint64 start = head();
        constexpr int rounds = 25;
        std::atomic<bool> done = false;
        const auto sequence = [&] {
            Sql own(TempPostgres::shared().app());
            while (!done)
                own.call("sequence_events", {start, 1});
        };
        std::jthread one(sequence);
        std::jthread two(sequence);
        for (int i = 0; i < rounds; ++i) {
            const auto hold = claim(m_app, m_clinic.reception, m_day.at(i)["id"])["hold"]["id"];
            m_app.call("release_slot", {m_clinic.reception, key(hold)});
        }
        done = true;
        one.join();
        two.join();
        const QJsonArray events = after(start);
        QCOMPARE(events.size(), 2 * rounds);
        for (int i = 0; i < rounds; ++i) {
            QCOMPARE(events[2 * i]["id"], m_day.at(i)["id"]);
            QCOMPARE(events[2 * i]["version"].toInt(), 2);
            QCOMPARE(events[2 * i + 1]["version"].toInt(), 3);
        }
    }

    void pruningKeepsTheLastOne()
    {
        claim(m_app, m_clinic.reception, m_day.at(0)["id"], 60);
        const qint64 position = head();
        m_admin.run("UPDATE callwaiting.events SET at = now() - interval '2 days'");
        m_app.call("prune_events", {"1 day"});
        QCOMPARE(m_app.call("event_floor", {})["floor"].toInteger(), position);
        QCOMPARE(head(), position);
        claim(m_app, m_clinic.reception, m_day.at(8)["id"]);
        QVERIFY(head() > position);
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
