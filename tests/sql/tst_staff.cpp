#include "sql/clinicfixture.h"

#include <QTest>

#include <array>
#include <thread>

using namespace clinic::test;

/// Accounts that change: who may change whom, what ends sessions, and that a clinic always keeps an admin.
class TestStaff : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

    const QJsonObject change(const QJsonObject& caller, const QJsonValue& id, const QJsonObject& changes)
    {
        return m_app.call("change_staff", {caller, key(id), changes});
    }

    bool signedIn(const QJsonObject& caller) { return outcome(m_app.call("list_providers", {caller})) == u"ok"; }

    QString role(const QJsonObject& who)
    {
        return m_admin.value("SELECT role FROM callwaiting.staff WHERE id = ?", {key(who["id"])}).toString();
    }

    int audited(const QString& action, const QJsonObject& who)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = ? AND subject = ?",
                             {m_clinic.number, action, QString("staff " + who["id"].toString())}).toInt();
    }

private Q_SLOTS:
    void init() { m_clinic = makeClinic(m_app); }

    void membersChangeOneByOne()
    {
        const QJsonObject rita = m_clinic.reception;
        const auto renamed = change(m_clinic.admin, rita["id"], {{"name", "Rita Moss"}, {"version", 1}});
        QCOMPARE(renamed["staff"]["name"].toString(), QString("Rita Moss"));
        QCOMPARE(renamed["staff"]["version"].toInt(), 2);
        QVERIFY(signedIn(rita));
        QCOMPARE(outcome(change(m_clinic.admin, rita["id"], {{"name", "x"}, {"version", 1}})), QString("state_conflict"));
        QCOMPARE(change(m_clinic.admin, rita["id"], {{"name", " "}})["errors"][0]["pointer"].toString(), QString("/name"));
        QCOMPARE(change(m_clinic.admin, rita["id"], {{"role", "boss"}})["errors"][0]["pointer"].toString(), QString("/role"));
        QCOMPARE(outcome(change(m_clinic.admin, rita["id"], {{"role", "operator"}})), QString("invalid_request"));
        QCOMPARE(audited("staff.change", rita), 1);
    }

    void whatEndsSessions_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("action");
        QTest::newRow("role") << QJsonObject{{"role", "manager"}} << "staff.role";
        QTest::newRow("password") << QJsonObject{{"password_hash", "y"}} << "staff.password";
        QTest::newRow("disabled") << QJsonObject{{"disabled", true}} << "staff.disable";
    }

    void whatEndsSessions()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, action);
        const QJsonObject rita = m_clinic.reception;
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        QCOMPARE(outcome(change(m_clinic.admin, rita["id"], changes)), QString("ok"));
        QVERIFY(!signedIn(rita));
        QVERIFY(signedIn(m_clinic.manager));
        const auto events = m_app.call("sequence_events", {head, 10})["events"].toArray();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0]["type"].toString(), QString("session"));
        QCOMPARE(events[0]["id"], rita["session"]);
        QCOMPARE(audited(action, rita), 1);
        // Coming back is signing in anew.
        QCOMPARE(outcome(change(m_clinic.admin, rita["id"], {{"disabled", false}})), QString("ok"));
        QVERIFY(!signedIn(rita));
    }

    void aRepeatedRoleEndsNothing()
    {
        QCOMPARE(outcome(change(m_clinic.admin, m_clinic.reception["id"], {{"role", "receptionist"}, {"disabled", false}})), QString("ok"));
        QVERIFY(signedIn(m_clinic.reception));
    }

    void onlyAdminsAndOnlyTheirOwn()
    {
        const TestClinic other = makeClinic(m_app);
        const QString denials = "SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = 'access.denied'";
        QCOMPARE(outcome(change(m_clinic.manager, m_clinic.reception["id"], {{"disabled", true}})), QString("forbidden"));
        QCOMPARE(outcome(change(m_clinic.admin, other.reception["id"], {{"disabled", true}})), QString("forbidden"));
        QCOMPARE(m_admin.value(denials, {m_clinic.number}).toInt(), 2);
        QVERIFY(signedIn(other.reception));
        const QString missing = QString::number(m_clinic.number << 36 | 1);
        QCOMPARE(outcome(change(m_clinic.admin, missing, {{"disabled", true}})), QString("not_found"));
        QCOMPARE(outcome(change(operatorCaller(), m_clinic.reception["id"], {{"disabled", true}})), QString("ok"));
    }

    void operatorsAreOutOfReach()
    {
        const QJsonObject boss = addStaff(m_app, 0, "operator", QString("Boss%1").arg(m_clinic.number));
        for (const QJsonObject& changes : {QJsonObject{{"disabled", true}}, QJsonObject{{"password_hash", "mine"}},
                                           QJsonObject{{"role", "admin"}}, QJsonObject{{"name", "x"}}})
            QCOMPARE(outcome(change(m_clinic.admin, boss["id"], changes)), QString("forbidden"));
        QCOMPARE(m_admin.value("SELECT version FROM callwaiting.staff WHERE id = ?", {key(boss["id"])}).toInt(), 1);
        QCOMPARE(outcome(change(operatorCaller(), boss["id"], {{"role", "admin"}})), QString("invalid_request"));
        QCOMPARE(outcome(change(operatorCaller(), boss["id"], {{"disabled", true}})), QString("ok"));
    }

    void nobodyChangesTheirOwnPlace()
    {
        const QJsonValue me = m_clinic.admin["id"];
        (void)addStaff(m_app, m_clinic.number, "admin", "Second");
        QCOMPARE(outcome(change(m_clinic.admin, me, {{"role", "manager"}})), QString("state_conflict"));
        QCOMPARE(outcome(change(m_clinic.admin, me, {{"disabled", true}})), QString("state_conflict"));
        QCOMPARE(outcome(change(m_clinic.admin, me, {{"password_hash", "y"}})), QString("state_conflict"));
        QCOMPARE(outcome(change(m_clinic.admin, me, {{"name", "Ada Own"}, {"role", "admin"}, {"disabled", false}})), QString("ok"));
        QVERIFY(signedIn(m_clinic.admin));
    }

    void theLastAdminStays()
    {
        const QJsonValue ada = m_clinic.admin["id"];
        QCOMPARE(outcome(change(operatorCaller(), ada, {{"role", "manager"}})), QString("state_conflict"));
        QCOMPARE(outcome(change(operatorCaller(), ada, {{"disabled", true}})), QString("state_conflict"));
        const QJsonObject second = addStaff(m_app, m_clinic.number, "admin", "Second");
        QCOMPARE(outcome(change(m_clinic.admin, second["id"], {{"disabled", true}})), QString("ok"));
        // A disabled admin is none.
        QCOMPARE(outcome(change(operatorCaller(), ada, {{"disabled", true}})), QString("state_conflict"));
    }

    /// Two admins who demote each other at the same moment: one of them stays.
    void twoAdminsAtOnce()
    {
        for (int round = 0; round < 10; ++round) {
            const TestClinic clinic = makeClinic(m_app, 0);
            const QJsonObject second = signIn(m_app, clinic.number, addStaff(m_app, clinic.number, "admin", "Second"));
            const std::array<QJsonObject, 2> admins{clinic.admin, second};
            std::array<QString, 2> outcomes;
            std::array<std::thread, 2> threads;
            for (int i = 0; i < 2; ++i) {
                threads[i] = std::thread([&, i] {
                    Sql own(TempPostgres::shared().app());
                    outcomes[i] = outcome(own.call("change_staff", {admins[i], key(admins[1 - i]["id"]), QJsonObject{{"role", "manager"}}}));
                });
            }
            for (std::thread& thread : threads)
                thread.join();
            QCOMPARE(int(outcomes[0] == u"ok") + int(outcomes[1] == u"ok"), 1);
            QCOMPARE(int(role(admins[0]) == u"admin") + int(role(admins[1]) == u"admin"), 1);
        }
    }

    void ownPassword()
    {
        const QJsonObject here = m_clinic.reception;
        const QJsonObject elsewhere = signIn(m_app, m_clinic.number, here);
        const auto found = [&](const QJsonObject& who) -> const QJsonObject {
            return m_app.call("find_own_login", {m_clinic.number, key(who["session"]), key(here["id"])});
        };
        QCOMPARE(found(here)["password_hash"].toString(), QString("x"));
        QCOMPARE(outcome(m_app.call("set_own_password", {here, "new"})), QString("ok"));
        QVERIFY(signedIn(here));
        QVERIFY(!signedIn(elsewhere));
        QCOMPARE(found(here)["password_hash"].toString(), QString("new"));
        QCOMPARE(outcome(found(elsewhere)), QString("unauthenticated"));
        QCOMPARE(outcome(m_app.call("set_own_password", {elsewhere, "newer"})), QString("unauthenticated"));
        QCOMPARE(audited("staff.password", here), 1);
        QJsonObject stolen = m_clinic.manager;
        stolen["id"] = here["id"];
        QCOMPARE(outcome(m_app.call("set_own_password", {stolen, "evil"})), QString("unauthenticated"));
        QCOMPARE(outcome(m_app.call("set_own_password", {operatorCaller(), "x"})), QString("forbidden"));
    }
};

QTEST_GUILESS_MAIN(TestStaff)
#include "tst_staff.moc"
