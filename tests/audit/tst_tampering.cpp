#include "audit/auditservice.h"
#include "audit/verification.h"
#include "support/temppostgres.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::audit;

/// Somebody with the whole database server, its triggers switched off and our algorithm at hand, changes the trail.
/// They have neither the signing key nor the data directory.
class TamperingTest final : public QObject
{
    Q_OBJECT

private:
    static constexpr int before = 5;
    static constexpr int all = 12;
    static constexpr const char* tables[] = {"audit_entries", "audit_pending", "audit_seal", "audit_heads",
                                             "audit_checkpoints"};

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Database> m_superuser;
    domain::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AuditService> m_audit;
    std::unique_ptr<Witness> m_witness;

    void record(int entries)
    {
        storage::Call call;
        call.actor.name = QStringLiteral("Local operator");
        call.actor.role = domain::Role::Operator;
        for (int i = 0; i < entries; ++i)
            QVERIFY(m_audit->record(*m_database, call, QStringLiteral("access.denied"), QString::number(i)).ok());
        while (*m_audit->seal(*m_database) > 0) { }
    }

    void tamper(const QString& sql)
    {
        const QString whole = QStringLiteral("BEGIN; SET LOCAL session_replication_role = replica; "
                                             "SET LOCAL search_path = callwaiting; %1; COMMIT")
                                  .arg(sql);
        QVERIFY2(m_superuser->runScript("tamper", whole).ok(), m_superuser->lastSqlState());
    }

    QString verdict() { return wordsOf(m_audit->verify(*m_database, 0)); }

    /// The same over two connections, as a long chain is read.
    QString verdictOfTwo() { return wordsOf(Verification(*m_database, 0, m_witness.get(), 2).run({})); }

    static QString wordsOf(const domain::Result<contract::AuditVerdict>& found)
    {
        return !found      ? found.error().detail
               : found->ok ? QStringLiteral("ok")
                           : QStringLiteral("%1 at %2").arg(found->what).arg(found->firstBadSeq);
    }

