#include "supervisor/filelock.h"

#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace clinic::supervisor {

std::optional<FileLock> FileLock::tryLock(const QString& path, Mode mode)
{
    FileLock lock(open(path.toLocal8Bit().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.m_fd < 0 || flock(lock.m_fd, (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0)
        return std::nullopt;
    return lock;
}

FileLock::~FileLock()
{
    if (m_fd >= 0)
        close(m_fd);
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

bool FileLock::tryMakeExclusive()
{
    return flock(m_fd, LOCK_EX | LOCK_NB) == 0;
}

void FileLock::write(const QByteArray& content)
{
    if (ftruncate(m_fd, 0) != 0 || pwrite(m_fd, content.constData(), static_cast<size_t>(content.size()), 0) < 0)
        return; // only a hint for others
}

QByteArray FileLock::read() const
{
    QByteArray content(64, '\0');
    const ssize_t size = pread(m_fd, content.data(), static_cast<size_t>(content.size()), 0);
    content.resize(size > 0 ? size : 0);
    return content;
}

} // namespace clinic::supervisor
