#include "supervisor/servicestarter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

#include <csignal>
#include <unistd.h>

namespace clinic::supervisor {

namespace {

constexpr int firstPauseMs = 250;
constexpr int longestPauseMs = 10'000;
constexpr int stopMs = 12'000;
constexpr qint64 largestLog = 10 * 1024 * 1024;

} // namespace

ServiceStarter::ServiceStarter(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_network(new QNetworkAccessManager(this))
{
    m_watch.setInterval(1000);
    connect(&m_watch, &QTimer::timeout, this, &ServiceStarter::watchAdopted);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ServiceStarter::look);
}

ServiceStarter::~ServiceStarter()
{
    stop();
}

QString ServiceStarter::program() const
{
    return m_options.program.isEmpty() ? QCoreApplication::applicationDirPath() + QLatin1String("/callwaitingd")
                                       : m_options.program;
}

QString ServiceStarter::logFile() const
{
    return m_options.dataDir + QLatin1String("/logs/service.log");
}

void ServiceStarter::start()
{
    if (m_state != State::Idle)
        return;
    // The service sets the directory's final modes; here it is only made private.
    const bool isNew = !QFileInfo::exists(m_options.dataDir);
    if (!QDir().mkpath(m_options.dataDir)) {
        Q_EMIT failed(QStringLiteral("The data directory %1 cannot be created.").arg(m_options.dataDir));
        return;
    }
    if (isNew)
        QFile::setPermissions(m_options.dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_consoles.emplace(m_options.dataDir);
    m_pauseMs = firstPauseMs;
    look();
}

void ServiceStarter::look()
{
    m_state = State::Looking;
    const auto found = ServiceFile::read(m_options.dataDir);
    if (found && found->isProcessAlive())
        askHealth(*found);
    else
        launch();
}

void ServiceStarter::askHealth(const ServiceFile& found)
{
    QNetworkRequest request(found.url.resolved(QUrl(QStringLiteral("/healthz"))));
    request.setTransferTimeout(2000);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, found] {
        reply->deleteLater();
        if (m_state != State::Looking)
            return;
        if (reply->error() == QNetworkReply::NoError)
            adopt(found);
        else
            launch();
    });
}

void ServiceStarter::adopt(const ServiceFile& found)
{
    m_state = State::Attached;
    m_service = found;
    m_pauseMs = firstPauseMs;
    m_watch.start();
    Q_EMIT ready(found.url);
}

void ServiceStarter::watchAdopted()
{
    if (m_service->isProcessAlive())
        return;
    m_watch.stop();
    m_service.reset();
    Q_EMIT lost();
    look();
}

void ServiceStarter::launch()
{
    m_state = State::Starting;
    QDir().mkpath(QFileInfo(logFile()).path());
    if (QFileInfo(logFile()).size() > largestLog) {
        QFile::remove(logFile() + QLatin1String(".1"));
        QFile::rename(logFile(), logFile() + QLatin1String(".1"));
    }
    m_process = new QProcess(this);
    m_process->setProgram(program());
    m_process->setArguments(QStringList{QStringLiteral("--data-dir"), m_options.dataDir} + m_options.arguments);
    // A file, as the service may outlive this console: a pipe would break under it.
    m_process->setStandardErrorFile(logFile(), QIODevice::Append);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { setsid(); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ServiceStarter::readLine);
    connect(m_process, &QProcess::finished, this, &ServiceStarter::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onStartFailed();
    });
    m_process->start();
}

void ServiceStarter::onStartFailed()
{
    m_process->deleteLater();
    m_process = nullptr;
    m_state = State::Idle;
    Q_EMIT failed(QStringLiteral("%1 cannot be started. Build or install it beside the console.").arg(program()));
}

void ServiceStarter::readLine()
{
    if (m_state != State::Starting || !m_process->canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process->readLine()).object();
    if (!line.value(QLatin1String("ready")).toBool())
        return;
    ServiceFile started = ServiceFile::read(m_options.dataDir).value_or(ServiceFile{});
    started.url = QUrl(line.value(QLatin1String("url")).toString());
    started.pid = m_process->processId();
    started.version = line.value(QLatin1String("version")).toString();
    m_state = State::Owned;
    m_service = started;
    m_pauseMs = firstPauseMs;
    m_consoles->noteStarted(started.pid);
    Q_EMIT ready(started.url);
}

void ServiceStarter::onFinished(int code, QProcess::ExitStatus status)
{
    m_process->deleteLater();
    m_process = nullptr;
    const bool served = m_state == State::Owned;
    if (served) {
        m_service.reset();
        restartLater();
        Q_EMIT lost();
        return;
    }
    // Another console may have been faster: its service holds the directory and is about to serve.
    const bool isTaken =
        !FileLock::tryLock(m_options.dataDir + QLatin1String("/service.lock"), FileLock::Mode::Exclusive);
    if (isTaken || status == QProcess::CrashExit) {
        restartLater();
        return;
    }
    m_state = State::Idle;
    const QString reason = lastLogLine();
    Q_EMIT failed(reason.isEmpty() ? QStringLiteral("The service ended with code %1.").arg(code) : reason);
}

void ServiceStarter::restartLater()
{
    m_state = State::Looking;
    m_retry.start(m_pauseMs);
    m_pauseMs = std::min(m_pauseMs * 2, longestPauseMs);
}

QString ServiceStarter::lastLogLine() const
{
    QFile file(logFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 4096));
    const QByteArray line = file.readAll().trimmed().split('\n').constLast();
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return object.isEmpty() ? QString::fromUtf8(line) : object.value(QLatin1String("message")).toString();
}

void ServiceStarter::stop()
{
    m_watch.stop();
    m_retry.stop();
    m_state = State::Idle;
    const qint64 pid = m_service ? m_service->pid : m_process ? m_process->processId() : 0;
    const bool starting = m_process && !m_service;
    const bool end = starting || (m_consoles && m_consoles->shouldStop(pid));
    if (m_process)
        disconnect(m_process, nullptr, this, nullptr);
    if (end && pid > 0)
        kill(static_cast<pid_t>(pid), SIGTERM);
    if (m_process && !(end && m_process->waitForFinished(stopMs)))
        m_process->setParent(nullptr); // others use it: a QProcess would kill it on its way out
    else
        delete m_process;
    m_process = nullptr;
    m_service.reset();
    m_consoles.reset();
}

} // namespace clinic::supervisor
