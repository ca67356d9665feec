#include "sql/clinicfixture.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace clinic::test;

/// The same key, actor and request within a day: the first answer, and nothing done twice.
class TestIdempotency : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QJsonArray m_day;

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        m_day = m_clinic.slotsOf(m_app);
    }

    void repeatsTheFirstAnswer()
    {
        const QJsonObject caller = keyed(m_clinic.reception, "k", "f");
        const QJsonObject first = claim(m_app, caller, m_day.at(0)["id"]);
        QCOMPARE(outcome(first), QString("ok"));
        QCOMPARE(claim(m_app, caller, m_day.at(0)["id"]), first);
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(0)["id"])), QString("slot_taken"));
    }

    void repeatsRefusals()
    {
        const auto hold = claim(m_app, m_clinic.agent, m_day.at(0)["id"])["hold"]["id"];
        const QJsonObject caller = keyed(m_clinic.reception, "k", "f");
        const QJsonObject refused = claim(m_app, caller, m_day.at(0)["id"]);
        QCOMPARE(outcome(refused), QString("slot_taken"));
        m_app.call("release_slot", {m_clinic.agent, key(hold)});
        QCOMPARE(claim(m_app, caller, m_day.at(0)["id"]), refused);
        QCOMPARE(outcome(claim(m_app, keyed(m_clinic.reception, "k2", "f"), m_day.at(0)["id"])), QString("ok"));
    }

    void tooManyHoldsIsNotKept()
    {
        const auto limited = [this](const QJsonObject& caller, int slot) {
            return m_app.call("claim_slot_atomic", {caller, key(m_day.at(slot)["id"]), QVariant(), QVariant(), 1});
        };
        const QJsonObject first = limited(m_clinic.reception, 0);
        const QJsonObject caller = keyed(m_clinic.reception, "k", "f");
        QCOMPARE(outcome(limited(caller, 1)), QString("rate_limited"));
        m_app.call("release_slot", {m_clinic.reception, key(first["hold"]["id"])});
        QCOMPARE(outcome(limited(caller, 1)), QString("ok"));
    }

    void anotherRequestUnderTheSameKey()
    {
        claim(m_app, keyed(m_clinic.reception, "k", "f"), m_day.at(0)["id"]);
        QCOMPARE(outcome(claim(m_app, keyed(m_clinic.reception, "k", "g"), m_day.at(1)["id"])),
                 QString("idempotency_mismatch"));
        QCOMPARE(m_clinic.slot(m_app, m_day.at(1)["id"].toString())["status"].toString(), QString("free"));
    }

    void keysBelongToTheirActor()
    {
        QCOMPARE(outcome(claim(m_app, keyed(m_clinic.reception, "k", "f"), m_day.at(0)["id"])), QString("ok"));
        QCOMPARE(outcome(claim(m_app, keyed(m_clinic.manager, "k", "g"), m_day.at(1)["id"])), QString("ok"));
    }

    void keysRunOutAfterADay()
    {
        const QJsonObject caller = keyed(m_clinic.reception, "k", "f");
        const auto hold = claim(m_app, caller, m_day.at(0)["id"])["hold"]["id"];
        m_app.call("release_slot", {m_clinic.reception, key(hold)});
        m_admin.run("UPDATE callwaiting.idempotency_keys SET created_at = now() - interval '25 hours'");
        const QJsonObject again = claim(m_app, caller, m_day.at(0)["id"]);
        QCOMPARE(outcome(again), QString("ok"));
        QVERIFY(again["hold"]["id"] != hold);
        QCOMPARE(claim(m_app, caller, m_day.at(0)["id"]), again);
        m_admin.run("UPDATE callwaiting.idempotency_keys SET created_at = now() - interval '25 hours'");
        QVERIFY(m_app.call("prune_idempotency_keys", {})["pruned"].toInt() > 0);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.idempotency_keys").toInt(), 0);
    }

    void twinsAtTheSameMomentActOnce()
    {
        const QJsonObject caller = keyed(m_clinic.reception, "twins", "f");
        for (int round = 0; round < 5; ++round) {
            QJsonObject answers[4];
            std::latch ready(4);
            std::vector<std::jthread> threads;
            for (QJsonObject& answer : answers) {
                threads.emplace_back([&] {
                    Sql own(TempPostgres::shared().app());
                    ready.arrive_and_wait();
                    answer = claim(own, keyed(caller, "twins" + QString::number(round), "f"), m_day.at(round)["id"]);
                });
            }
            threads.clear();
            for (const QJsonObject& answer : answers) {
                QCOMPARE(outcome(answer), QString("ok"));
                QCOMPARE(answer, answers[0]);
            }
        }
    }

    void endedSessionGetsNoAnswers()
    {
        const QJsonObject caller = keyed(m_clinic.reception, "k", "f");
        claim(m_app, caller, m_day.at(0)["id"]);
        m_app.call("revoke_session", {m_clinic.number, key(caller["session"])});
        QCOMPARE(outcome(claim(m_app, caller, m_day.at(0)["id"])), QString("unauthenticated"));
    }
};

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"
