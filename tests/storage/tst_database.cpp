#include "storage/database.h"
#include "storage/perform.h"
#include "storage/transaction.h"
#include "support/temppostgres.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

#include <thread>

using namespace clinic;
using domain::ErrorCode;
using storage::CallKind;
using storage::Database;

namespace {

QStringList logged;
QtMessageHandler chained = nullptr;

void keepMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    logged.append(text);
    chained(type, context, text);
}

std::unique_ptr<Database> open(const storage::DatabaseSettings& settings)
{
    auto opened = Database::open(settings);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    return *std::move(opened);
}

const QString functions = QStringLiteral(R"(
CREATE FUNCTION callwaiting.t_types(a jsonb, b bigint, c text, d timestamptz, e bytea, f int, g bool, h uuid)
RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('a', a, 'b', b::text, 'c', c,
    'd', to_char(d AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'), 'e', encode(e, 'base64'), 'f', f, 'g', g, 'h', h) $$;
CREATE TABLE callwaiting.t_done (id int);
CREATE FUNCTION callwaiting.t_wait() RETURNS jsonb LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO callwaiting.t_done VALUES (1); PERFORM pg_sleep(30); RETURN '{}'; END $$;
CREATE FUNCTION callwaiting.t_raise(p_state text, p_value text) RETURNS jsonb LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'secret %', p_value USING ERRCODE = p_state, DETAIL = p_value; END $$;
CREATE SEQUENCE callwaiting.t_tries;
CREATE FUNCTION callwaiting.t_third_time() RETURNS jsonb LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('callwaiting.t_tries') < 3 THEN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END IF;
    RETURN '{"outcome":"ok"}'; END $$;
CREATE TABLE callwaiting.t_parent (id int PRIMARY KEY);
CREATE TABLE callwaiting.t_child (id int REFERENCES callwaiting.t_parent DEFERRABLE INITIALLY DEFERRED);
CREATE FUNCTION callwaiting.t_fail_at_commit() RETURNS jsonb LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO callwaiting.t_child VALUES (99); RETURN '{"outcome":"ok"}'; END $$;
CREATE FUNCTION callwaiting.t_text() RETURNS text LANGUAGE sql AS $$ SELECT 'plain' $$;
)");

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesEveryType();
    void passesNulls();
    void refusesWhatItCannotPass();
    void repeatsPreparedStatements();
    void saysNothingOfValuesInErrors();
    void seesFailureAtCommit();
    void insistsOnAnObject();
    void losesConnectionInAWrite();
    void losesConnectionInARead();
    void notLostWhenIdle();
    void retriesTransientFailures();
    void neverRetriesUnknownOutcomes();
    void undoesAnUncommittedTransaction();
    void doesNotReconnectInsideATransaction();
    void readsRows();
    void namesTheCauseOfARefusal();
    void survivesReplacedFunctions();
    void isQuick();

private:
    qint64 backendOf(Database& database)
    {
        return (*database.run("pid", QStringLiteral("SELECT pg_backend_pid()")))[0][0].toLongLong();
    }
    void terminate(qint64 pid)
    {
        QVERIFY(m_other->run("terminate", QStringLiteral("SELECT pg_terminate_backend(?)"), {pid}).ok());
    }
    /// Ends the backend as soon as it is inside of pg_sleep.
    std::thread terminateWhenSleeping(qint64 pid);

    test::TempDatabase m_settings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_other;
};

void TestDatabase::initTestCase()
{
    m_settings = test::TempPostgres::shared().freshDatabase();
    m_database = open(m_settings.admin);
    m_other = open(m_settings.admin);
    QVERIFY(m_database->runScript("functions", functions).ok());
    chained = qInstallMessageHandler(keepMessage);
}

void TestDatabase::passesEveryType()
{
    const QString text = QStringLiteral("ä'\\?$1;--\n\"%1 🙂");
    const auto answer =
        m_database->call("t_types",
                         {QJsonObject{{"x", text}}, (qint64(1) << 62) + 1, text,
                          QDateTime(QDate(2026, 7, 2), QTime(3, 4, 5, 678), QTimeZone("Europe/London")),
                          QByteArray("\0\1'\\\xff", 5), -7, true, QUuid("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}")},
                         CallKind::Read);
    QVERIFY(answer.ok());
    QCOMPARE(*answer, (QJsonObject{{"a", QJsonObject{{"x", text}}},
                                   {"b", "4611686018427387905"},
                                   {"c", text},
                                   {"d", "2026-07-02 02:04:05.678"},
                                   {"e", QString::fromLatin1(QByteArray("\0\1'\\\xff", 5).toBase64())},
                                   {"f", -7},
                                   {"g", true},
                                   {"h", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"}}));
    const auto asText = m_database->call("t_types",
                                         {QJsonArray{1, "b"}, "5", QString(""), "2026-07-02T02:04:05.678123Z",
                                          QByteArray(""), QJsonValue(3), false, QVariant()},
                                         CallKind::Read);
    QVERIFY(asText.ok());
    QCOMPARE(asText->value("a"), (QJsonArray{1, "b"}));
    QCOMPARE(asText->value("c"), QJsonValue(""));
    QCOMPARE(asText->value("e"), QJsonValue(""));
    QCOMPARE(asText->value("f"), QJsonValue(3));
}

void TestDatabase::passesNulls()
{
    const QVariantList nulls{QVariant(),   QVariant(QMetaType(QMetaType::LongLong)), QString(),  QDateTime(),
                             QByteArray(), QVariant(QMetaType(QMetaType::Int)),      QVariant(), QUuid()};
    const auto answer = m_database->call("t_types", nulls, CallKind::Read);
    QVERIFY(answer.ok());
    QCOMPARE(answer->size(), 8);
    for (const QJsonValue& value : *answer)
        QVERIFY(value.isNull());
}

void TestDatabase::refusesWhatItCannotPass()
{
    for (const QVariant& value : {QVariant(QString(QLatin1String("a\0b", 3))), QVariant(QStringList{"x"})}) {
        const auto answer = m_database->call("t_raise", {"22000", value});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::InvalidRequest);
    }
}

void TestDatabase::repeatsPreparedStatements()
{
    for (int i = 0; i < 20; ++i) {
        const auto answer = m_database->call(
            "t_types",
            {QJsonObject{{"n", i}}, i, QString::number(i), QVariant(), QVariant(), i, i % 2 == 0, QVariant()},
            CallKind::Read);
        QVERIFY(answer.ok());
        QCOMPARE(answer->value("f").toInt(), i);
    }
    const auto prepared = m_database->run("count", QStringLiteral("SELECT count(*) FROM pg_prepared_statements "
                                                                  "WHERE statement LIKE '%t_types%'"));
    QVERIFY(prepared.ok());
    QVERIFY(prepared->constFirst().constFirst().toInt() <= 2); // its own statement holds that word too
}

void TestDatabase::saysNothingOfValuesInErrors()
{
    logged.clear();
    const QString secret = QStringLiteral("Jane Doe +447700900123");
    const auto answer = m_database->call("t_raise", {"23505", secret});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::StateConflict);
    QCOMPARE(answer.error().detail, "t_raise: SQLSTATE 23505");
    QCOMPARE(m_database->lastSqlState(), "23505");
    QVERIFY(!logged.isEmpty());
    const QString noJson = QLatin1String("no json: ") + secret;
    const auto misfit = m_database->call("t_types", {noJson, secret, secret, secret, secret, secret, secret, secret});
    QVERIFY(!misfit.ok());
    logged << answer.error().detail << misfit.error().detail;
    for (const QString& line : std::as_const(logged))
        QVERIFY2(!line.contains("Jane") && !line.contains("4477"), qUtf8Printable(line));
}

void TestDatabase::seesFailureAtCommit()
{
    const auto answer = m_database->call("t_fail_at_commit");
    QVERIFY(!answer.ok());
    QCOMPARE(m_database->lastSqlState(), "23503");
}

void TestDatabase::insistsOnAnObject()
{
    const auto answer = m_database->call("t_text");
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Internal);
}

std::thread TestDatabase::terminateWhenSleeping(qint64 pid)
{
    return std::thread([settings = m_settings.admin, pid] {
        const auto database = open(settings);
        const auto end = QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                        "WHERE pid = ? AND wait_event = 'PgSleep'");
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 10'000) {
            const auto done = database->run("terminate", end, {pid});
            if (done.ok() && !done->isEmpty())
                return;
        }
    });
}

