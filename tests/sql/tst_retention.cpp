#include "sql/personfixture.h"

#include <QTest>

using namespace clinic::test;

/// How long data stays, what a run would remove and what it does.
class TestRetention : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    KnownPerson m_old;
    KnownPerson m_new;

    const QJsonObject run(bool dry, const QVariant& limit = 500)
    {
        return m_app.call("run_retention", {m_clinic.admin, dry, true, limit});
    }
    const QJsonObject classOf(const QString& name)
    {
        for (const QJsonValue& one : m_app.call("get_retention", {m_clinic.admin})["classes"].toArray()) {
            if (one["name"] == name)
                return one.toObject();
        }
        return {};
    }
    const QJsonObject keep(const QString& name, const QVariant& days, const QVariant& version = {})
    {
        return m_app.call("save_retention", {m_clinic.admin, name, days, version});
    }
    qint64 count(const QString& table, const QString& where)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting." + table + " WHERE " + where).toLongLong();
    }
    qint64 ofOld(const QString& table) { return count(table, QString("contact_id = %1").arg(m_old.contact)); }

    /// Everything of the person happened so long ago.
    void age(const KnownPerson& person, int days)
    {
        const QString ago = QString(" - interval '%1 days'").arg(days);
        m_admin.run("UPDATE callwaiting.calls SET started_at = started_at" + ago + ", ended_at = ended_at" + ago +
                        " WHERE id = ?", {person.call});
        m_admin.run("UPDATE callwaiting.contacts SET created_at = created_at" + ago + ", updated_at = updated_at" + ago +
                        " WHERE id = ?", {person.contact});
        m_admin.run("UPDATE callwaiting.webhook_deliveries SET received_at = received_at" + ago +
                        " WHERE provider_call_id = (SELECT provider_call_id FROM callwaiting.calls WHERE id = ?) "
                        "AND clinic_id = ?", {person.call, m_clinic.number});
        m_admin.run("UPDATE callwaiting.waitlist SET state = 'removed', earliest = earliest" + ago + ", latest = latest" +
                        ago + " WHERE id = ?", {person.waiting});
        // A booking's start is a slot's: the slot goes back with it.
        m_admin.run("WITH b AS (SELECT * FROM callwaiting.bookings WHERE id = ?), s AS (INSERT INTO callwaiting.slots "
                    "(clinic_id, id, provider_id, starts_at, ends_at) SELECT clinic_id, callwaiting.new_key(clinic_id), "
                    "provider_id, starts_at" + ago + ", ends_at" + ago + " FROM b ON CONFLICT DO NOTHING RETURNING 1) "
                    "SELECT count(*) FROM s", {person.booking});
        m_admin.run("UPDATE callwaiting.bookings SET starts_at = starts_at" + ago + ", ends_at = ends_at" + ago +
                        " WHERE id = ?", {person.booking});
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        m_old = knownPerson(m_app, m_clinic, "olive", 0);
        m_new = knownPerson(m_app, m_clinic, "nora", 1);
    }

    void theDefaultsAreTold();
    void whatIsDecidedHolds();
    void theTrailStays();
    void whoMayDecide();
    void eachClassGoesByItself_data();
    void eachClassGoesByItself();
    void idlePersonsAreErased();
    void aDryRunChangesNothingAndToldTheTruth();
    void aRunGoesInPasses();
    void everyClinicHasItsTurnOnceADay();
};

void TestRetention::theDefaultsAreTold()
{
    const auto texts = classOf("call_texts");
    QCOMPARE(texts["days"].toInt(), 90);
    QCOMPARE(texts["rows"].toInt(), 2);
    QVERIFY(texts["oldest"].isString());
    QCOMPARE(texts["version"].toInt(), 0);
    QCOMPARE(classOf("contacts")["rows"].toInt(), 2);
    QCOMPARE(classOf("bookings")["rows"].toInt(), 2);
    QCOMPARE(classOf("call_logs")["rows"].toInt(), 2);
    QVERIFY(classOf("audit")["days"].isNull());
    QCOMPARE(classOf("audit")["least_days"].toInt(), 2192);
    // Nothing is due in a clinic that was made a moment ago.
    QCOMPARE(run(false)["removed"].toObject(), QJsonObject());
}

