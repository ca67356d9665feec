#include "audit/chain.h"
#include "storage/database.h"
#include "support/temppostgres.h"

#include <QTest>

using namespace clinic;

/// The service and the database write an entry as the same bytes, whatever stands in it.
class ChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreTheDatabases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("Rita Reception");
        QTest::newRow("empty") << QString::fromLatin1("");
        QTest::newRow("quotes") << QStringLiteral("say \"aah\" \\ /");
        QTest::newRow("white space") << QStringLiteral("a\tb\nc\rd\be\ff");
        QTest::newRow("control characters") << QStringLiteral("a\x01z\x1f\x7f");
        QTest::newRow("other scripts") << QStringLiteral("Žofie Łukasik — \u05d0\u4e16 \U0001F600");
    }

    void bytesAreTheDatabases()
    {
        QFETCH(QString, text);
        auto opened = storage::Database::open(test::TempPostgres::shared().admin());
        QVERIFY(opened.ok());
        storage::Database& database = **opened;
        const audit::ChainEntry entry{7,    (qint64(7) << 36) + 5, 1'795'000'000'000'042, QStringLiteral("staff"),
                                      text, text,                  QStringLiteral("call.reveal"), text, text};
        const auto rows = database.run(
            "canonical",
            QStringLiteral("SELECT callwaiting.canonical(ROW(7, ?, to_timestamp(1795000000) + interval '42 microseconds', "
                           "'staff', ?, ?, 'call.reveal', ?, ?)::callwaiting.audit_entries)"),
            {entry.id, text, text, text, text});
        QVERIFY2(rows.ok(), database.lastSqlState());
        QCOMPARE(audit::canonicalBytes(entry), rows->constFirst()[0].toByteArray());
    }

    void chainsOfClinicsBeginDifferently()
    {
        QVERIFY(audit::chainStart(1) != audit::chainStart(2));
        QCOMPARE(audit::chainStart(1).size(), 32);
    }
};

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