void TestDatabase::losesConnectionInAWrite()
{
    const auto database = open(m_settings.admin);
    std::thread killer = terminateWhenSleeping(backendOf(*database));
    const auto answer = database->call("t_wait");
    killer.join();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    QVERIFY(!database->lastFailureWasTransient());
    const auto next = database->call("t_types", QVariantList(8), CallKind::Read);
    QVERIFY(next.ok());
}

void TestDatabase::losesConnectionInARead()
{
    const auto database = open(m_settings.admin);
    std::thread killer = terminateWhenSleeping(backendOf(*database));
    const auto answer = database->call("t_wait", {}, CallKind::Read);
    killer.join();
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    QVERIFY(database->lastFailureWasTransient());
}

void TestDatabase::notLostWhenIdle()
{
    const auto database = open(m_settings.admin);
    QVERIFY(database->call("t_types", QVariantList(8), CallKind::Read).ok());
    const qint64 pid = backendOf(*database);
    terminate(pid);
    const auto gone = [&] {
        const auto rows = m_other->run("gone", QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE pid = ?"), {pid});
        return rows.ok() && rows->isEmpty();
    };
    QTRY_VERIFY(gone());
    // Nothing was sent when the loss was noticed, so even a write simply goes to a new connection.
    const auto answer = database->call("t_types", QVariantList(8), CallKind::Write);
    QVERIFY(answer.ok());
    QVERIFY(backendOf(*database) != pid);
}

void TestDatabase::retriesTransientFailures()
{
    int calls = 0;
    const auto answer = storage::perform(*m_database, [&](Database& database) {
        ++calls;
        return database.call("t_third_time");
    });
    QVERIFY(answer.ok());
    QCOMPARE(calls, 3);
    calls = 0;
    const auto refused = storage::perform(*m_database, [&](Database& database) {
        ++calls;
        return database.call("t_raise", {"40001", "x"});
    });
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QCOMPARE(calls, storage::performAttempts);
}

void TestDatabase::neverRetriesUnknownOutcomes()
{
    const auto database = open(m_settings.admin);
    std::thread killer = terminateWhenSleeping(backendOf(*database));
    int calls = 0;
    const auto answer = storage::perform(*database, [&](Database& one) {
        ++calls;
        return one.call("t_wait");
    });
    killer.join();
    QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(calls, 1);
}

void TestDatabase::undoesAnUncommittedTransaction()
{
    const auto count = [this] {
        return (*m_other->run("count", QStringLiteral("SELECT count(*) FROM callwaiting.t_parent")))[0][0].toInt();
    };
    const QString insert = QStringLiteral("INSERT INTO callwaiting.t_parent VALUES (?)");
    {
        auto transaction = storage::Transaction::begin(*m_database);
        QVERIFY(transaction.ok());
        QVERIFY(m_database->run("insert", insert, {1}).ok());
    }
    QCOMPARE(count(), 0);
    auto transaction = storage::Transaction::begin(*m_database);
    QVERIFY(transaction.ok());
    QVERIFY(m_database->run("insert", insert, {1}).ok());
    QVERIFY(transaction->commit().ok());
    QCOMPARE(count(), 1);
    auto broken = storage::Transaction::begin(*m_database);
    QVERIFY(broken.ok());
    QVERIFY(!m_database->run("insert", insert, {1}).ok());
    QVERIFY(!broken->commit().ok());
    QVERIFY(m_database->run("insert", insert, {2}).ok());
    QCOMPARE(count(), 2);
}

void TestDatabase::doesNotReconnectInsideATransaction()
{
    const auto database = open(m_settings.admin);
    {
        auto transaction = storage::Transaction::begin(*database);
        QVERIFY(transaction.ok());
        const QString insert = QStringLiteral("INSERT INTO callwaiting.t_parent VALUES (?)");
        QVERIFY(database->run("insert", insert, {10}).ok());
        terminate(backendOf(*database));
        domain::Result<storage::Rows> second = storage::Rows{};
        QTRY_VERIFY(!(second = database->run("insert", insert, {11})).ok());
        QCOMPARE(second.error().code, ErrorCode::Unavailable);
        QVERIFY(!database->run("insert", insert, {12}).ok());
        QVERIFY(!transaction->commit().ok());
    }
    const auto left = database->run("left", QStringLiteral("SELECT id FROM callwaiting.t_parent WHERE id >= 10"));
    QVERIFY(left.ok());
    QVERIFY(left->isEmpty());
}

void TestDatabase::readsRows()
{
    const auto rows =
        m_database->run("rows", QStringLiteral("SELECT n, 'row ' || n FROM generate_series(1, ?) n"), {3});
    QVERIFY(rows.ok());
    QCOMPARE(*rows, (storage::Rows{{1, "row 1"}, {2, "row 2"}, {3, "row 3"}}));
    QVERIFY(!m_database->runScript("second", QStringLiteral("SELECT 1; SELECT 1/0; SELECT 2")).ok());
    QCOMPARE(m_database->lastSqlState(), "22012");
}

void TestDatabase::namesTheCauseOfARefusal()
{
    const auto wrong = Database::open(m_settings.admin.asUser("callwaiting_app", "not-the-password"));
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().code, ErrorCode::Unavailable);
    QVERIFY2(wrong.error().detail.contains("refused the password"), qUtf8Printable(wrong.error().detail));
    QVERIFY(!wrong.error().detail.contains("not-the-password"));
    const auto absent = Database::open(m_settings.admin.inDatabase("nowhere"));
    QVERIFY2(absent.error().detail.contains("does not exist"), qUtf8Printable(absent.error().detail));
    storage::DatabaseSettings nobody;
    nobody.conninfo = "host=127.0.0.1 port=1 user=x dbname=x";
    QVERIFY(Database::open(nobody).error().detail.contains("cannot be reached"));
    nobody.conninfo = "host=x nonsense";
    QCOMPARE(Database::open(nobody).error().code, ErrorCode::InvalidRequest);
}

