#include "storage/migrator.h"
#include "support/temppostgres.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace clinic;
using domain::ErrorCode;
using storage::Database;
using storage::MigrationFile;
using storage::Migrator;
using storage::SchemaFiles;

namespace {

const QString password = QStringLiteral("app-password");

MigrationFile file(int number, const QString& name, const QString& text)
{
    return {number, name, text, QString::number(qHash(text))};
}

SchemaFiles sample()
{
    SchemaFiles files;
    files.migrations = {
        file(1, "0001_schema.sql", "CREATE SCHEMA callwaiting; CREATE TABLE callwaiting.a (id int);"),
        file(2, "0002_body.sql",
             "DO $$ BEGIN INSERT INTO callwaiting.a VALUES (1); INSERT INTO callwaiting.a VALUES (2); END $$;"),
    };
    files.functions = {
        file(0, "one.sql", "CREATE FUNCTION callwaiting.one(a int) RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;")};
    return files;
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_admin = test::TempPostgres::shared().emptyDatabase(); }

    void bringsAnEmptyDatabaseToTheProgramsSchema()
    {
        const auto report = Migrator(m_admin).run(password);
        QVERIFY2(report.ok(), report.ok() ? "" : qUtf8Printable(report.error().detail));
        const int newest = SchemaFiles::embedded()->newest();
        QCOMPARE(*report, (Migrator::Report{0, newest, true}));
        QVERIFY(newest > 0);
        QCOMPARE(count("SELECT count(*) FROM callwaiting_meta.migrations"), newest);
        const auto app = Database::open(m_admin.asUser("callwaiting_app", password));
        QVERIFY2(app.ok(), app.ok() ? "" : qUtf8Printable(app.error().detail));
        QVERIFY(!(*app)->run("drop", QStringLiteral("DROP TABLE callwaiting.audit_entries")).ok());
        QVERIFY(!(*app)->run("meta", QStringLiteral("SELECT 1 FROM callwaiting_meta.migrations")).ok());
    }

    void doesNothingTheSecondTime()
    {
        QVERIFY(Migrator(m_admin, sample()).run(password).ok());
        const auto again = Migrator(m_admin, sample()).run(password);
        QVERIFY(again.ok());
        QCOMPARE(*again, (Migrator::Report{2, 2, false}));
        QCOMPARE(count("SELECT count(*) FROM callwaiting.a"), 2);
    }

    void appliesOnlyWhatIsNew()
    {
        QVERIFY(Migrator(m_admin, sample()).run(password).ok());
        SchemaFiles files = sample();
        files.migrations.append(file(3, "0003_more.sql", "INSERT INTO callwaiting.a VALUES (3)"));
        const auto report = Migrator(m_admin, files).run(password);
        QVERIFY(report.ok());
        QCOMPARE(*report, (Migrator::Report{2, 3, false}));
        QCOMPARE(count("SELECT count(*) FROM callwaiting.a"), 3);
    }

    void refusesANewerDatabase()
    {
        QVERIFY(Migrator(m_admin, sample()).run(password).ok());
        SchemaFiles older = sample();
        older.migrations.removeLast();
        older.functions.clear();
        const auto report = Migrator(m_admin, older).run(password);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::StateConflict);
        QVERIFY2(report.error().detail.contains("newer CallWaiting"), qUtf8Printable(report.error().detail));
        QCOMPARE(count("SELECT count(*) FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace"), 1);
    }

    void refusesAChangedFrozenFile()
    {
        QVERIFY(Migrator(m_admin, sample()).run(password).ok());
        SchemaFiles changed = sample();
        changed.migrations[0] = file(1, "0001_schema.sql", "CREATE SCHEMA callwaiting; -- other");
        const auto report = Migrator(m_admin, changed).run(password);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::StateConflict);
        QVERIFY2(report.error().detail.contains("0001_schema.sql"), qUtf8Printable(report.error().detail));
    }

    void leavesNothingOfAFailedMigration()
    {
        SchemaFiles files = sample();
        files.migrations.append(
            file(3, "0003_bad.sql", "INSERT INTO callwaiting.a VALUES (3);\nSELECT nonsense;\nSELECT 1"));
        const auto report = Migrator(m_admin, files).run(password);
        QVERIFY(!report.ok());
        QVERIFY2(report.error().detail.contains("0003_bad.sql") && report.error().detail.contains("42703, line 2"),
                 qUtf8Printable(report.error().detail));
        QCOMPARE(count("SELECT count(*) FROM callwaiting.a"), 2);
        QCOMPARE(count("SELECT max(number) FROM callwaiting_meta.migrations"), 2);
    }

    void replacesFunctionsWithTheirOldSignatures()
    {
        QVERIFY(Migrator(m_admin, sample()).run(password).ok());
        SchemaFiles files = sample();
        files.functions = {
            file(0, "one.sql",
                 "CREATE FUNCTION callwaiting.one(b text, c int) RETURNS text LANGUAGE sql AS $$ SELECT b; $$;")};
        const auto report = Migrator(m_admin, files).run(password);
        QVERIFY2(report.ok(), report.ok() ? "" : qUtf8Printable(report.error().detail));
        QCOMPARE(*report, (Migrator::Report{2, 2, true}));
        QCOMPARE(count("SELECT count(*) FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace"), 1);
        files.functions.append(
            file(0, "two.sql", "CREATE FUNCTION callwaiting.two() RETURNS int LANGUAGE sql AS $$ SELECT nonsense $$;"));
        QVERIFY(!Migrator(m_admin, files).run(password).ok());
        QCOMPARE(count("SELECT count(*) FROM pg_proc WHERE pronamespace = 'callwaiting'::regnamespace"), 1);
    }

    void twoAtOnceDoItOnce()
    {
        domain::Result<Migrator::Report> first = Migrator::Report{};
        domain::Result<Migrator::Report> second = Migrator::Report{};
        std::thread one([&] { first = Migrator(m_admin, sample()).run(password); });
        std::thread two([&] { second = Migrator(m_admin, sample()).run(password); });
        one.join();
        two.join();
        QVERIFY(first.ok());
        QVERIFY(second.ok());
        QVERIFY((first->from == 0) != (second->from == 0));
        QCOMPARE(count("SELECT count(*) FROM callwaiting.a"), 2);
    }

    void refusesAnUnboundApplicationRole()
    {
        QVERIFY(database()->runScript("make role", QStringLiteral("ALTER ROLE callwaiting_app BYPASSRLS")).ok());
        const auto report = Migrator(m_admin, sample()).run(password);
        QVERIFY(database()->runScript("restore", QStringLiteral("ALTER ROLE callwaiting_app NOBYPASSRLS")).ok());
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::StateConflict);
        QVERIFY(report.error().detail.contains("row level security"));
    }

    void insistsOnNumbersWithoutGaps()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("migrations"));
        for (const char* name : {"0001_one.sql", "0003_three.sql"}) {
            QFile sql(folder.filePath(QStringLiteral("migrations/") + name));
            QVERIFY(sql.open(QIODevice::WriteOnly));
        }
        const auto files = SchemaFiles::read(folder.path());
        QVERIFY(!files.ok());
        QVERIFY(files.error().detail.contains("0003_three.sql"));
    }

private:
    std::unique_ptr<Database> database()
    {
        auto opened = Database::open(m_admin);
        return opened.ok() ? *std::move(opened) : nullptr;
    }
    int count(const char* sql)
    {
        const auto rows = database()->run("count", QString::fromLatin1(sql));
        return rows.ok() ? rows->constFirst().constFirst().toInt() : -1;
    }
    storage::DatabaseSettings m_admin;
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
