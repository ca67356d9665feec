#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// Entries become links of a chain that nobody rewrites.
class TestAudit : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        const QJsonArray day = m_clinic.slotsOf(m_app);
        for (int i = 0; i < 5; ++i)
            claim(m_app, m_clinic.reception, day[i]["id"]);
    }

    void linksInBatchesAsWellAsAtOnce()
    {
        const auto count = [&](const char* table) {
            return m_admin.value(QString("SELECT count(*) FROM callwaiting.%1 WHERE clinic_id = ?").arg(table),
                                 {m_clinic.number}).toInt();
        };
        const int entries = count("audit_entries");
        QVERIFY(entries > 5);
        QCOMPARE(count("audit_pending"), entries);
        m_app.call("seal_audit", {3});
        while (m_app.call("seal_audit", {4})["sealed"].toInt() > 0) { }
        QCOMPARE(count("audit_pending"), 0);
        QCOMPARE(count("audit_seal"), entries);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.audit_seal a JOIN callwaiting.audit_seal b "
                               "ON b.clinic_id = a.clinic_id AND b.seq = a.seq + 1 AND b.prev_hash = a.hash "
                               "WHERE a.clinic_id = ?", {m_clinic.number}).toInt(), entries - 1);
    }

    void nobodyRewritesIt_data()
    {
        QTest::addColumn<QString>("sql");
        for (const QString table : {"audit_entries", "audit_seal", "audit_checkpoints"}) {
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
        const auto list = [&](const QJsonObject& caller, const QJsonObject& query) -> const QJsonObject {
            return m_app.call("list_audit", {caller, query});
        };
        const QJsonObject claims = list(m_clinic.admin, {{"action", "slot.claim"}, {"limit", 3}});
        QCOMPARE(claims["entries"].toArray().size(), 3);
        QCOMPARE(claims["entries"][0]["actor"].toString(), QString("Rita"));
        QCOMPARE(list(m_clinic.admin, {{"action", "slot.claim"}, {"cursor", claims["next"]}, {"limit", 3}})["entries"].toArray().size(), 2);
        QCOMPARE(outcome(list(m_clinic.manager, {})), QString("forbidden"));
        // A row says how it follows from the one before, once it is linked; the refusal is not yet.
        while (m_app.call("seal_audit", {1000})["sealed"].toInt() > 0) { }
        const QJsonArray all = list(m_clinic.admin, {{"limit", 500}})["entries"].toArray();
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