void TestRetention::whatIsDecidedHolds()
{
    QCOMPARE(outcome(keep("call_texts", 30, 0)), "ok");
    QCOMPARE(classOf("call_texts")["days"].toInt(), 30);
    QCOMPARE(classOf("call_texts")["version"].toInt(), 1);
    QCOMPARE(outcome(keep("call_texts", 20, 0)), "state_conflict");
    QCOMPARE(outcome(keep("call_texts", QVariant(), 1)), "ok");
    QVERIFY(classOf("call_texts")["days"].isNull());
    QCOMPARE(outcome(keep("nothing", 20)), "not_found");
    QCOMPARE(outcome(keep("call_texts", 0)), "invalid_request");
    QCOMPARE(count("audit_entries", QString("clinic_id = %1 AND action = 'retention.change'").arg(m_clinic.number)), 2);
    // For ever is for ever.
    age(m_old, 4000);
    run(false);
    QCOMPARE(count("call_texts", QString("call_id = %1").arg(m_old.call)), 0); // gone with the person, eight years on
    keep("contacts", QVariant());
    age(m_new, 4000);
    run(false);
    QCOMPARE(count("call_texts", QString("call_id = %1").arg(m_new.call)), 1);
}

void TestRetention::theTrailStays()
{
    QCOMPARE(outcome(keep("audit", 100)), "invalid_request");
    QCOMPARE(outcome(keep("audit", 3000)), "invalid_request");
    QCOMPARE(outcome(keep("audit", QVariant())), "ok");
}

void TestRetention::whoMayDecide()
{
    for (const QJsonObject& who : {m_clinic.reception, m_clinic.manager, m_clinic.agent, operatorCaller()}) {
        QCOMPARE(outcome(m_app.call("get_retention", {who})), "forbidden");
        QCOMPARE(outcome(m_app.call("save_retention", {who, "call_texts", 1, QVariant()})), "forbidden");
        QCOMPARE(outcome(m_app.call("run_retention", {who, true, true, 10})), "forbidden");
    }
}

void TestRetention::eachClassGoesByItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("gone");
    QTest::newRow("spoken") << "call_texts" << "call_texts" << "call_texts";
    QTest::newRow("logs") << "call_logs" << "call_tokens" << "calls";
    QTest::newRow("notes") << "clinical_notes" << "clinical_notes" << "clinical_notes";
    QTest::newRow("vault") << "pii_vault" << "pii_vault" << "pii_vault";
    QTest::newRow("details with the vault") << "pii_vault" << "contact_details" << "contact_details";
    QTest::newRow("deliveries") << "deliveries" << "webhook_deliveries" << "deliveries";
    QTest::newRow("bookings") << "bookings" << "bookings" << "bookings";
}

void TestRetention::eachClassGoesByItself()
{
    QFETCH(QString, name);
    QFETCH(QString, table);
    QFETCH(QString, gone);
    for (const QString other : {"call_texts", "call_logs", "clinical_notes", "pii_vault", "deliveries", "bookings", "contacts"})
        keep(other, QVariant());
    age(m_old, 20);
    keep(name, 21);
    QCOMPARE(run(false)["removed"].toObject(), QJsonObject());
    keep(name, 19);
    const QJsonObject removed = run(false)["removed"].toObject();
    QVERIFY2(removed[gone].toInt() == 1, qPrintable(removed.keys().join(' ')));

    QMap<QString, QString> whose{{"call_tokens", QString("call_id = %1").arg(m_old.call)},
                                 {"webhook_deliveries", "provider_call_id = 'call of olive' AND clinic_id = " +
                                                            QString::number(m_clinic.number)}};
    const QString where = whose.value(table, QString("contact_id = %1").arg(m_old.contact));
    QCOMPARE(count(table, where), 0);
    QCOMPARE(run(false)["removed"].toObject(), QJsonObject());
    // The person stays, and so do others.
    QCOMPARE(ofOld("person_keys"), 1);
    QCOMPARE(count("call_texts", QString("call_id = %1").arg(m_new.call)), 1);
    QCOMPARE(count("bookings", QString("contact_id = %1 AND note IS NOT NULL").arg(m_new.contact)), 1);
    if (name == u"bookings")
        QCOMPARE(count("bookings", QString("id = %1 AND note IS NULL AND maker_id = ''").arg(m_old.booking)), 1);
    if (name == u"call_texts")
        QCOMPARE(count("calls", QString("id = %1 AND sealed_text_gone AND turns <> '[]' AND version = 2").arg(m_old.call)), 1);
}

