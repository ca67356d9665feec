#include "storage/clusterleftovers.h"
#include "storage/database.h"
#include "storage/embeddedcluster.h"
#include "storage/migrator.h"
#include "support/temppostgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace clinic;
using domain::ErrorCode;
using storage::Database;
using storage::DatabaseSettings;
using storage::EmbeddedCluster;

namespace {

/// Killed processes lose nothing that the kernel has; only the first tests look at fsync.
const EmbeddedCluster::Options quick{.durable = false};

} // namespace

class TestEmbeddedCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = test::makeShortTempDirectory(); }
    void cleanup();

    void startsTwiceAndKeepsItsData();
    void isPrivate();
    void comesBackAfterAKilledServer();
    void recoversWhenEverythingWasKilled();
    void takesOverARunningServer();
    void endsWithAKilledService();
    void redoesAHalfFinishedInitdb();
    void refusesAnotherMajorVersion();
    void refusesAClusterThatIsNone();
    void refusesADirectoryItCannotMake();
    void refusesAParentNobodyCanPass();
    void refusesAPathTooLongForASocket();
    void refusesSomebodyElsesDirectory();
    void namesThePackageOfMissingPrograms();

private:
    QString path(const char* name) const { return m_directory + QLatin1Char('/') + QLatin1String(name); }
    static QString detail(const domain::Result<DatabaseSettings>& result)
    {
        return result.ok() ? QString() : result.error().detail;
    }
    static bool run(const DatabaseSettings& settings, const QString& sql)
    {
        const auto database = Database::open(settings);
        return database.ok() && (*database)->runScript("test", sql).ok();
    }
    static int number(const DatabaseSettings& settings, const QString& sql)
    {
        const auto database = Database::open(settings);
        const auto rows = database.ok() ? (*database)->run("test", sql) : database.error();
        return rows.ok() ? rows->constFirst().constFirst().toInt() : -1;
    }
    QString m_directory;
};

void TestEmbeddedCluster::cleanup()
{
    QVERIFY(storage::processesIn(path("cluster")).isEmpty());
    QVERIFY(QDir(m_directory).removeRecursively());
}

