#include "support/scenario/embeddedsql.h"

#include <QFile>
#include <QProcess>

namespace clinic::test {

QString clusterDirectory(const QString& dataDir)
{
    return dataDir + "/cluster";
}

QByteArray runSqlAsSuperuser(const QString& dataDir, const QByteArray& sql)
{
    QFile password(dataDir + "/cluster.password");
    if (!password.open(QIODevice::ReadOnly))
        return "ERROR: no cluster.password in the data directory";

    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PGPASSWORD", QString::fromLatin1(password.readAll().trimmed()));
    environment.insert("PGOPTIONS", "-c client_min_messages=warning");
    psql.setProcessEnvironment(environment);
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start("psql", {"-h", dataDir + "/run", "-U", "callwaiting_super", "-d", "callwaiting", "-XqAt", "-v",
                        "ON_ERROR_STOP=1"});
    psql.write(sql);
    psql.closeWriteChannel();
    psql.waitForFinished(60'000);
    const QByteArray text = psql.readAllStandardOutput().trimmed();
    return psql.exitCode() == 0 ? text : "ERROR: " + text;
}

} // namespace clinic::test