void TestRetention::idlePersonsAreErased()
{
    age(m_old, 25);
    keep("contacts", 15);
    const QJsonObject removed = run(false)["removed"].toObject();
    QCOMPARE(removed["contacts"].toInt(), 1);
    QCOMPARE(removed["person_keys"].toInt(), 1);
    QCOMPARE(ofOld("person_keys"), 0);
    QCOMPARE(count("erasures", QString("contact_id = %1").arg(m_old.contact)), 1);
    QCOMPARE(count("person_keys", QString("contact_id = %1").arg(m_new.contact)), 1);

    // Whoever was here since stays: by a call alone, too.
    age(m_new, 25);
    m_admin.run("UPDATE callwaiting.calls SET ended_at = now() WHERE id = ?", {m_new.call});
    QCOMPARE(run(false)["removed"].toObject(), QJsonObject());
    QCOMPARE(count("person_keys", QString("contact_id = %1").arg(m_new.contact)), 1);
}

void TestRetention::aDryRunChangesNothingAndToldTheTruth()
{
    age(m_old, 40);
    for (const QString name : {"call_texts", "call_logs", "clinical_notes", "pii_vault", "deliveries", "bookings", "contacts"})
        keep(name, 30);
    const QJsonObject before = m_app.call("get_retention", {m_clinic.admin});
    const QJsonObject dry = run(true);
    QVERIFY(!dry["removed"].toObject().isEmpty());
    // (But for the entry that says that somebody looked.)
    QJsonObject after = m_app.call("get_retention", {m_clinic.admin});
    QCOMPARE(classOf("call_texts")["rows"].toInt(), 2);
    QCOMPARE(after["last_run_at"], before["last_run_at"]);
    QCOMPARE(ofOld("person_keys"), 1);
    QCOMPARE(run(false)["removed"], dry["removed"]);
    QCOMPARE(ofOld("person_keys"), 0);
    QVERIFY(m_app.call("get_retention", {m_clinic.admin})["last_run_at"].isString());
    QCOMPARE(count("audit_entries", QString("clinic_id = %1 AND action LIKE 'retention.%run'").arg(m_clinic.number)), 2);
}

void TestRetention::aRunGoesInPasses()
{
    age(m_old, 40);
    age(m_new, 40);
    keep("call_texts", 30);
    keep("contacts", QVariant());
    const auto first = run(false, 1);
    QCOMPARE(first["removed"]["call_texts"].toInt(), 1);
    QVERIFY(first["more"].toBool());
    const auto second = run(false, 1);
    QCOMPARE(second["removed"]["call_texts"].toInt(), 1);
    const auto third = run(false, 1);
    QCOMPARE(third["removed"].toObject(), QJsonObject());
    QVERIFY(!third["more"].toBool());
}

void TestRetention::everyClinicHasItsTurnOnceADay()
{
    age(m_old, 100);
    bool had = false;
    // (Clinics of other tests have their turns as well.)
    for (QJsonValue clinic = "first"; clinic.isString();) {
        const auto pass = m_app.call("retain_next", {500});
        clinic = pass["clinic"];
        if (clinic.toString() == QString::number(m_clinic.number)) {
            had = true;
            QCOMPARE(pass["removed"]["call_texts"].toInt(), 1);
        }
    }
    QVERIFY(had);
    QCOMPARE(count("audit_entries", QString("clinic_id = %1 AND action = 'retention.run' AND actor_name = 'Retention'")
                                        .arg(m_clinic.number)), 1);
    QVERIFY(m_app.call("retain_next", {500})["clinic"].isNull());
    m_admin.run("UPDATE callwaiting.retention_runs SET last_run_at = now() - interval '25 hours' WHERE clinic_id = ?",
                {m_clinic.number});
    QCOMPARE(m_app.call("retain_next", {500})["clinic"].toString(), QString::number(m_clinic.number));
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
