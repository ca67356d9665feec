#include "storage/embeddedcluster.h"

#include "crypto/masterkeyfile.h"
#include "crypto/random.h"
#include "storage/clusterleftovers.h"
#include "storage/database.h"
#include "storage/logging.h"

#include <libpq-fe.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clinic::storage {

using namespace std::chrono_literals;
using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

const QString superuser = QStringLiteral("callwaiting_super");
const QString databaseName = QStringLiteral("callwaiting");
const QString maintenanceDatabase = QStringLiteral("template1");
/// With the pauses between them 3 s: on a busy machine, what was killed before takes that long to be gone.
constexpr int startAttempts = 6;

Error unavailable(const QString& text)
{
    return {ErrorCode::Unavailable, text};
}

/// Makes the directory, for the account when there is one. An existing one keeps its content.
bool makeDirectory(const QString& path, const std::optional<Account>& owner)
{
    const QByteArray name = path.toLocal8Bit();
    if (mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return false;
    return chmod(name.constData(), 0700) == 0 && (!owner || chown(name.constData(), owner->uid, owner->gid) == 0);
}

/// Everything written so far at once: on a busy disk a hundred times quicker than initdb's fsync of a thousand files.
bool syncFileSystem(const QString& path)
{
    const int fd = open(path.toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && syncfs(fd) == 0;
    if (fd >= 0)
        close(fd);
    return synced;
}

/// One older log is kept.
void rotateLog(const QString& path)
{
    constexpr qint64 largest = 10 * 1024 * 1024;
    if (QFileInfo(path).size() > largest)
        std::rename(path.toLocal8Bit().constData(), (path + QLatin1String(".1")).toLocal8Bit().constData());
}

} // namespace

EmbeddedCluster::EmbeddedCluster(QString dataDir)
    : EmbeddedCluster(std::move(dataDir), Options{})
{
}

EmbeddedCluster::EmbeddedCluster(QString dataDir, Options options)
    : m_dataDir(std::move(dataDir))
    , m_options(options)
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

EmbeddedCluster::~EmbeddedCluster()
{
    stop();
    close(m_wakeFd);
}

Result<DatabaseSettings> EmbeddedCluster::start()
{
    if (const auto prepared = prepare(); !prepared)
        return prepared.error();
    m_stopping = false;
    m_restarts = 0;
    m_supervisor = std::thread(&EmbeddedCluster::supervise, this);
    Status started = waitUntilReady();
    if (started)
        started = ensureDatabase();
    if (!started) {
        stop();
        return started.error();
    }
    return settings(databaseName);
}

EmbeddedCluster::Status EmbeddedCluster::prepare()
{
    const auto account = postgresAccount();
    if (!account)
        return account.error();
    m_account = *account;
    auto directory = DataDirectory::prepare(m_dataDir);
    if (!directory)
        return directory.error();
    m_directory = *directory;
    const QString socket = m_directory->file(QStringLiteral("run/.s.PGSQL.5432"));
    if (socket.toLocal8Bit().size() > longestSocketPath)
        return unavailable(
            QStringLiteral("The data directory's path is too long: PostgreSQL's socket would be %1, and a "
                           "socket's path may have %2 bytes. Name a shorter one.")
                .arg(socket)
                .arg(longestSocketPath));
    if (!makeDirectory(m_directory->file(QStringLiteral("run")), m_account) ||
        !makeDirectory(m_directory->file(QStringLiteral("logs")), std::nullopt))
        return unavailable(QStringLiteral("Directories cannot be made in %1.").arg(m_directory->path()));
    auto secret = password();
    if (!secret)
        return secret.error();
    m_password = *secret;
    return initialise();
}

EmbeddedCluster::Status EmbeddedCluster::initialise()
{
    const QString cluster = m_directory->file(QStringLiteral("cluster"));
    QFile versionFile(cluster + QLatin1String("/PG_VERSION"));
    const int major = versionFile.open(QIODevice::ReadOnly) ? versionFile.readAll().trimmed().toInt() : 0;
    if (QFileInfo::exists(cluster) && major == 0)
        return unavailable(
            QStringLiteral("%1 is there but is no PostgreSQL cluster (it has no PG_VERSION). Nothing was "
                           "touched: restore it from a backup or name another data directory.")
                .arg(cluster));
    const auto programs = PostgresPrograms::find(major);
    if (!programs && major != 0)
        return unavailable(
            QStringLiteral("The cluster in %1 was made by PostgreSQL %2, which is not installed. Nothing was "
                           "touched: install the package postgresql-%2, or move the data to another version "
                           "by a backup and restore.")
                .arg(m_directory->path())
                .arg(major));
    if (!programs)
        return programs.error();
    m_programs = *programs;
    if (major != 0) {
        if (!endLeftovers(cluster))
            return unavailable(
                QStringLiteral("Another PostgreSQL runs on %1 and would not stop. Stop it first.").arg(cluster));
        // Nobody is left who could own them; the recorded id may belong to a zombie or to another program by now.
        for (const char* name : {"run/.s.PGSQL.5432", "run/.s.PGSQL.5432.lock"})
            QFile::remove(m_directory->file(QLatin1String(name)));
        return Done{};
    }
    // Made beside and renamed when complete: one killed half-way is no cluster.
    const QString fresh = m_directory->file(QStringLiteral("cluster.new"));
    if (!endLeftovers(fresh) || !QDir(fresh).removeRecursively() || !makeDirectory(fresh, m_account))
        return unavailable(QStringLiteral("%1 cannot be cleared and made anew.").arg(fresh));
    if (auto made = runInitdb(fresh); !made)
        return made;
    if (std::rename(fresh.toLocal8Bit().constData(), cluster.toLocal8Bit().constData()) != 0)
        return unavailable(QStringLiteral("%1 cannot be renamed to %2.").arg(fresh, cluster));
    (void)syncFileSystem(m_directory->path());
    return Done{};
}

EmbeddedCluster::Status EmbeddedCluster::runInitdb(const QString& directory)
{
    // initdb reads the password from a file, as the user it runs as.
    const QString passwordFile = m_directory->file(QStringLiteral("run/initdb.password"));
    const QString log = m_directory->file(QStringLiteral("logs/initdb.log"));
    QFile::remove(passwordFile);
    const auto written = crypto::writeDurably(passwordFile, m_password.toUtf8());
    if (!written || (m_account && chown(passwordFile.toLocal8Bit().constData(), m_account->uid, m_account->gid) != 0))
        return unavailable(QStringLiteral("%1 cannot be written.").arg(passwordFile));
    UnixCommand command;
    command.program = m_programs.initdb();
    command.arguments = {QStringLiteral("-D"),
                         directory,
                         QStringLiteral("-U"),
                         superuser,
                         QStringLiteral("--auth=scram-sha-256"),
                         QStringLiteral("--pwfile"),
                         passwordFile,
                         QStringLiteral("--encoding=UTF8"),
                         QStringLiteral("--locale=C.UTF-8"),
                         QStringLiteral("--data-checksums"),
                         QStringLiteral("--no-instructions"),
                         QStringLiteral("--no-sync")};
    command.account = m_account;
    command.logFile = log;
    command.signalOnParentDeath = SIGTERM;
    auto initdb = UnixProcess::start(command);
    const bool ended = initdb && initdb->waitForEnd(120s);
    if (initdb && !ended) {
        initdb->signal(SIGKILL);
        (void)initdb->waitForEnd(5s);
    }
    QFile::remove(passwordFile);
    if (!ended || initdb->exitCode() != 0 || !syncFileSystem(directory))
        return unavailable(QStringLiteral("The database could not be initialised; %1 says why.").arg(log));
    return Done{};
}

Result<QString> EmbeddedCluster::password() const
{
    const QString path = m_directory->file(QStringLiteral("cluster.password"));
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return unavailable(QStringLiteral("%1 cannot be read.").arg(path));
        return QString::fromLatin1(file.readAll().trimmed());
    }
    const QByteArray secret = crypto::randomBytes(24).toHex();
    if (const auto written = crypto::writeDurably(path, secret); !written)
        return written.error();
    return QString::fromLatin1(secret);
}

