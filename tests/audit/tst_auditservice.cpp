#include "audit/auditservice.h"
#include "support/temppostgres.h"

#include <QTest>

using namespace clinic;
using namespace clinic::audit;

namespace {

/// The local operator: the installation's chain is theirs.
storage::Call operatorCall()
{
    storage::Call call;
    call.actor.id = QStringLiteral("local");
    call.actor.name = QStringLiteral("Local operator");
    call.actor.role = domain::Role::Operator;
    call.requestId = QStringLiteral("r1");
    return call;
}

} // namespace

class AuditServiceTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Database> m_superuser;
    AuditService m_audit;

    void record(int entries)
    {
        for (int i = 0; i < entries; ++i)
            QVERIFY(
                m_audit.record(*m_database, operatorCall(), QStringLiteral("access.denied"), QString::number(i)).ok());
    }

    void tamper(const QString& sql)
    {
        QVERIFY(
            m_superuser
                ->runScript("tamper",
                            QStringLiteral("BEGIN; SET LOCAL session_replication_role = replica; %1; COMMIT").arg(sql))
                .ok());
    }

    QString verdict()
    {
        const auto found = m_audit.verify(*m_database, 0);
        return !found      ? found.error().detail
               : found->ok ? QStringLiteral("ok")
                           : QStringLiteral("%1 at %2").arg(found->what).arg(found->firstBadSeq);
    }

private Q_SLOTS:
    void init()
    {
        const test::TempDatabase fresh = test::TempPostgres::shared().freshDatabase();
        auto app = storage::Database::open(fresh.app);
        auto admin = storage::Database::open(fresh.admin);
        QVERIFY(app.ok() && admin.ok());
        m_database = *std::move(app);
        m_superuser = *std::move(admin);
        record(5);
    }

    void sealsWhatWaits()
    {
        const auto before = m_audit.verify(*m_database, 0);
        QVERIFY(before.ok() && before->ok);
        QCOMPARE(before->entries, 0);
        QCOMPARE(before->unsealed, 5);

        const auto sealed = m_audit.seal(*m_database, 3);
        QVERIFY(sealed.ok());
        QCOMPARE(*sealed, 3);
        QCOMPARE(*m_audit.seal(*m_database), 2);
        QCOMPARE(*m_audit.seal(*m_database), 0);

        const auto after = m_audit.verify(*m_database, 0);
        QVERIFY(after->ok);
        QCOMPARE(after->entries, 5);
        QCOMPARE(after->unsealed, 0);
    }

    void noticesTampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const QString third =
            QStringLiteral("(SELECT entry_id FROM callwaiting.audit_seal WHERE clinic_id = 0 AND seq = 3)");
        QTest::newRow("altered") << QStringLiteral("UPDATE callwaiting.audit_entries SET subject = 'x' WHERE id = ") +
                                        third
                                 << "altered at 3";
        QTest::newRow("another name") << QStringLiteral(
                                             "UPDATE callwaiting.audit_entries SET actor_name = 'x' WHERE id = ") +
                                             third
                                      << "altered at 3";
        QTest::newRow("removed") << QStringLiteral("DELETE FROM callwaiting.audit_entries WHERE id = ") + third
                                 << "removed at 3";
        QTest::newRow("cut short") << QStringLiteral(
                                          "DELETE FROM callwaiting.audit_seal WHERE clinic_id = 0 AND seq > 3")
                                   << "truncated at 4";
        QTest::newRow("inserted") << QStringLiteral(
                                         "INSERT INTO callwaiting.audit_entries (clinic_id, id, actor_kind, "
                                         "actor_id, actor_name, action, subject) VALUES (0, 999999, 'staff', "
                                         "'1', 'x', 'access.denied', 'x')")
                                  << "inserted at 6";
    }

    void noticesTampering()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QCOMPARE(*m_audit.seal(*m_database), 5);
        QCOMPARE(verdict(), QStringLiteral("ok"));
        tamper(sql);
        QCOMPARE(verdict(), expected);
    }

    void listsInOrderByPage()
    {
        QCOMPARE(*m_audit.seal(*m_database), 5);
        const auto first =
            m_audit.list(*m_database, operatorCall(), {.from = {}, .to = {}, .actor = {}, .action = {}, .limit = 3});
        QVERIFY(first.ok());
        QCOMPARE(first->size(), 3);
        QCOMPARE(first->at(0).seq, 1);
        QCOMPARE(first->at(0).action, QStringLiteral("access.denied"));
        QCOMPARE(first->at(0).actor, QStringLiteral("Local operator"));
        QCOMPARE(first->at(1).previousHash, first->at(0).hash);
        QVERIFY(first->at(0).at.isValid());

        AuditQuery rest;
        rest.afterSeq = 3;
        QCOMPARE(m_audit.list(*m_database, operatorCall(), rest)->size(), 2);
    }

    void listsWhatWasAskedFor()
    {
        QCOMPARE(*m_audit.seal(*m_database), 5);
        AuditQuery query;
        query.action = QStringLiteral("call.reveal");
        QCOMPARE(m_audit.list(*m_database, operatorCall(), query)->size(), 0);
        query.action = QStringLiteral("access.denied");
        query.actor = QStringLiteral("Local operator");
        QCOMPARE(m_audit.list(*m_database, operatorCall(), query)->size(), 5);
        query.from = QDateTime::currentDateTimeUtc().addDays(1);
        QCOMPARE(m_audit.list(*m_database, operatorCall(), query)->size(), 0);
    }

    void othersMayNotRead()
    {
        storage::Call call = operatorCall();
        call.actor.role = domain::Role::Receptionist;
        QVERIFY(!m_audit.list(*m_database, call, {}).ok());
    }
};

QTEST_GUILESS_MAIN(AuditServiceTest)
#include "tst_auditservice.moc"
