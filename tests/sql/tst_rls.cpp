#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// What the application's role can do to another clinic when the service has been fooled: nothing.
class TestRls : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_own;
    TestClinic m_other;
    QJsonObject m_booking;

    /// Statements after this see clinic `number` until the transaction ends.
    void beginAs(qint64 number)
    {
        m_app.script("BEGIN");
        m_app.run("SELECT set_config('callwaiting.clinic_id', ?, true)", {QString::number(number)});
    }

    QStringList tablesWith(const QString& privilege)
    {
        QStringList names;
        for (const auto& row : m_admin.run("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace "
                                           "AND relkind = 'r' AND has_table_privilege('callwaiting_app', oid, ?) "
                                           "ORDER BY 1", {privilege}))
            names.append(row[0].toString());
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_own = makeClinic(m_app);
        m_other = makeClinic(m_app);
        for (const TestClinic& clinic : {m_own, m_other}) {
            const auto hold = claim(m_app, clinic.reception, clinic.slotsOf(m_app)[0]["id"])["hold"]["id"];
            m_booking = confirm(m_app, keyed(clinic.reception, "k", "f"), hold, clinic.quarter)["booking"].toObject();
        }
        m_app.call("sequence_events", {0, 1});
        m_app.call("seal_audit", {1000});
    }

    void cleanup() { m_app.script("ROLLBACK"); }

    void seesTheClaimedClinicAlone()
    {
        const QStringList tables = tablesWith("SELECT");
        QVERIFY(tables.size() > 10);
        beginAs(m_own.number);
        for (const QString& table : tables) {
            QCOMPARE(m_app.value("SELECT count(*) FROM callwaiting." + table + " WHERE clinic_id <> ?",
                                 {m_own.number}).toInt(), 0);
        }
        QVERIFY(m_app.value("SELECT count(*) FROM callwaiting.bookings").toInt() == 1);
    }

    void seesNothingWithoutAClaim()
    {
        // The setting reads as '' now, as some transaction of this connection has set it before.
        QCOMPARE(m_app.value("SELECT current_setting('callwaiting.clinic_id', true)").toString(), QString());
        m_app.script("BEGIN");
        for (const QString& table : tablesWith("SELECT"))
            QCOMPARE(m_app.value("SELECT count(*) FROM callwaiting." + table).toInt(), 0);
    }

    void writesTheClaimedClinicAlone()
    {
        for (const QString& table : tablesWith("DELETE")) {
            beginAs(m_own.number);
            m_app.run("DELETE FROM callwaiting." + table + " WHERE clinic_id = ?", {m_other.number});
            m_app.script("ROLLBACK");
        }
        beginAs(m_own.number);
        m_app.run("UPDATE callwaiting.slots SET version = 99 WHERE clinic_id = ?", {m_other.number});
        m_app.run("UPDATE callwaiting.contacts SET version = 99 WHERE clinic_id = ?", {m_other.number});
        m_app.script("COMMIT");
        m_app.script("BEGIN");
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.slots WHERE version = 99").toInt(), 0);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.contacts WHERE version = 99").toInt(), 0);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.contact_tokens WHERE clinic_id = ?",
                               {m_other.number}).toInt(), 1);
    }

    void cannotMoveRowsAcross_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("insert") << "INSERT INTO callwaiting.event_outbox (clinic_id, type, subject_id, version) "
                                   "VALUES ({clinic}, 'slot', ({clinic}::bigint << 36) + 1, 1)" << QByteArray("42501");
        QTest::newRow("give away") << "UPDATE callwaiting.procedures SET clinic_id = {clinic}" << QByteArray("42501");
        QTest::newRow("foreign slot's hold") << "UPDATE callwaiting.slots SET status = 'held', hold_id = "
                                                "(SELECT {hold}) WHERE status = 'free'" << QByteArray("23503");
        QTest::newRow("foreign person") << "UPDATE callwaiting.bookings SET contact_id = {contact}" << QByteArray("23503");
        QTest::newRow("foreign procedure") << "UPDATE callwaiting.bookings SET procedure_id = {procedure}" << QByteArray("23503");
        QTest::newRow("foreign id") << "UPDATE callwaiting.providers SET id = ({clinic}::bigint << 36) + 1" << QByteArray("23514");
    }

    void cannotMoveRowsAcross()
    {
        QFETCH(QString, sql);
        const QString hold = m_admin.value("SELECT hold_id FROM callwaiting.bookings WHERE id = ?", {key(m_booking["id"])})
                                 .toString();
        beginAs(m_own.number);
        sql.replace("{clinic}", QString::number(m_other.number));
        sql.replace("{contact}", m_booking.value("contact")["id"].toString());
        sql.replace("{hold}", hold);
        sql.replace("{procedure}", m_other.quarter);
        QTEST(m_app.refusalOf(sql), "refusal");
    }

    void cannotBecomeAnybodyElse_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char* role : {"callwaiting_owner", "callwaiting_gate", "callwaiting_worker", "callwaiting_sequencer",
                                 "callwaiting_sealer", "callwaiting_operator"})
            QTest::newRow(role) << QString("SET ROLE %1").arg(role);
        QTest::newRow("row security") << "ALTER TABLE callwaiting.slots DISABLE ROW LEVEL SECURITY";
        QTest::newRow("policy") << "CREATE POLICY all_of_it ON callwaiting.slots USING (true)";
        QTest::newRow("function") << "CREATE FUNCTION callwaiting.x() RETURNS int LANGUAGE sql AS 'SELECT 1'";
        QTest::newRow("passwords") << "SELECT password_hash FROM callwaiting.staff";
        QTest::newRow("sealed secrets") << "SELECT sealed_secret FROM callwaiting.clinics";
        QTest::newRow("refresh tokens") << "SELECT * FROM callwaiting.refresh_tokens";
        QTest::newRow("outbox") << "SELECT * FROM callwaiting.event_outbox";
        QTest::newRow("audit") << "UPDATE callwaiting.audit_entries SET subject = ''";
        QTest::newRow("history") << "DELETE FROM callwaiting.booking_history";
        QTest::newRow("internal function") << "SELECT callwaiting.end_session(1, 1, 'session.close')";
    }

    void cannotBecomeAnybodyElse()
    {
        QFETCH(QString, sql);
        m_app.script("BEGIN");
        QCOMPARE(m_app.refusalOf(sql), QByteArray("42501"));
    }

    void foreignIdsAreRefusedAndRecorded()
    {
        const qint64 slot = key(m_other.slotsOf(m_app)[5]["id"]);
        const qint64 booking = key(m_booking["id"]);
        const qint64 contact = key(m_booking.value("contact")["id"]);
        const qint64 procedure = m_other.quarter.toLongLong();
        const qint64 provider = m_other.providers[0].toLongLong();
        const qint64 hold = m_admin.value("SELECT hold_id FROM callwaiting.bookings WHERE id = ?", {booking}).toLongLong();
        const qint64 mine = key(m_own.slotsOf(m_app)[5]["id"]);
        const qint64 own = m_own.quarter.toLongLong();
        const qint64 resource = addResource(m_app, m_other, "room").toLongLong();
        const qint64 entry = key(m_app.call("add_to_waitlist", {m_other.reception, patient("y"), procedure, QVariant(),
                                                                QDateTime::currentDateTimeUtc(),
                                                                QDateTime::currentDateTimeUtc().addDays(1), QVariant()})["entry"]["id"]);
        const QJsonObject me = m_own.admin;
        const qint64 held = key(claim(m_app, me, m_own.slotsOf(m_app)[6]["id"])["hold"]["id"]);
        const QVariant none;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QList<QPair<const char*, QVariantList>> calls{
            {"claim_slot_atomic", {me, slot, none, none, 0}},
            {"claim_slot_atomic", {me, mine, none, procedure, 0}},
            {"change_hold", {me, hold, 30, none}},
            {"confirm_slot", {me, hold, procedure, patient("x"), none}},
            {"release_slot", {me, hold}},
            {"slot_hold_status", {me, slot}},
            {"reschedule_booking", {me, booking, mine, none, none}},
            {"cancel_booking", {me, booking, "x", none}},
            {"restore_booking", {me, booking}},
            {"set_booking_status", {me, booking, "arrived", none}},
            {"get_booking", {me, booking}},
            {"get_contact", {me, contact}},
            {"save_contact", {me, contact, patient("x"), none}},
            {"save_provider", {me, provider, QJsonObject{{"name", "x"}}}},
            {"save_procedure", {me, procedure, QJsonObject{{"name", "x"}, {"duration_minutes", 15}}}},
            {"list_slots", {me, now, now.addDays(7), provider, none}},
            {"free_slots", {me, now, now.addDays(7), provider, none, 5}},
            {"free_slots", {me, now, now.addDays(7), none, none, 5, procedure}},
            {"confirm_slot", {me, held, own, patient("x"), none, QJsonArray{QString::number(slot)}}},
            {"plan_repeat", {me, hold, "week", 1, 2}},
            {"overbook_slot", {me, slot, none, own, "x", patient("x"), none}},
            {"overbook_slot", {me, mine, none, procedure, "x", patient("x"), none}},
            {"list_bookings_of", {me, contact}},
            {"save_resource", {me, resource, QJsonObject{{"name", "x"}}}},
            {"list_waitlist", {me, slot}},
            {"add_to_waitlist", {me, QJsonObject{{"contact_id", QString::number(contact)}}, own, none, now, now.addDays(1), none}},
            {"add_to_waitlist", {me, patient("x"), own, provider, now, now.addDays(1), none}},
            {"offer_waitlist", {me, entry, mine, 30}},
            {"remove_from_waitlist", {me, entry}},
            {"change_staff", {me, key(m_other.admin["id"]), QJsonObject{{"disabled", true}}}},
            {"add_time_off", {me, QJsonObject{{"provider_id", m_other.providers[0]}, {"starts_at", "2030-01-01T00:00:00Z"},
                                              {"ends_at", "2030-01-02T00:00:00Z"}}}},
            {"save_day_hours", {me, provider, QDate(2030, 1, 1), QJsonArray(), ""}},
            {"remove_day_hours", {me, provider, QDate(2030, 1, 1)}},
            {"remove_time_off", {me, provider}},
            {"list_day_hours", {me, QDate(2030, 1, 1), QDate(2030, 1, 2), provider}},
            {"list_load", {me, QDate(2030, 1, 1), QDate(2030, 1, 2), provider}},
            {"list_clinics", {me}},
        };
        const QString count = "SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = 'access.denied'";
        const int before = m_admin.value(count, {m_own.number}).toInt();
        for (const auto& [function, values] : calls)
            QVERIFY2(outcome(m_app.call(function, values)) == u"forbidden", function);
        QCOMPARE(m_admin.value(count, {m_own.number}).toInt() - before, int(calls.size()));
        m_app.script("BEGIN");
    }

    void listsOfAnotherClinicAreEmpty()
    {
        const QJsonObject objects = m_app.call("event_objects", {m_own.agent, QJsonArray{m_other.slotsOf(m_app)[0]["id"]},
                                                                 QJsonArray{m_booking["id"]}});
        QCOMPARE(objects["slots"].toArray().size(), 0);
        QCOMPARE(objects["bookings"].toArray().size(), 0);
        QCOMPARE(m_app.call("find_contacts", {m_own.reception, patient("anna")["tokens"], 10})["contacts"].toArray().size(), 1);
        m_app.script("BEGIN");
    }
};

QTEST_GUILESS_MAIN(TestRls)
#include "tst_rls.moc"
