#include "support/scenario/serviceprocess.h"

#include "support/scenario/embeddedsql.h"
#include "support/scenario/processmemory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace clinic::test {

namespace {

bool isAlive(qint64 pid)
{
    return pid > 0 && ::kill(static_cast<pid_t>(pid), 0) == 0;
}

} // namespace

ServiceProcess::ServiceProcess(Settings settings)
    : m_settings(std::move(settings))
{
    // Under root PostgreSQL runs as another user, who has to pass through.
    QFile::setPermissions(m_scratch.path(), QFile::Permissions(0x7755));
    m_dataDir = m_scratch.filePath("data");
}

ServiceProcess::~ServiceProcess()
{
    if (isRunning())
        stop();
    stopPostgres();
}

void ServiceProcess::launch()
{
    m_output.clear();
    m_exitCode = -1;
    m_port = 0;
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& pair : m_settings.environment)
        environment.insert(pair.section('=', 0, 0), pair.section('=', 1));
    m_process->setProcessEnvironment(environment);
    m_process->setStandardErrorFile(m_scratch.filePath("stderr"));
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });

    QStringList arguments{"--data-dir", m_dataDir};
    if (m_settings.demoClinics > 0)
        arguments += QStringList{"--demo", QString::number(m_settings.demoClinics)};
    m_process->start(qEnvironmentVariable("CALLWAITING_BIN") + "/callwaitingd", arguments + m_settings.arguments);
}

bool ServiceProcess::start(int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    launch();
    while (!m_process->canReadLine() && clock.elapsed() < timeoutMs && m_process->state() != QProcess::NotRunning)
        m_process->waitForReadyRead(static_cast<int>(timeoutMs - clock.elapsed()));
    m_startedInMs = clock.elapsed();
    m_output += m_process->readAllStandardOutput();
    const QJsonObject ready = QJsonDocument::fromJson(m_output.trimmed()).object();
    m_port = static_cast<quint16>(QUrl(ready.value("url").toString()).port(0));
    return ready.value("ready").toBool() && m_port != 0;
}

bool ServiceProcess::startExpectingExit(int timeoutMs)
{
    launch();
    const bool ended = m_process->waitForFinished(timeoutMs);
    m_output += m_process->readAllStandardOutput();
    m_exitCode = ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    return ended;
}

int ServiceProcess::stop(int timeoutMs)
{
    if (!isRunning())
        return m_exitCode;
    m_process->terminate();
    if (m_process->waitForFinished(timeoutMs) && m_process->exitStatus() == QProcess::NormalExit)
        m_exitCode = m_process->exitCode();
    else
        kill9();
    m_output += m_process->readAllStandardOutput();
    return m_exitCode;
}

void ServiceProcess::kill9()
{
    m_process->kill();
    m_process->waitForFinished();
    m_exitCode = -1;
}

bool ServiceProcess::killPostgres()
{
    const qint64 pid = postmasterPid();
    return isAlive(pid) && ::kill(static_cast<pid_t>(pid), SIGKILL) == 0;
}

QByteArray ServiceProcess::errorText() const
{
    if (m_process && m_process->error() == QProcess::FailedToStart)
        return m_process->program().toLocal8Bit() + ": " + m_process->errorString().toLocal8Bit();
    QFile file(m_scratch.filePath("stderr"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ServiceProcess::sql(const QByteArray& text) const
{
    return runSqlAsSuperuser(m_dataDir, text);
}

quint16 ServiceProcess::publicPort() const
{
    static const QRegularExpression line("public listener on port (\\d+)");
    return static_cast<quint16>(line.match(errorText()).captured(1).toUInt());
}

qint64 ServiceProcess::residentKiB() const
{
    return test::residentKiB(pid());
}

qint64 ServiceProcess::postmasterPid() const
{
    QFile file(clusterDirectory(m_dataDir) + "/postmaster.pid");
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

void ServiceProcess::stopPostgres()
{
    const qint64 pid = postmasterPid();
    const bool ours = m_dataDir.startsWith(m_scratch.path());
    if (!ours || !isAlive(pid))
        return;
    ::kill(static_cast<pid_t>(pid), SIGQUIT);
    QElapsedTimer clock;
    clock.start();
    while (isAlive(pid) && clock.elapsed() < 5000)
        ::usleep(10'000);
}

} // namespace clinic::test
