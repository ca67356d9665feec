#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace clinic::test {

/// A real callwaitingd of $CALLWAITING_BIN with a data directory of its own, on a free port. What it started is stopped
/// with it, whatever the test did. For the thread that made it.
class ServiceProcess final
{
public:
    struct Settings
    {
        int demoClinics = 1;
        /// Further command-line options.
        QStringList arguments;
        /// Further environment, "NAME=value".
        QStringList environment;
    };

    explicit ServiceProcess(Settings settings);
    ServiceProcess()
        : ServiceProcess(Settings{})
    {
    }
    ~ServiceProcess();

    /// Starts and waits for the ready line; false with `errorText` when it did not come.
    [[nodiscard]] bool start(int timeoutMs = 60'000);
    /// Starts it and waits for its end, for what must not start; false when it runs on.
    [[nodiscard]] bool startExpectingExit(int timeoutMs = 30'000);
    /// SIGTERM and the exit code; -1 when it had to be killed.
    int stop(int timeoutMs = 20'000);
    /// SIGKILL: the service alone, its PostgreSQL is left behind.
    void kill9();
    /// SIGKILL for the postmaster of the embedded cluster; false when none runs.
    bool killPostgres();

    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Of --public-listen; 0 without it.
    [[nodiscard]] quint16 publicPort() const;
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    /// From start to the ready line.
    [[nodiscard]] qint64 startedInMs() const { return m_startedInMs; }
    [[nodiscard]] QString dataDir() const { return m_dataDir; }
    void setDataDir(const QString& path) { m_dataDir = path; }
    /// What it wrote to stdout: the ready line and nothing else.
    [[nodiscard]] QByteArray output() const { return m_output; }
    /// What it wrote to stderr since it was started last.
    [[nodiscard]] QByteArray errorText() const;
    [[nodiscard]] Settings& settings() { return m_settings; }

    /// Runs SQL on the embedded cluster as its superuser; the result's text, or "ERROR: …".
    [[nodiscard]] QByteArray sql(const QByteArray& text) const;

    /// Memory of the service in KiB.
    [[nodiscard]] qint64 residentKiB() const;

private:
    void launch();
    [[nodiscard]] qint64 postmasterPid() const;
    void stopPostgres();

    Settings m_settings;
    QTemporaryDir m_scratch;
    QString m_dataDir;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    quint16 m_port = 0;
    int m_exitCode = -1;
    qint64 m_startedInMs = 0;
};

} // namespace clinic::test
