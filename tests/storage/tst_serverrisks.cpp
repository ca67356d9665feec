#include "storage/database.h"
#include "storage/serverrisks.h"
#include "support/temppostgres.h"

#include <QTest>

using namespace clinic;

class TestServerRisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatLeaks()
    {
        const auto opened = storage::Database::open(test::TempPostgres::shared().admin());
        QVERIFY(opened.ok());
        storage::Database& database = **opened;
        const auto ofTests = storage::findServerRisks(database);
        QVERIFY(ofTests.ok());
        QCOMPARE(ofTests->size(), 1); // not durable, on purpose
        QVERIFY(ofTests->at(0).contains("fsync"));
        QVERIFY(database.runScript("leak", "SET log_statement = 'all'; SET log_error_verbosity = 'default'").ok());
        const auto leaking = storage::findServerRisks(database);
        QVERIFY(leaking.ok());
        QCOMPARE(leaking->size(), 3);
        QVERIFY(leaking->at(0).contains("log_statement"));
    }
};

QTEST_GUILESS_MAIN(TestServerRisks)
#include "tst_serverrisks.moc"