void TestDatabase::survivesReplacedFunctions()
{
    const auto make = [this](int n) {
        return m_other
            ->runScript(
                "replace",
                QStringLiteral(
                    "DROP FUNCTION IF EXISTS callwaiting.t_version(); CREATE FUNCTION "
                    "callwaiting.t_version() RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('n', %1) $$")
                    .arg(n))
            .ok();
    };
    for (int n = 1; n <= 3; ++n) {
        QVERIFY(make(n));
        auto answer = m_database->call("t_version", {}, CallKind::Read);
        if (!answer.ok()) // the plan of a dropped function is noticed once
            answer = m_database->call("t_version", {}, CallKind::Read);
        QVERIFY(answer.ok());
        QCOMPARE(answer->value("n").toInt(), n);
    }
}

void TestDatabase::isQuick()
{
    const QJsonObject caller{{"clinic", "1"}, {"kind", "staff"}, {"id", "68719476737"}, {"request_id", "0123456789"}};
    constexpr int calls = 2000;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < calls; ++i)
        QVERIFY(m_database->call("t_types", {caller, i, "x", QVariant(), QVariant(), i, true, QVariant()}).ok());
    const double perSecond = calls * 1e9 / static_cast<double>(clock.nsecsElapsed());
    qInfo("%.0f calls a second", perSecond);
#ifndef CALLWAITING_SANITIZED
    QVERIFY2(perSecond > 1000, qPrintable(QString::number(perSecond)));
#endif
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
