#include "storage/unixprocess.h"

#include <QByteArray>

#include <array>
#include <utility>
#include <vector>

#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clinic::storage {

namespace {

int openPidFd(pid_t pid)
{
    return static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
}

/// Between fork and exec, where only async-signal-safe calls are allowed.
[[noreturn]] void becomeCommand(char* const* arguments, char* const* environment, const char* directory,
                                const std::optional<Account>& account, int output, int deathSignal, pid_t parent)
{
    const int null = open("/dev/null", O_RDONLY);
    dup2(null, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    close_range(3, ~0U, 0);
    setsid();
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGCHLD})
        ::signal(number, SIG_DFL);
    umask(077);
    if (account && (setgroups(0, nullptr) != 0 || setgid(account->gid) != 0 || setuid(account->uid) != 0))
        _exit(126);
    // After the change of user, which clears it.
    if (deathSignal != 0 && (prctl(PR_SET_PDEATHSIG, deathSignal) != 0 || getppid() != parent))
        _exit(126);
    if (chdir(directory) != 0)
        _exit(126);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

} // namespace

std::optional<UnixProcess> UnixProcess::start(const UnixCommand& command)
{
    std::vector<QByteArray> words{command.program.toLocal8Bit()};
    for (const QString& argument : command.arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    // Of our own environment nothing is handed on: it may hold secrets, and PG… variables that change what is started.
    std::array<char, 16> language{"LC_ALL=C.UTF-8"};
    std::array<char, 48> path{"PATH=/usr/local/bin:/usr/bin:/bin"};
    std::array<char*, 3> environment{language.data(), path.data(), nullptr};

    const QByteArray log = command.logFile.isEmpty() ? QByteArray("/dev/null") : command.logFile.toLocal8Bit();
    const int output = open(log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output < 0)
        return std::nullopt;
    const QByteArray directory = command.workingDirectory.toLocal8Bit();
    const pid_t parent = getpid();
    const pid_t pid = fork();
    if (pid == 0)
        becomeCommand(argv.data(), environment.data(), directory.constData(), command.account, output,
                      command.signalOnParentDeath, parent);
    close(output);
    if (pid < 0)
        return std::nullopt;
    return UnixProcess(pid, openPidFd(pid), true);
}

std::optional<UnixProcess> UnixProcess::attach(pid_t pid)
{
    const int fd = pid > 0 ? openPidFd(pid) : -1;
    if (fd < 0)
        return std::nullopt;
    return UnixProcess(pid, fd, false);
}

UnixProcess::~UnixProcess()
{
    if (m_pidFd >= 0)
        close(m_pidFd);
}

UnixProcess::UnixProcess(UnixProcess&& other) noexcept
    : m_pid(other.m_pid)
    , m_pidFd(std::exchange(other.m_pidFd, -1))
    , m_child(other.m_child)
    , m_ended(other.m_ended)
    , m_exitCode(other.m_exitCode)
{
}

UnixProcess& UnixProcess::operator=(UnixProcess&& other) noexcept
{
    std::swap(m_pidFd, other.m_pidFd);
    m_pid = other.m_pid;
    m_child = other.m_child;
    m_ended = other.m_ended;
    m_exitCode = other.m_exitCode;
    return *this;
}

void UnixProcess::signal(int number) const
{
    if (!m_ended && m_pidFd >= 0)
        syscall(SYS_pidfd_send_signal, m_pidFd, number, nullptr, 0);
}

bool UnixProcess::waitForEnd(std::chrono::milliseconds timeout)
{
    return waitForEnd(timeout, -1);
}

bool UnixProcess::waitForEnd(std::chrono::milliseconds timeout, int wakeFd)
{
    if (m_ended)
        return true;
    const auto until = std::chrono::steady_clock::now() + timeout;
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{m_pidFd, POLLIN, 0}, pollfd{wakeFd, POLLIN, 0}};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        const int ready = poll(waiting.data(), waiting.size(), static_cast<int>(std::max<qint64>(0, left.count())));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0 || waiting[0].revents == 0)
            return false;
        break;
    }
    m_ended = true;
    int status = 0;
    if (m_child && waitpid(m_pid, &status, 0) == m_pid)
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}

} // namespace clinic::storage
