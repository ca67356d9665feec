#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// The chain names what somebody did to it behind the functions' backs.
class TestAudit : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

    const QJsonObject verify() { return m_app.call("verify_audit", {m_clinic.number}); }

    /// As somebody with the whole server would: triggers are off.
    void tamper(const QString& sql)
    {
        m_admin.script("SET session_replication_role = replica");
        m_admin.script(sql);
        m_admin.script("SET session_replication_role = DEFAULT");
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        const QJsonArray day = m_clinic.slotsOf(m_app);
        for (int i = 0; i < 5; ++i)
            claim(m_app, m_clinic.reception, day[i]["id"]);
    }

    void sealsAndVerifies()
    {
        const int entries = m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ?",
                                          {m_clinic.number}).toInt();
        QVERIFY(entries > 5);
        QCOMPARE(verify()["unsealed"].toInt(), entries);
        QVERIFY(verify()["ok"].toBool());
        // In batches as well as at once: the chain goes on from its head.
        m_app.call("seal_audit", {3});
        while (m_app.call("seal_audit", {4})["sealed"].toInt() > 0) { }
        const QJsonObject verdict = verify();
        QVERIFY(verdict["ok"].toBool());
        QCOMPARE(verdict["entries"].toInt(), entries);
        QCOMPARE(verdict["unsealed"].toInt(), 0);
    }

    void namesWhatWasDone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("firstBad");
        const QString entry = "(SELECT entry_id FROM callwaiting.audit_seal WHERE clinic_id = %1 AND seq = 4)";
        QTest::newRow("altered entry")
            << QString("UPDATE callwaiting.audit_entries SET actor_name = 'Nobody' WHERE clinic_id = %1 AND id = " + entry)
            << "altered" << 4;
        QTest::newRow("removed entry")
            << QString("DELETE FROM callwaiting.audit_entries WHERE clinic_id = %1 AND id = " + entry) << "removed" << 4;
        QTest::newRow("removed link")
            << "DELETE FROM callwaiting.audit_seal WHERE clinic_id = %1 AND seq = 4" << "removed" << 4;
        QTest::newRow("inserted entry")
            << "INSERT INTO callwaiting.audit_entries (clinic_id, id, actor_kind, actor_id, actor_name, action, subject) "
               "VALUES (%1, (%1::bigint << 36) + 987654321, 'staff', '1', 'Eve', 'slot.claim', 'x')"
            << "inserted" << 0;
        QTest::newRow("reordered entries")
            << "UPDATE callwaiting.audit_seal s SET entry_id = t.entry_id FROM (VALUES (3, 4), (4, 3)) swap(a, b), "
               "callwaiting.audit_seal t WHERE s.clinic_id = %1 AND t.clinic_id = %1 AND s.seq = a AND t.seq = b"
            << "reordered" << 3;
        QTest::newRow("reordered links")
            << "UPDATE callwaiting.audit_seal s SET entry_id = t.entry_id, prev_hash = t.prev_hash, hash = t.hash "
               "FROM (VALUES (3, 4), (4, 3)) swap(a, b), callwaiting.audit_seal t "
               "WHERE s.clinic_id = %1 AND t.clinic_id = %1 AND s.seq = a AND t.seq = b"
            << "reordered" << 3;
        QTest::newRow("truncated")
            << "DELETE FROM callwaiting.audit_seal WHERE clinic_id = %1 AND seq = "
               "(SELECT max(seq) FROM callwaiting.audit_seal WHERE clinic_id = %1)"
            << "truncated" << 0;
    }

    void namesWhatWasDone()
    {
        QFETCH(QString, sql);
        QFETCH(int, firstBad);
        while (m_app.call("seal_audit", {1000})["sealed"].toInt() > 0) { }
        m_admin.script("ALTER TABLE callwaiting.audit_seal DROP CONSTRAINT audit_seal_clinic_id_entry_id_key");
        tamper(QString(sql).replace("%1", QString::number(m_clinic.number)));
        const QJsonObject verdict = verify();
        QVERIFY(!verdict["ok"].toBool());
        QTEST(verdict["what"].toString(), "what");
        if (firstBad > 0)
            QCOMPARE(verdict["first_bad_seq"].toInt(), firstBad);
        tamper(QString("DELETE FROM callwaiting.audit_seal WHERE clinic_id = %1").arg(m_clinic.number));
        m_admin.script("ALTER TABLE callwaiting.audit_seal ADD CONSTRAINT audit_seal_clinic_id_entry_id_key "
                    "UNIQUE (clinic_id, entry_id)");
    }

    void nobodyRewritesIt_data()
    {
        QTest::addColumn<QString>("sql");
        for (const QString table : {"audit_entries", "audit_seal"}) {
            QTest::addRow("delete %s", qPrintable(table)) << QString("DELETE FROM callwaiting." + table);
            QTest::addRow("truncate %s", qPrintable(table)) << QString("TRUNCATE callwaiting." + table);
            QTest::addRow("update %s", qPrintable(table)) << QString("UPDATE callwaiting." + table + " SET clinic_id = 1");
        }
    }

    void nobodyRewritesIt()
    {
        QFETCH(QString, sql);
        QCOMPARE(m_admin.refusalOf(sql), QByteArray("42501"));
        QCOMPARE(m_app.refusalOf(sql), QByteArray("42501"));
    }

    void adminsReadTheirOwn()
    {
        while (m_app.call("seal_audit", {1000})["sealed"].toInt() > 0) { }
        const auto list = [&](const QJsonObject& caller, const QVariant& action, const QVariant& afterSeq, int limit) -> const QJsonObject {
            return m_app.call("list_audit", {caller, QVariant(), QVariant(), QVariant(), action, afterSeq, limit});
        };
        const QJsonObject claims = list(m_clinic.admin, "slot.claim", {}, 3);
        QCOMPARE(claims["entries"].toArray().size(), 3);
        QCOMPARE(claims["entries"][0]["actor"].toString(), QString("Rita"));
        QCOMPARE(list(m_clinic.admin, "slot.claim", claims["next"].toInteger(), 3)["entries"].toArray().size(), 2);
        QCOMPARE(outcome(list(m_clinic.manager, {}, {}, 3)), QString("forbidden"));
        // A row says how it follows from the one before.
        const QJsonArray all = list(m_clinic.admin, {}, {}, 500)["entries"].toArray();
        for (int i = 1; i < all.size(); ++i)
            QCOMPARE(all[i]["prev_hash"], all[i - 1]["hash"]);
    }

    void readingPersonalDataLeavesATrace()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app, 0, 2);
        const auto hold = claim(m_app, m_clinic.reception, day[0]["id"])["hold"]["id"];
        const QJsonObject booking = confirm(m_app, m_clinic.reception, hold, m_clinic.quarter)["booking"].toObject();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_app.call("list_bookings", {m_clinic.reception, now, now.addDays(7)});
        m_app.call("get_contact", {m_clinic.reception, key(booking["contact"]["id"])});
        m_app.call("find_contacts", {m_clinic.reception, patient("anna")["tokens"], 10});
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action IN "
                               "('booking.list', 'contact.read', 'contact.search')", {m_clinic.number}).toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
