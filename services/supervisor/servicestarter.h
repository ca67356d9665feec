#pragma once

#include "supervisor/consolecount.h"
#include "supervisor/servicefile.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace clinic::supervisor {

/// Gets a console its service: the one that runs on the data directory already, or one of its own, started anew with
/// growing pauses when it ends unexpectedly. The last console stops what a console has started.
class ServiceStarter final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString dataDir;
        /// Empty: `callwaitingd` beside this program.
        QString program;
        /// Beyond `--data-dir`.
        QStringList arguments;
    };

    explicit ServiceStarter(Options options, QObject* parent = nullptr);
    /// As `stop`.
    ~ServiceStarter() override;

    void start();
    /// Lets go of the service, and ends it when nobody else needs it (waits for that, 12 s at most).
    void stop();
    /// The service that was found or started; none before `ready` and after `lost`.
    [[nodiscard]] const std::optional<ServiceFile>& service() const { return m_service; }

Q_SIGNALS:
    /// It serves; again after each restart, the address may be another one.
    void ready(const QUrl& url);
    /// It ended and is being started again.
    void lost();
    /// It cannot be started; `reason` is its own last line. Call `start` to try again.
    void failed(const QString& reason);

private:
    enum class State { Idle, Looking, Starting, Attached, Owned };

    void look();
    void askHealth(const ServiceFile& found);
    void launch();
    void readLine();
    void adopt(const ServiceFile& found);
    void onFinished(int code, QProcess::ExitStatus status);
    void onStartFailed();
    void watchAdopted();
    void restartLater();
    [[nodiscard]] QString program() const;
    [[nodiscard]] QString logFile() const;
    [[nodiscard]] QString lastLogLine() const;

    Options m_options;
    State m_state = State::Idle;
    std::optional<ServiceFile> m_service;
    std::optional<ConsoleCount> m_consoles;
    QNetworkAccessManager* m_network;
    QProcess* m_process = nullptr;
    QTimer m_watch;
    QTimer m_retry;
    int m_pauseMs = 0;
};

} // namespace clinic::supervisor