QStringList EmbeddedCluster::serverArguments() const
{
    QStringList settings{
        QStringLiteral("listen_addresses="),
        QStringLiteral("port=5432"),
        QLatin1String("unix_socket_directories=") + m_directory->file(QStringLiteral("run")),
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("password_encryption=scram-sha-256"),
        QStringLiteral("max_connections=%1").arg(m_options.maxConnections),
        QStringLiteral("shared_buffers=128MB"),
        QStringLiteral("max_wal_size=512MB"),
        QStringLiteral("jit=off"),
        QStringLiteral("timezone=UTC"),
        QStringLiteral("log_timezone=UTC"),
        QStringLiteral("cluster_name=callwaiting"),
        QStringLiteral("logging_collector=off"),
        QStringLiteral("log_destination=stderr"),
        // Statements carry the values of patients; neither they nor errors that quote them reach the log.
        QStringLiteral("log_min_messages=log"),
        QStringLiteral("log_min_error_statement=panic"),
        QStringLiteral("log_error_verbosity=terse"),
        QStringLiteral("log_statement=none"),
        QStringLiteral("log_min_duration_statement=-1"),
        QStringLiteral("log_parameter_max_length=0"),
        QStringLiteral("log_parameter_max_length_on_error=0"),
    };
    const QString durable = m_options.durable ? QStringLiteral("on") : QStringLiteral("off");
    for (const char* name : {"fsync", "full_page_writes"})
        settings.append(QLatin1String(name) + QLatin1Char('=') + durable);
    settings.append(QStringLiteral("synchronous_commit=on"));
    QStringList arguments{QStringLiteral("-D"), m_directory->file(QStringLiteral("cluster"))};
    for (const QString& setting : settings)
        arguments << QStringLiteral("-c") << setting;
    return arguments;
}

