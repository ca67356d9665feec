#include "support/scenario/embeddedsql.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace clinic::test {

namespace {

QString socketDirectory(const QString& dataDir)
{
    QDirIterator sockets(dataDir, {".s.PGSQL.*"}, QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (sockets.hasNext()) {
        const QFileInfo socket(sockets.next());
        if (!socket.fileName().endsWith(".lock"))
            return socket.path();
    }
    return {};
}

} // namespace

QString clusterDirectory(const QString& dataDir)
{
    return dataDir + "/cluster";
}

QByteArray runSqlAsSuperuser(const QString& dataDir, const QByteArray& sql)
{
    QFile keys(dataDir + "/keys.json");
    if (!keys.open(QIODevice::ReadOnly))
        return "ERROR: no keys.json in the data directory";
    const QJsonObject passwords = QJsonDocument::fromJson(keys.readAll()).object();

    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PGPASSWORD", passwords.value("superuser_password").toString());
    psql.setProcessEnvironment(environment);
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start("psql", {"-h", socketDirectory(dataDir), "-U", "postgres", "-d", "callwaiting", "-XqAt", "-v", "ON_ERROR_STOP=1"});
    psql.write(sql);
    psql.closeWriteChannel();
    psql.waitForFinished(60'000);
    const QByteArray text = psql.readAllStandardOutput().trimmed();
    return psql.exitCode() == 0 ? text : "ERROR: " + text;
}

} // namespace clinic::test