void TestEmbeddedCluster::startsTwiceAndKeepsItsData()
{
    QElapsedTimer clock;
    clock.start();
    {
        EmbeddedCluster cluster(m_directory);
        const auto settings = cluster.start();
        QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
        qInfo("first start %lld ms", clock.elapsed());
        QVERIFY(run(*settings, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)"));
        QCOMPARE(number(*settings,
                        "SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' "
                        "AND current_setting('synchronous_commit') = 'on'"),
                 1);
    }
    clock.restart();
    EmbeddedCluster cluster(m_directory);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    qInfo("later start %lld ms", clock.elapsed());
    QCOMPARE(number(*settings, "SELECT id FROM kept"), 7);
    QCOMPARE(cluster.restarts(), 0);
}

void TestEmbeddedCluster::isPrivate()
{
    EmbeddedCluster cluster(m_directory);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    struct stat info
    {
    };
    const auto modeOf = [&](const char* name) {
        return stat(path(name).toLocal8Bit().constData(), &info) == 0 ? info.st_mode & 0777 : 0;
    };
    QCOMPARE(modeOf("cluster"), 0700U);
    QCOMPARE(info.st_uid == 0, false);
    QCOMPARE(modeOf("run"), 0700U);
    QCOMPARE(modeOf("cluster.password"), 0600U);
    QCOMPARE(info.st_uid, geteuid());
    QCOMPARE(modeOf(""), geteuid() == 0 ? 0710U : 0700U);
    QVERIFY(!QFileInfo::exists(path("run/initdb.password")));
    // No TCP, and nobody without the password.
    QCOMPARE(number(*settings, "SELECT current_setting('listen_addresses') = ''"), 1);
    const auto other = Database::open(settings->asUser("callwaiting_super", "guess"));
    QVERIFY(!other.ok());
    // What statements carry stays out of the server's log.
    QVERIFY(!run(*settings, "SELECT 'Jane Doe'::int"));
    QVERIFY(!run(*settings, "DO $$ BEGIN RAISE EXCEPTION 'Jane Doe' USING DETAIL = 'Jane Doe'; END $$"));
    QVERIFY(run(*settings, "DO $$ BEGIN RAISE WARNING 'Jane Doe'; END $$"));
    cluster.stop();
    QFile log(path("logs/postgresql.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains("Jane"));
}

void TestEmbeddedCluster::comesBackAfterAKilledServer()
{
    EmbeddedCluster cluster(m_directory, quick);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    const auto database = Database::open(*settings);
    QVERIFY(database.ok());
    QVERIFY((*database)->runScript("fill", "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)").ok());
    const pid_t first = cluster.postmasterPid();
    QCOMPARE(kill(first, SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(cluster.postmasterPid() != first && cluster.restarts() >= 1, 20'000);
    domain::Result<storage::Rows> rows = storage::Rows{};
    QTRY_VERIFY_WITH_TIMEOUT((rows = (*database)->run("read", "SELECT id FROM kept", {}, storage::CallKind::Read)).ok(),
                             20'000);
    QCOMPARE(rows->constFirst().constFirst().toInt(), 7);
}

void TestEmbeddedCluster::recoversWhenEverythingWasKilled()
{
    {
        EmbeddedCluster cluster(m_directory, quick);
        const auto settings = cluster.start();
        QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
        QVERIFY(run(*settings, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)"));
    }
    // A service in another process, so that it can be killed as a whole.
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t service = fork();
    if (service == 0) {
        EmbeddedCluster cluster(m_directory, quick);
        const auto settings = cluster.start();
        const bool filled = settings.ok() && run(*settings, "INSERT INTO kept VALUES (8)");
        const ssize_t written = write(ready[1], filled ? "y" : "n", 1);
        pause();
        _exit(static_cast<int>(written));
    }
    char answer = 0;
    QCOMPARE(read(ready[0], &answer, 1), ssize_t(1));
    QCOMPARE(answer, 'y');
    const QList<pid_t> servers = storage::processesIn(path("cluster"));
    QVERIFY(servers.size() > 1);
    for (const pid_t pid : servers)
        kill(pid, SIGKILL);
    kill(service, SIGKILL);
    QCOMPARE(waitpid(service, nullptr, 0), service);
    QVERIFY(QFileInfo::exists(path("cluster/postmaster.pid")));

    EmbeddedCluster cluster(m_directory, quick);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    QCOMPARE(number(*settings, "SELECT count(*) FROM kept"), 2);
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestEmbeddedCluster::takesOverARunningServer()
{
    QString conninfo;
    {
        EmbeddedCluster cluster(m_directory, quick);
        const auto settings = cluster.start();
        QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    }
    // Started by hand, as pg_ctl would: nobody's child, with nothing to end it.
    storage::UnixCommand command;
    command.program = storage::PostgresPrograms::find()->postgres();
    command.arguments = {
        "-D", path("cluster"), "-c", "listen_addresses=", "-c", "unix_socket_directories=" + path("run")};
    command.account = *storage::postgresAccount();
    command.logFile = path("logs/byhand.log");
    auto byHand = storage::UnixProcess::start(command);
    QVERIFY(byHand);
    QTRY_VERIFY(QFileInfo::exists(path("run/.s.PGSQL.5432")));

    EmbeddedCluster cluster(m_directory, quick);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    QVERIFY(byHand->waitForEnd(std::chrono::seconds(1)));
    QCOMPARE(byHand->exitCode(), 0);
    QCOMPARE(number(*settings, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'checkpointer'"), 1);
}

void TestEmbeddedCluster::endsWithAKilledService()
{
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t service = fork();
    if (service == 0) {
        EmbeddedCluster cluster(m_directory, quick);
        const ssize_t written = write(ready[1], cluster.start().ok() ? "y" : "n", 1);
        pause();
        _exit(static_cast<int>(written));
    }
    char answer = 0;
    QCOMPARE(read(ready[0], &answer, 1), ssize_t(1));
    QCOMPARE(answer, 'y');
    QVERIFY(!storage::processesIn(path("cluster")).isEmpty());
    kill(service, SIGKILL);
    QCOMPARE(waitpid(service, nullptr, 0), service);
    QTRY_VERIFY_WITH_TIMEOUT(storage::processesIn(path("cluster")).isEmpty(), 20'000);
    ::close(ready[0]);
    ::close(ready[1]);
}

void TestEmbeddedCluster::redoesAHalfFinishedInitdb()
{
    QVERIFY(QDir().mkpath(path("cluster.new/base")));
    QFile half(path("cluster.new/PG_VERSION"));
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("15\n");
    half.close();
    EmbeddedCluster cluster(m_directory, quick);
    const auto settings = cluster.start();
    QVERIFY2(settings.ok(), qUtf8Printable(detail(settings)));
    QVERIFY(!QFileInfo::exists(path("cluster.new")));
}

void TestEmbeddedCluster::refusesAnotherMajorVersion()
{
    QVERIFY(QDir().mkpath(path("cluster")));
    QFile version(path("cluster/PG_VERSION"));
    QVERIFY(version.open(QIODevice::WriteOnly));
    version.write("9999\n");
    version.close();
    const auto settings = EmbeddedCluster(m_directory).start();
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("postgresql-9999"), qUtf8Printable(detail(settings)));
    QCOMPARE(QDir(path("cluster")).entryList(QDir::Files), QStringList{"PG_VERSION"});
}

void TestEmbeddedCluster::refusesAClusterThatIsNone()
{
    QVERIFY(QDir().mkpath(path("cluster/precious")));
    const auto settings = EmbeddedCluster(m_directory).start();
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("PG_VERSION"), qUtf8Printable(detail(settings)));
    QVERIFY(QFileInfo::exists(path("cluster/precious")));
}

void TestEmbeddedCluster::refusesADirectoryItCannotMake()
{
    QFile inTheWay(path("file"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    for (const QString& impossible : {path("file/data"), QStringLiteral("/proc/callwaiting")}) {
        const auto settings = EmbeddedCluster(impossible).start();
        QVERIFY(!settings.ok());
        QVERIFY2(detail(settings).contains(impossible), qUtf8Printable(detail(settings)));
    }
}

void TestEmbeddedCluster::refusesAParentNobodyCanPass()
{
    if (geteuid() != 0)
        return; // an ordinary user's PostgreSQL runs as that user
    QVERIFY(QDir().mkpath(path("closed/data")));
    QCOMPARE(chmod(path("closed").toLocal8Bit().constData(), 0700), 0);
    QCOMPARE(chmod(m_directory.toLocal8Bit().constData(), 0755), 0);
    const auto settings = EmbeddedCluster(path("closed/data")).start();
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("pass through " + path("closed") + "."), qUtf8Printable(detail(settings)));
}

void TestEmbeddedCluster::refusesAPathTooLongForASocket()
{
    QCOMPARE(chmod(m_directory.toLocal8Bit().constData(), 0755), 0);
    const QString longPath = path("") + QString(90, 'x');
    const auto settings = EmbeddedCluster(longPath).start();
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("107"), qUtf8Printable(detail(settings)));
    QVERIFY(!QFileInfo::exists(longPath + "/cluster"));
}

void TestEmbeddedCluster::refusesSomebodyElsesDirectory()
{
    QFile other(path("thesis.tex"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    const auto settings = EmbeddedCluster(m_directory).start();
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("no data directory"), qUtf8Printable(detail(settings)));
    QCOMPARE(QDir(m_directory).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{"thesis.tex"});
}

void TestEmbeddedCluster::namesThePackageOfMissingPrograms()
{
    qputenv("CALLWAITING_PG_BINDIR", "/nowhere");
    const auto settings = EmbeddedCluster(m_directory).start();
    qunsetenv("CALLWAITING_PG_BINDIR");
    QVERIFY(!settings.ok());
    QVERIFY2(detail(settings).contains("postgresql-15"), qUtf8Printable(detail(settings)));
    QVERIFY(!QFileInfo::exists(path("cluster")));
}

QTEST_GUILESS_MAIN(TestEmbeddedCluster)
#include "tst_embeddedcluster.moc"