DatabaseSettings EmbeddedCluster::settings(const QString& database) const
{
    DatabaseSettings result;
    result.conninfo = DatabaseSettings::pair(QStringLiteral("host"), m_directory->file(QStringLiteral("run"))) +
                      QLatin1String(" port='5432' ") + DatabaseSettings::pair(QStringLiteral("dbname"), database) +
                      QLatin1Char(' ') + DatabaseSettings::pair(QStringLiteral("user"), superuser) + QLatin1Char(' ') +
                      DatabaseSettings::pair(QStringLiteral("password"), m_password);
    return result;
}

EmbeddedCluster::Status EmbeddedCluster::waitUntilReady()
{
    // Recovery after a crash may take its time.
    const auto until = std::chrono::steady_clock::now() + 5min;
    const QByteArray conninfo = settings(maintenanceDatabase).conninfo.toUtf8();
    while (std::chrono::steady_clock::now() < until && m_restarts < startAttempts) {
        if (m_pid != 0 && PQping(conninfo.constData()) == PQPING_OK)
            return Done{};
        std::this_thread::sleep_for(10ms);
    }
    return unavailable(QStringLiteral("PostgreSQL did not start; %1 says why.")
                           .arg(m_directory->file(QStringLiteral("logs/postgresql.log"))));
}

EmbeddedCluster::Status EmbeddedCluster::ensureDatabase() const
{
    auto database = Database::open(settings(maintenanceDatabase));
    if (!database)
        return unavailable(
            QStringLiteral("The cluster in %1 does not accept the password in cluster.password. Restore that "
                           "file from a backup.")
                .arg(m_directory->path()));
    const auto known = (*database)->run("find database", QStringLiteral("SELECT 1 FROM pg_database WHERE datname = ?"),
                                        {databaseName}, CallKind::Read);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return Done{};
    // initdb's empty database under our name costs nothing; a new one would be a copy of a thousand files.
    return (*database)->runScript("name database", QLatin1String("ALTER DATABASE postgres RENAME TO ") + databaseName);
}

void EmbeddedCluster::sleepUnlessStopping(std::chrono::milliseconds time) const
{
    pollfd wake{m_wakeFd, POLLIN, 0};
    poll(&wake, 1, static_cast<int>(time.count()));
}

void EmbeddedCluster::supervise()
{
    UnixCommand command;
    command.program = m_programs.postgres();
    command.arguments = serverArguments();
    command.account = m_account;
    command.logFile = m_directory->file(QStringLiteral("logs/postgresql.log"));
    command.signalOnParentDeath = SIGINT;
    rotateLog(command.logFile);
    std::chrono::milliseconds pause = 100ms;
    while (!m_stopping) {
        const auto begun = std::chrono::steady_clock::now();
        auto server = UnixProcess::start(command);
        if (server) {
            m_pid = server->pid();
            while (!m_stopping && !server->waitForEnd(1h, m_wakeFd)) {
            }
            if (m_stopping) {
                server->signal(SIGINT);
                if (!server->waitForEnd(30s)) {
                    server->signal(SIGQUIT);
                    (void)server->waitForEnd(5s);
                }
            }
            m_pid = 0;
        }
        if (m_stopping)
            return;
        qCWarning(lcStorage, "PostgreSQL ended with code %d and is started again", server ? server->exitCode() : -1);
        ++m_restarts;
        if (std::chrono::steady_clock::now() - begun > 1min)
            pause = 100ms;
        sleepUnlessStopping(pause);
        pause = std::min<std::chrono::milliseconds>(pause * 2, 5s);
    }
}

void EmbeddedCluster::stop()
{
    if (!m_supervisor.joinable())
        return;
    m_stopping = true;
    eventfd_write(m_wakeFd, 1);
    m_supervisor.join();
    eventfd_t drained = 0;
    eventfd_read(m_wakeFd, &drained);
}

} // namespace clinic::storage
