#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::supervisor {

/// A lock on a file that ends with its holder, however that ends (flock(2)); never handed on to children.
class FileLock final
{
public:
    enum class Mode { Shared, Exclusive };

    /// Without waiting; none when somebody else holds it or the file cannot be opened.
    [[nodiscard]] static std::optional<FileLock> tryLock(const QString& path, Mode mode);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

    /// Turns a shared lock into the only one; false when others share it.
    [[nodiscard]] bool tryMakeExclusive();
    void write(const QByteArray& content);
    [[nodiscard]] QByteArray read() const;

private:
    explicit FileLock(int fd)
        : m_fd(fd)
    {
    }
    int m_fd = -1;
};

} // namespace clinic::supervisor
