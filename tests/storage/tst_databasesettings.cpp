#include "storage/conninfo.h"
#include "storage/databasesettings.h"

#include <QTest>

using namespace clinic::storage;

class TestDatabaseSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("pairs") << "host=db.example port=5433 user=ana dbname=clinic password='a b'";
        QTest::newRow("address") << "postgresql://ana:a%20b@db.example:5433/clinic";
    }

    void readsBothForms()
    {
        QFETCH(QString, text);
        const auto parsed = Conninfo::parse(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->value("host"), "db.example");
        QCOMPARE(parsed->value("port"), "5433");
        QCOMPARE(parsed->value("user"), "ana");
        QCOMPARE(parsed->value("dbname"), "clinic");
        QCOMPARE(parsed->value("password"), "a b");
    }

    void refusesNonsense() { QVERIFY(!Conninfo::parse("host=x nonsense")); }

    void becomesAnotherUser()
    {
        DatabaseSettings settings;
        settings.conninfo = "host=/run/x user=admin password=one dbname=clinic sslmode=require";
        const QString awkward = QStringLiteral(R"(it's; a \ "secret")");
        const auto parsed = Conninfo::parse(settings.asUser("callwaiting_app", awkward).conninfo);
        QVERIFY(parsed);
        QCOMPARE(parsed->value("user"), "callwaiting_app");
        QCOMPARE(parsed->value("password"), awkward);
        QCOMPARE(parsed->value("host"), "/run/x");
        QCOMPARE(parsed->value("sslmode"), "require");
    }

    void labelHoldsNoPassword()
    {
        const auto parsed = Conninfo::parse("host=h user=u password=topsecret dbname=d");
        QVERIFY(parsed);
        QVERIFY(!parsed->label().contains("topsecret"));
        QCOMPARE(parsed->label(), "u at h, database d");
    }
};

QTEST_GUILESS_MAIN(TestDatabaseSettings)
#include "tst_databasesettings.moc"
