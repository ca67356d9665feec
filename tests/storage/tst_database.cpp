#include "storage/database.h"
#include "storage/perform.h"
#include "support/temppostgres.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace clinic;
using storage::CallKind;
using storage::Database;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesEveryType();

private:
    std::unique_ptr<Database> open(const storage::DatabaseSettings& settings)
    {
        auto opened = Database::open(settings);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().detail));
        return *std::move(opened);
    }
    storage::DatabaseSettings m_admin;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::initTestCase()
{
    m_admin = test::TempPostgres::shared().admin();
    m_database = open(m_admin);
    QVERIFY(m_database->runScript("functions", QStringLiteral(
        "CREATE FUNCTION callwaiting.t_types(a jsonb, b bigint, c text, d timestamptz, e bytea, f int, g bool, h uuid) "
        "RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('a', a, 'b', b::text, 'c', c, 'd', d, "
        "'e', encode(e, 'base64'), 'f', f, 'g', g, 'h', h) $$;")).ok());
}

void TestDatabase::passesEveryType()
{
    const auto answer = m_database->call("t_types", {QJsonObject{{"x", "it's"}}, qint64(1) << 40, QStringLiteral("ä'\\?"),
        QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC), QByteArray("\0\1'\\", 4), 7, true, QUuid()});
    QVERIFY2(answer.ok(), qUtf8Printable(answer.ok() ? QString() : answer.error().detail));
    qInfo() << *answer;
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
