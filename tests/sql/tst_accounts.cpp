#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// Log-in, sessions and onboarding.
class TestAccounts : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

    const QJsonObject list(const QJsonObject& caller) { return m_app.call("list_providers", {caller}); }

private Q_SLOTS:
    void init() { m_clinic = makeClinic(m_app); }

    void fiveFailuresLock()
    {
        const QByteArray email = QByteArray("lock") + QByteArray::number(m_clinic.number);
        for (int i = 1; i <= 4; ++i) {
            const QJsonObject noted = m_app.call("note_login", {email, false});
            QCOMPARE(noted["failed"].toInt(), i);
            QVERIFY(noted["locked_until"].isNull());
        }
        QVERIFY(m_app.call("note_login", {email, false})["locked_until"].isString());
        QVERIFY(m_app.call("find_login", {email})["locked_until"].isString());
        m_admin.run("UPDATE callwaiting.login_attempts SET locked_until = now() - interval '1 second', "
                    "last_failed_at = now() - interval '15 minutes'");
        QVERIFY(m_app.call("find_login", {email})["locked_until"].isNull());
        QCOMPARE(m_app.call("note_login", {email, false})["failed"].toInt(), 1);
        m_app.call("note_login", {email, true});
        QCOMPARE(m_app.call("find_login", {email})["failed"].toInt(), 0);
    }

    void refreshTokensRotateAndReuseRevokes()
    {
        const QByteArray one = QByteArray("one") + QByteArray::number(m_clinic.number);
        const QByteArray two = QByteArray("two") + QByteArray::number(m_clinic.number);
        const QJsonObject staff = addStaff(m_app, m_clinic.number, "receptionist", "Nora");
        const auto session = m_app.call("open_session", {m_clinic.number, key(staff["id"]), one})["session"];
        const QJsonObject rotated = m_app.call("rotate_session", {one, two});
        QCOMPARE(rotated["session"], session);
        QCOMPARE(rotated["staff_id"], staff["id"]);
        QCOMPARE(rotated["time_zone"].toString(), QString("Europe/London"));

        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        QCOMPARE(outcome(m_app.call("rotate_session", {one, QByteArray("three")})), QString("unauthenticated"));
        QCOMPARE(outcome(m_app.call("rotate_session", {two, QByteArray("four")})), QString("unauthenticated"));
        const auto events = m_app.call("sequence_events", {head, 10})["events"].toArray();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0]["type"].toString(), QString("session"));
        QCOMPARE(events[0]["id"], session);
    }

    void sessionsEnd()
    {
        QCOMPARE(outcome(list(m_clinic.reception)), QString("ok"));
        m_admin.run("UPDATE callwaiting.sessions SET expires_at = now() WHERE id = ?", {key(m_clinic.reception["session"])});
        QCOMPARE(outcome(list(m_clinic.reception)), QString("unauthenticated"));

        m_app.call("revoke_session", {m_clinic.number, key(m_clinic.manager["session"])});
        QCOMPARE(outcome(list(m_clinic.manager)), QString("unauthenticated"));

        QJsonObject without = m_clinic.admin;
        without.remove("session");
        QCOMPARE(outcome(list(without)), QString("unauthenticated"));
        QJsonObject stolen = m_clinic.admin;
        stolen["id"] = m_clinic.manager["id"];
        QCOMPARE(outcome(list(stolen)), QString("unauthenticated"));
    }

    void theRoleIsTheOneOfToday()
    {
        QJsonObject pretending = m_clinic.reception;
        pretending["role"] = "admin";
        QCOMPARE(outcome(m_app.call("save_procedure", {pretending, QVariant(), QJsonObject{{"name", "x"}}})),
                 QString("forbidden"));
    }

    void clinicsAreTheOperatorsBusiness()
    {
        const auto add = [&](const QJsonObject& caller, const QString& slug, const QString& zone) -> const QJsonObject {
            return m_app.call("add_clinic", {caller, QJsonObject{{"id", QString::number(100000 + m_clinic.number)},
                                                                {"slug", slug}, {"name", "X"}, {"time_zone", zone}}});
        };
        QCOMPARE(outcome(add(m_clinic.admin, "x", "UTC")), QString("forbidden"));
        QCOMPARE(add(operatorCaller(), "No Slug", "UTC")["errors"][0]["pointer"].toString(), QString("/slug"));
        QCOMPARE(add(operatorCaller(), "x", "Mars/Base")["errors"][0]["pointer"].toString(), QString("/time_zone"));
        QCOMPARE(add(operatorCaller(), QString("clinic-%1").arg(m_clinic.number), "UTC")["errors"][0]["pointer"].toString(),
                 QString("/slug"));
        QCOMPARE(outcome(m_app.call("list_slots", {operatorCaller(), QDateTime::currentDateTimeUtc(),
                                                   QDateTime::currentDateTimeUtc().addDays(1), QVariant(), QVariant()})),
                 QString("forbidden"));
        QCOMPARE(outcome(m_app.call("find_contacts", {operatorCaller(), QJsonArray(), 5})), QString("forbidden"));
    }

    void accountsBelongToTheirClinic()
    {
        const TestClinic other = makeClinic(m_app);
        const QJsonObject account{{"clinic", QString::number(other.number)}, {"name", "Eve"},      {"email", "e"},
                                  {"email_hash", "AAAA"},                    {"role", "manager"}, {"password_hash", "x"}};
        QCOMPARE(outcome(m_app.call("add_staff", {m_clinic.admin, account})), QString("forbidden"));
        QCOMPARE(outcome(m_app.call("add_staff", {other.admin, account})), QString("ok"));
        QCOMPARE(m_app.call("add_staff", {other.admin, account})["errors"][0]["pointer"].toString(), QString("/email"));
        QJsonObject elsewhere = account;
        elsewhere["clinic"] = QString::number(m_clinic.number);
        QCOMPARE(outcome(m_app.call("add_staff", {operatorCaller(), elsewhere})), QString("ok"));
        // One address, two clinics: log-in is told of both.
        QCOMPARE(m_app.call("find_login", {QByteArray::fromBase64("AAAA")})["candidates"].toArray().size(), 2);
        QJsonObject boss = account;
        boss["role"] = "operator";
        QCOMPARE(outcome(m_app.call("add_staff", {other.admin, boss})), QString("invalid_request"));
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
