#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// Who gets a time, and what everybody else is told.
class TestClaim : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};

private Q_SLOTS:
    void oneOfManyWins_data()
    {
        QTest::addColumn<int>("callers");
        QTest::newRow("five") << 5;
        QTest::newRow("twenty") << 20;
    }

    void oneOfManyWins()
    {
        QFETCH(int, callers);
        const TestClinic clinic = makeClinic(m_app, 2);
        for (int round = 0; round < 5; ++round) {
            const auto slot = clinic.slotsOf(m_app, 0, 1)[round * 4]["id"];
            const auto answers = race(callers, [&](Sql& own, int i) {
                QJsonObject caller = clinic.agent;
                caller["id"] = QString("call-" + QString::number(i));
                return claim(own, caller, slot);
            });
            int won = 0;
            for (const QJsonObject& answer : answers) {
                if (outcome(answer) == u"ok") {
                    ++won;
                    continue;
                }
                QCOMPARE(outcome(answer), QString("slot_taken"));
                QCOMPARE(answer["holder"]["name"].toString(), QString("Voxanne"));
                const QJsonArray alternatives = answer["alternatives"].toArray();
                QCOMPARE(alternatives.size(), 3);
                for (const QJsonValue& alternative : alternatives) {
                    QVERIFY(alternative["id"] != slot);
                    QCOMPARE(clinic.slot(m_app, alternative["id"].toString())["status"].toString(), QString("free"));
                }
            }
            QCOMPARE(won, 1);
        }
    }

    void oppositeDirectionsDoNotDeadlock()
    {
        const TestClinic clinic = makeClinic(m_app, 1);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 2);
        for (int round = 0; round < 10; ++round) {
            // Overlapping stretches of three, approached from both ends.
            const auto answers = race(4, [&](Sql& own, int i) { return claim(own, clinic.agent, day[3 - i]["id"], 45); });
            int slotsHeld = 0;
            for (const QJsonObject& answer : answers) {
                QVERIFY(outcome(answer) == u"ok" || outcome(answer) == u"slot_taken");
                slotsHeld += answer["hold"]["slot_ids"].toArray().size();
                if (outcome(answer) == u"ok")
                    QCOMPARE(outcome(m_app.call("release_slot", {clinic.agent, key(answer["hold"]["id"])})), QString("ok"));
            }
            QVERIFY(slotsHeld >= 3);
        }
    }

    void alternativesFitTheWholeDurationAndDoNotOverlap()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        // 10:00 is wanted for 45 minutes; 10:30 is taken, so nothing from 10:00 to 10:30 fits.
        QCOMPARE(outcome(claim(m_app, clinic.agent, day[6]["id"])), QString("ok"));
        const QJsonObject lost = claim(m_app, clinic.reception, day[4]["id"], 45);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QList<QString> starts;
        for (const QJsonValue& alternative : lost["alternatives"].toArray()) {
            QCOMPARE(alternative["provider_id"].toString(), clinic.providers[0]);
            starts.append(alternative["starts_at"].toString());
        }
        // 09:45, then 10:45 and 09:00: nearest first, and none that overlaps one before it.
        QCOMPARE(starts, (QList<QString>{day[3]["starts_at"].toString(), day[7]["starts_at"].toString(),
                                         day[0]["starts_at"].toString()}));
    }

    void otherProvidersComeSecond()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        m_admin.run("UPDATE callwaiting.slots SET status = 'blocked' WHERE provider_id = ? AND starts_at::date <> ?",
                    {clinic.providers[0].toLongLong(), QDate::currentDate().addDays(1)});
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        QCOMPARE(outcome(claim(m_app, clinic.agent, day[0]["id"], 165)), QString("ok")); // 09:00 to 11:45
        QCOMPARE(outcome(claim(m_app, clinic.agent, day[13]["id"], 225)), QString("ok")); // 13:15 to 17:00
        const QJsonArray found = claim(m_app, clinic.reception, day[4]["id"])["alternatives"].toArray();
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0]["id"], day[11]["id"]);
        QCOMPARE(found[1]["id"], day[12]["id"]);
        QCOMPARE(found[2]["provider_id"].toString(), clinic.providers[1]);
        QCOMPARE(found[2]["starts_at"], day[4]["starts_at"]);
    }

    void gapsAreNotBridged()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        for (const int lastBefore : {11, 27}) { // lunch, closing time
            const QJsonObject refused = claim(m_app, clinic.reception, day[lastBefore]["id"], 30);
            QCOMPARE(outcome(refused), QString("slot_taken"));
            QVERIFY(refused["holder"].isNull());
            QCOMPARE(refused["alternatives"].toArray().size(), 3);
        }
    }

    void theLongerOfDurationAndProcedureCounts()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        const auto size = [&](const QJsonValue& slot, const QVariant& minutes, const QString& procedure) {
            return m_app.call("claim_slot_atomic",
                              {clinic.reception, key(slot), minutes, procedure.toLongLong(), 0})["hold"]["slot_ids"]
                .toArray().size();
        };
        QCOMPARE(size(day[0]["id"], {}, clinic.threeQuarters), 3);
        QCOMPARE(size(day[4]["id"], 60, clinic.threeQuarters), 4);
        QCOMPARE(size(day[13]["id"], 20, clinic.quarter), 2);
    }

    void refusesWhatNobodyCanHave()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        m_admin.run("UPDATE callwaiting.slots SET status = 'blocked' WHERE id = ?", {key(day[0]["id"])});
        m_admin.run("UPDATE callwaiting.slots SET starts_at = starts_at - interval '30 days', "
                    "ends_at = ends_at - interval '30 days' WHERE id = ?", {key(day[1]["id"])});
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[0]["id"])), QString("state_conflict"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[1]["id"])), QString("state_conflict"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, "12345")), QString("not_found"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[2]["id"], 0)), QString("invalid_request"));
        const auto unknown = m_app.call("claim_slot_atomic", {clinic.reception, key(day[2]["id"]), QVariant(),
                                                              (clinic.number << 36) + 1, 0});
        QCOMPARE(unknown["errors"][0]["pointer"].toString(), QString("/procedure_id"));
    }

    void expiredHoldIsFreeWithoutAnyJob()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        const QJsonObject first = claim(m_app, clinic.agent, day[0]["id"], 45)["hold"].toObject();
        expire(m_admin, first["id"]);
        QCOMPARE(clinic.slot(m_app, day[1]["id"].toString())["status"].toString(), QString("free"));

        const QJsonObject second = claim(m_app, clinic.reception, day[2]["id"]);
        QCOMPARE(outcome(second), QString("ok"));
        QCOMPARE(outcome(confirm(m_app, clinic.agent, first["id"], clinic.quarter)), QString("hold_expired"));
        QCOMPARE(outcome(m_app.call("release_slot", {clinic.agent, key(first["id"])})), QString("ok"));
        const QJsonObject slot = clinic.slot(m_app, day[2]["id"].toString());
        QCOMPARE(slot["status"].toString(), QString("held"));
        QCOMPARE(slot["holder"]["name"].toString(), QString("Rita"));
        // The slots around it came back too, and nothing occupies them.
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[0]["id"], 30)), QString("ok"));
    }

    void expiryJobMakesItVisible()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        const auto hold = claim(m_app, clinic.agent, day[0]["id"], 30)["hold"]["id"];
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        QCOMPARE(m_app.call("expire_holds", {100})["expired"].toInt(), 0);
        expire(m_admin, hold);
        QCOMPARE(m_app.call("expire_holds", {100})["expired"].toInt(), 1);
        QCOMPARE(m_app.call("expire_holds", {100})["expired"].toInt(), 0);
        const auto events = m_app.call("sequence_events", {head, 100})["events"].toArray();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0]["id"], day[0]["id"]);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.occupancy WHERE hold_id = ?", {key(hold)}).toInt(), 0);
    }

    void holdLimitStandsInARace()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        const auto answers = race(8, [&](Sql& own, int i) {
            return own.call("claim_slot_atomic", {clinic.agent, key(day[i]["id"]), QVariant(), QVariant(), 3});
        });
        QCOMPARE(wins(answers), 3);
        for (const QJsonObject& answer : answers) {
            if (outcome(answer) != u"ok") {
                QCOMPARE(outcome(answer), QString("rate_limited"));
                QVERIFY(answer["retry_after"].toInt() > 0);
            }
        }
    }

    void schemaRefusesAnOverlap()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app, 0, 1);
        const auto first = claim(m_app, clinic.agent, day[0]["id"], 30)["hold"]["id"];
        const auto second = claim(m_app, clinic.agent, day[4]["id"])["hold"]["id"];
        QCOMPARE(m_admin.refusalOf("UPDATE callwaiting.occupancy o SET during = p.during FROM callwaiting.occupancy p "
                                   "WHERE o.hold_id = " + second.toString() + " AND p.hold_id = " + first.toString()),
                 QByteArray("23P01"));
    }
};

QTEST_GUILESS_MAIN(TestClaim)
#include "tst_claim.moc"
