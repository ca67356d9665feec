#include "support/temppostgres.h"

#include "storage/database.h"
#include "storage/migrator.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace clinic::test {

namespace {

const QString prefix = QStringLiteral("cw-test-");
const QString migrated = QStringLiteral("migrated");
const QString appPassword = QStringLiteral("app-password");

template <class T>
T orFail(domain::Result<T> result, const char* step)
{
    if (!result)
        qFatal("TempPostgres: %s: %s", step, qUtf8Printable(result.error().detail));
    return *std::move(result);
}

void removeForgotten()
{
    const QDir temporary(QStringLiteral("/tmp"));
    for (const QString& name : temporary.entryList({prefix + QLatin1Char('*')}, QDir::Dirs)) {
        const pid_t owner = name.mid(prefix.size()).section(QLatin1Char('-'), 0, 0).toInt();
        if (owner > 0 && kill(owner, 0) != 0 && errno == ESRCH)
            QDir(temporary.filePath(name)).removeRecursively();
    }
}

} // namespace

QString makeShortTempDirectory()
{
    removeForgotten();
    QByteArray path = QStringLiteral("/tmp/%1%2-XXXXXX").arg(prefix).arg(getpid()).toLocal8Bit();
    if (!mkdtemp(path.data()))
        qFatal("no directory can be made in /tmp");
    return QString::fromLocal8Bit(path);
}

TempPostgres& TempPostgres::shared()
{
    static TempPostgres instance;
    return instance;
}

TempPostgres::TempPostgres()
    : m_directory(makeShortTempDirectory())
{
    storage::EmbeddedCluster::Options options;
    options.durable = false;
    m_cluster = std::make_unique<storage::EmbeddedCluster>(m_directory, options);
    m_server = orFail(m_cluster->start(), "start").inDatabase(QStringLiteral("template1"));
    auto database = orFail(storage::Database::open(m_server), "open");
    (void)orFail(
        database->runScript("create template", QStringLiteral("CREATE DATABASE %1 TEMPLATE template0").arg(migrated)),
        "create template");
    (void)orFail(storage::Migrator(m_server.inDatabase(migrated)).run(appPassword), "migrate");
    m_first = freshDatabase();
}

TempPostgres::~TempPostgres()
{
    m_cluster->stop();
    QDir(m_directory).removeRecursively();
}

storage::DatabaseSettings TempPostgres::create(const QString& templateName)
{
    const QString name = QStringLiteral("test_%1").arg(++m_count);
    auto database = orFail(storage::Database::open(m_server), "open");
    (void)orFail(database->runScript("create database",
                                     QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, templateName)),
                 "create database");
    return m_server.inDatabase(name);
}

TempDatabase TempPostgres::freshDatabase()
{
    const storage::DatabaseSettings admin = create(migrated);
    return {admin, admin.asUser(QStringLiteral("callwaiting_app"), appPassword)};
}

storage::DatabaseSettings TempPostgres::emptyDatabase()
{
    return create(QStringLiteral("template0"));
}

} // namespace clinic::test
