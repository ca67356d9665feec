#include "service/conversation.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTcpServer>

#include <optional>

#include <unistd.h>

using namespace clinic::test;

namespace {

/// The lines meant for a person; the log beside them is JSON.
QList<QByteArray> complaints(const ServiceProcess& service)
{
    QList<QByteArray> lines;
    for (const QByteArray& line : service.errorText().split('\n')) {
        if (line.startsWith("callwaitingd: "))
            lines.append(line);
    }
    return lines;
}

} // namespace

/// Starting, stopping, being killed, and every mistake that a person can make at the start.
class TestStartup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readyLineAndServiceFile();
    void demoIsAsDescribed();
    void secondInstanceIsRefused();
    void stopsCleanlyAndStartsAgain();
    void killedServiceForgetsNothing();
    void killedPostgresForgetsNothing();

    void mistakesGetOneLine_data();
    void mistakesGetOneLine();
    void takenPort();
    void unwritableDirectory();
    void parentThatPostgresCannotPass();
    void wrongDatabasePassword();
    void newerSchema();

private:
    [[nodiscard]] QString bookSomething();
    void expectRefusal(ServiceProcess& service, const QByteArray& word);

    ServiceProcess m_service;
};

void TestStartup::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    qInfo("first start: %lld ms", static_cast<long long>(m_service.startedInMs()));
}

void TestStartup::readyLineAndServiceFile()
{
    QCOMPARE(m_service.output().count('\n'), 1);
    const QJsonObject ready = QJsonDocument::fromJson(m_service.output()).object();
    QCOMPARE(ready["pid"].toInteger(), m_service.pid());
    QVERIFY(!ready["version"].toString().isEmpty());

    const QFileInfo info(m_service.dataDir() + "/service.json");
    QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QFile file(info.filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["url"].toString(), ready["url"].toString());
    for (const QByteArray& line : m_service.errorText().split('\n'))
        QVERIFY2(line.isEmpty() || QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TestStartup::demoIsAsDescribed()
{
    ScenarioClient client = signedIn(m_service);
    QCOMPARE(client.providers().size(), 3);
    QVERIFY(client.slotRows({}).size() >= 1500);
    QVERIFY(!client.bookings().isEmpty());
}

void TestStartup::secondInstanceIsRefused()
{
    ServiceProcess second;
    second.setDataDir(m_service.dataDir());
    expectRefusal(second, m_service.dataDir().toLatin1());
    VERIFY_STATUS(signedIn(m_service).get("/v1/providers"), 200);
}

QString TestStartup::bookSomething()
{
    ScenarioClient client = signedIn(m_service);
    const QString slot = freeStretches(client.slotRows(), 1).value(0);
    const QString hold = holdIdOf(client.claim(slot));
    return idOf(bookingOf(client.confirm(hold, client.procedureOf(15), "Olu Martins", "+44 20 7946 0666")));
}

void TestStartup::stopsCleanlyAndStartsAgain()
{
    const QString booking = bookSomething();
    QCOMPARE(m_service.stop(), 0);
    QVERIFY(!QFile::exists(m_service.dataDir() + "/service.json"));
    QVERIFY(!QFile::exists(m_service.dataDir() + "/cluster/postmaster.pid"));
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    qInfo("second start: %lld ms", static_cast<long long>(m_service.startedInMs()));
    QCOMPARE(bookingOf(signedIn(m_service).get("/v1/bookings/" + booking.toLatin1()))["status"].toString(), "booked");
}

void TestStartup::killedServiceForgetsNothing()
{
    const QString booking = bookSomething();
    m_service.kill9();
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    QCOMPARE(bookingOf(signedIn(m_service).get("/v1/bookings/" + booking.toLatin1()))["status"].toString(), "booked");
}

void TestStartup::killedPostgresForgetsNothing()
{
    const QString booking = bookSomething();
    ScenarioClient client = signedIn(m_service);
    QVERIFY(m_service.killPostgres());
    QTRY_COMPARE_WITH_TIMEOUT(client.get("/v1/providers").status, 200, 30'000);
    QCOMPARE(bookingOf(client.get("/v1/bookings/" + booking.toLatin1()))["status"].toString(), "booked");
}

void TestStartup::expectRefusal(ServiceProcess& service, const QByteArray& word)
{
    QVERIFY2(service.startExpectingExit(), "it should not have started");
    QVERIFY2(service.exitCode() == 1 || service.exitCode() == 2, service.errorText().constData());
    QCOMPARE(service.output(), QByteArray());
    const QList<QByteArray> lines = complaints(service);
    QVERIFY2(lines.size() == 1, service.errorText().constData());
    QVERIFY2(lines.first().contains(word), lines.first().constData());
}

void TestStartup::mistakesGetOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char* name, const QStringList& arguments, int exitCode, const QByteArray& word,
                        const QStringList& environment = {}) {
        QTest::newRow(name) << arguments << environment << exitCode << word;
    };
    row("unknown option", {"--colour", "blue"}, 2, "colour");
    row("extra word", {"now"}, 2, "now");
    row("bad address", {"--listen", "somewhere"}, 2, "somewhere");
    row("bad port", {"--listen", "127.0.0.1:99999"}, 2, "99999");
    row("bad number", {"--demo", "many"}, 2, "many");
    row("bad log format", {"--log-format", "xml"}, 2, "xml");
    row("no such configuration", {"--config", "/nowhere/callwaiting.ini"}, 2, "/nowhere/callwaiting.ini");
    row("password on the command line", {"--database", "host=/tmp user=x password=y"}, 2, "password");
    row("password in a URI", {"--database", "postgresql://x:y@127.0.0.1/z"}, 2, "password");
    row("open to the world without TLS", {"--listen", "0.0.0.0:0"}, 2, "tls");
    row("certificate without key", {"--tls-cert", "/nowhere"}, 2, "--tls-key");
    row("no PostgreSQL", {}, 1, "/nowhere", {"CALLWAITING_PG_BINDIR=/nowhere"});
    row("no database server", {"--database", "host=/nowhere dbname=x"}, 1, "/nowhere");
    row("bad environment", {}, 2, "many", {"CALLWAITING_LIMITS_HOLDS_PER_ACTOR=many"});
}

void TestStartup::mistakesGetOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, word);
    ServiceProcess service(ServiceProcess::Settings{0, arguments, environment});
    expectRefusal(service, word);
    QCOMPARE(service.exitCode(), exitCode);
}

