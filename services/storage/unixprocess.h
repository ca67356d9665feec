#pragma once

#include "storage/account.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace clinic::storage {

/// What to start, as whom, and where its output goes.
struct UnixCommand
{
    QString program;
    QStringList arguments;
    std::optional<Account> account;
    QString workingDirectory = QStringLiteral("/");
    /// Appended to; created 0600.
    QString logFile;
    /// Sent to the child when the thread that started it ends, also by kill -9. 0: none.
    int signalOnParentDeath = 0;
};

/// A process by its id, ours or not: watched through a pidfd, so that the id cannot come to mean another one.
class UnixProcess final
{
public:
    /// None when it could not be started.
    [[nodiscard]] static std::optional<UnixProcess> start(const UnixCommand& command);
    /// None when there is no such process.
    [[nodiscard]] static std::optional<UnixProcess> attach(pid_t pid);
    ~UnixProcess();
    UnixProcess(UnixProcess&& other) noexcept;
    UnixProcess& operator=(UnixProcess&& other) noexcept;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    void signal(int number) const;
    /// Whether it ended within that time. Children are reaped.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds timeout);
    /// Like that, but given up early when `wakeFd` becomes readable.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds timeout, int wakeFd);
    /// Of an ended child: 0 … 255, or 128 + signal. -1 for a process that was not our child.
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    UnixProcess(pid_t pid, int pidFd, bool child)
        : m_pid(pid)
        , m_pidFd(pidFd)
        , m_child(child)
    {
    }
    pid_t m_pid = -1;
    int m_pidFd = -1;
    bool m_child = false;
    bool m_ended = false;
    int m_exitCode = -1;
};

} // namespace clinic::storage