    /// The same in parts, as the console asks.
    QString verdictInParts()
    {
        qint64 after = 0;
        for (;;) {
            const auto found = m_audit->verify(*m_database, 0, {.after = after, .part = 3});
            if (!found)
                return found.error().detail;
            if (!found->ok)
                return QStringLiteral("%1 at %2").arg(found->what).arg(found->firstBadSeq);
            after = found->checkedTo;
            if (after >= found->total)
                return QStringLiteral("ok");
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const test::TempDatabase fresh = test::TempPostgres::shared().freshDatabase();
        auto app = storage::Database::open(fresh.app);
        auto admin = storage::Database::open(fresh.admin);
        QVERIFY(app.ok() && admin.ok());
        m_database = *std::move(app);
        m_superuser = *std::move(admin);
        QVERIFY(m_superuser->runScript("constraint", QStringLiteral("ALTER TABLE callwaiting.audit_seal DROP CONSTRAINT "
                                                                    "audit_seal_clinic_id_entry_id_key")));
        m_dir = std::make_unique<QTemporaryDir>();
        const crypto::Key key = crypto::Key::random();
        const auto witness = [&] { return std::make_unique<Witness>(m_dir->path(), crypto::SigningKey(key)); };
        m_witness = witness();
        m_audit = std::make_unique<AuditService>(m_clock, witness());
        // A signed checkpoint at 5, a note of the end at 12.
        record(before);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, AuditService::Due::Now), 1);
        record(all - before);
        QVERIFY(m_audit->noteHeads(*m_database).ok());
        for (const char* table : tables)
            tamper(QStringLiteral("CREATE TABLE public.%1 AS TABLE %1").arg(QLatin1String(table)));
    }

    /// As it was.
    void init()
    {
        for (const char* table : tables)
            tamper(QStringLiteral("DELETE FROM %1; INSERT INTO %1 SELECT * FROM public.%1").arg(QLatin1String(table)));
        QCOMPARE(verdict(), QStringLiteral("ok"));
        QCOMPARE(verdictOfTwo(), QStringLiteral("ok"));
    }

    void isFoundAndNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const QString seventh = QStringLiteral("(SELECT entry_id FROM audit_seal WHERE clinic_id = 0 AND seq = 7)");
        const QString alter = QStringLiteral("UPDATE audit_entries SET subject = 'x' WHERE id = ") + seventh + u';';
        const QString forget = QStringLiteral("DELETE FROM audit_entries WHERE id = ") + seventh + u';';
        const QString unlink = QStringLiteral("DELETE FROM audit_seal WHERE seq = 7;");
        const QString close = QStringLiteral("UPDATE audit_seal SET seq = -seq WHERE seq > 7;"
                                             "UPDATE audit_seal SET seq = -seq - 1 WHERE seq < 0;");
        const QString open = QStringLiteral("UPDATE audit_seal SET seq = -seq WHERE seq > 6;"
                                            "UPDATE audit_seal SET seq = -seq + 1 WHERE seq < 0;");
        const QString invent = QStringLiteral(
            "INSERT INTO audit_entries (clinic_id, id, actor_kind, actor_id, actor_name, action, subject) "
            "VALUES (0, 999999, 'staff', '1', 'x', 'access.denied', 'x');");
        const QString link = QStringLiteral(
            "INSERT INTO audit_seal SELECT 0, %1, 999999, p.hash, %2 FROM audit_seal p, audit_entries e "
            "WHERE p.seq = %1 - 1 AND e.id = 999999;");
        const QString rightHash = QStringLiteral("sha256(p.hash || canonical(e))");
        const QString ownHash = QStringLiteral(
            "UPDATE audit_seal s SET hash = sha256(s.prev_hash || canonical(e)) FROM audit_entries e "
            "WHERE s.seq = 7 AND e.id = s.entry_id;");
        const QString setHead = QStringLiteral("UPDATE audit_heads h SET seq = s.seq, hash = s.hash FROM audit_seal s "
                                               "WHERE s.seq = (SELECT max(seq) FROM audit_seal);");
        const QString cut = QStringLiteral("DELETE FROM audit_seal WHERE seq > 9;");
        // Everything that we would do, done again.
        const QString rewrite = QStringLiteral(
            "DO $$ DECLARE s record; h bytea := chain_start(0); BEGIN "
            "FOR s IN SELECT l.seq, e AS entry FROM audit_seal l JOIN audit_entries e ON e.id = l.entry_id ORDER BY l.seq "
            "LOOP UPDATE audit_seal SET prev_hash = h, hash = sha256(h || canonical(s.entry)) WHERE seq = s.seq "
            "RETURNING hash INTO h; END LOOP; END $$;") + setHead;

        const auto row = [](const char* name, const QString& sql, const char* expected) {
            QTest::newRow(name) << sql << QString::fromLatin1(expected);
        };
        for (const char* column : {"actor_kind", "actor_id", "actor_name", "action", "subject", "request_id"})
            row(qPrintable(QStringLiteral("altered ") + QLatin1String(column)),
                QStringLiteral("UPDATE audit_entries SET %1 = %1 || 'x' WHERE id = ").arg(QLatin1String(column)) + seventh,
                "altered at 7");
        row("altered time", QStringLiteral("UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE id = ") + seventh,
            "altered at 7");
        row("altered with its hash", alter + ownHash, "altered at 7");
        row("altered link", QStringLiteral("UPDATE audit_seal SET prev_hash = hash WHERE seq = 7"), "altered at 7");
        row("altered last with its hash", QString(alter + ownHash).replace(QLatin1String("= 7"), QLatin1String("= 12")),
            "altered at 6");
        row("removed entry", forget, "removed at 7");
        row("removed link", unlink, "removed at 7");
        row("removed both", forget + unlink, "removed at 7");
        row("removed, others moved up", forget + unlink + close, "removed at 7");
        row("removed, head too", forget + unlink + close + setHead, "removed at 7");
        row("removed first", QString(forget + unlink + close).replace(QLatin1String("7"), QLatin1String("1")),
            "removed at 1");
        row("inserted entry", invent, "inserted at 13");
        row("inserted at the end", invent + link.arg(QStringLiteral("13"), rightHash), "inserted at 13");
        row("inserted between", invent + open + link.arg(QStringLiteral("7"), rightHash), "inserted at 7");
        row("inserted without care", invent + open + link.arg(QStringLiteral("7"), QStringLiteral("'\\x00'")),
            "inserted at 7");
        row("reordered entries", QStringLiteral("UPDATE audit_seal s SET entry_id = t.entry_id FROM (VALUES (7, 8), (8, 7)) "
                                                "swap(a, b), audit_seal t WHERE s.seq = a AND t.seq = b"), "reordered at 7");
        row("reordered links", QStringLiteral("UPDATE audit_seal s SET entry_id = t.entry_id, prev_hash = t.prev_hash, "
                                              "hash = t.hash FROM (VALUES (7, 8), (8, 7)) swap(a, b), audit_seal t "
                                              "WHERE s.seq = a AND t.seq = b"), "reordered at 7");
        row("cut short", cut, "truncated at 10");
        row("cut short with the entries", cut + QStringLiteral("DELETE FROM audit_entries e WHERE NOT EXISTS "
                                                               "(SELECT FROM audit_seal WHERE entry_id = e.id);") + setHead,
            "truncated at 10");
        row("all gone", QStringLiteral("DELETE FROM audit_seal; DELETE FROM audit_entries; DELETE FROM audit_heads; "
                                       "DELETE FROM audit_checkpoints"), "truncated at 1");
        // Rewritten from there to the end. Between 5 and 12 nobody can say which one it was.
        row("altered and rewritten", alter + rewrite, "altered at 6");
        row("removed and rewritten", forget + unlink + close + rewrite, "removed at 6");
        row("inserted and rewritten", invent + open + link.arg(QStringLiteral("7"), rightHash) + rewrite, "inserted at 6");
        const QString early = QString(alter).replace(QLatin1String("= 7"), QLatin1String("= 3")) + rewrite;
        row("rewritten before the checkpoint", early, "altered at 1");
        row("and without the checkpoint", early + QStringLiteral("DELETE FROM audit_checkpoints"), "altered at 1");
        row("and with another checkpoint", early + QStringLiteral("UPDATE audit_checkpoints c SET hash = s.hash "
                                                                  "FROM audit_seal s WHERE s.seq = c.seq"), "altered at 1");
    }

    void isFoundAndNamed()
    {
        QFETCH(QString, sql);
        tamper(sql);
        const QString found = verdict();
        QTEST(found, "expected");
        QCOMPARE(verdictInParts(), found);
        QCOMPARE(verdictOfTwo(), found);
    }

    void theNoteIsNotTalkedOver()
    {
        tamper(QStringLiteral("DELETE FROM audit_seal WHERE seq > 9; DELETE FROM audit_entries e WHERE NOT EXISTS "
                              "(SELECT FROM audit_seal WHERE entry_id = e.id); UPDATE audit_heads h SET seq = s.seq, "
                              "hash = s.hash FROM audit_seal s WHERE s.seq = 9"));
        QVERIFY(m_audit->noteHeads(*m_database).ok());
        QCOMPARE(verdict(), QStringLiteral("truncated at 10"));
        // The service goes on, and the chain grows past where it was.
        record(9);
        QVERIFY(m_audit->noteHeads(*m_database).ok());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not continue")));
        QCOMPARE(*m_audit->signCheckpoints(*m_database, AuditService::Due::Now), 0);
        QCOMPARE(verdict(), QStringLiteral("removed at 6"));
    }
};

QTEST_GUILESS_MAIN(TamperingTest)
#include "tst_tampering.moc"