void TestStartup::takenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(other.serverPort());
    ServiceProcess service(ServiceProcess::Settings{0, {"--listen", "127.0.0.1:" + QString(port)}, {}});
    expectRefusal(service, port);
}

void TestStartup::unwritableDirectory()
{
    ServiceProcess service(ServiceProcess::Settings{0, {}, {}});
    service.setDataDir("/proc/callwaiting");
    expectRefusal(service, "/proc/callwaiting");
}

void TestStartup::parentThatPostgresCannotPass()
{
    if (::geteuid() != 0)
        return; // For others PostgreSQL runs as themselves, and no such case exists.
    QTemporaryDir closed;
    QVERIFY(QFile::setPermissions(closed.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    ServiceProcess service(ServiceProcess::Settings{0, {}, {}});
    service.setDataDir(closed.filePath("data"));
    expectRefusal(service, closed.path().toLatin1());
}

void TestStartup::wrongDatabasePassword()
{
    const QString database = "host=" + m_service.dataDir() + "/run user=callwaiting_super dbname=callwaiting";
    ServiceProcess service(ServiceProcess::Settings{0, {"--database", database}, {"PGPASSWORD=wrong"}});
    expectRefusal(service, "password");
}

void TestStartup::newerSchema()
{
    QFile password(m_service.dataDir() + "/cluster.password");
    QVERIFY(password.open(QIODevice::ReadOnly));
    QCOMPARE(m_service.sql("CREATE DATABASE newer"), QByteArray());
    const QString database = "host=" + m_service.dataDir() + "/run user=callwaiting_super dbname=newer";
    ServiceProcess service(ServiceProcess::Settings{
        0, {"--database", database}, {"PGPASSWORD=" + QString::fromLatin1(password.readAll().trimmed())}});
    QVERIFY2(service.start(), service.errorText().constData());
    QCOMPARE(service.stop(), 0);
    QCOMPARE(m_service.sql("\\c newer\nINSERT INTO callwaiting_meta.migrations VALUES (9999, '9999_from_the_future', "
                           "'x') RETURNING 'ok'"),
             "ok");
    expectRefusal(service, "newer");
    QCOMPARE(m_service.sql("\\c newer\nSELECT max(number) FROM callwaiting_meta.migrations"), "9999");
}

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
