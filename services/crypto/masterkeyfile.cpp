#include "crypto/masterkeyfile.h"

#include "crypto/random.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clinic::crypto {

namespace {

class Descriptor final
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

domain::Error failed(const QString& what)
{
    return {.code = domain::ErrorCode::Internal, .detail = what};
}

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool writeAll(int fd, const QByteArray& content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t step = ::write(fd, content.constData() + done, static_cast<size_t>(content.size() - done));
        if (step < 0 && errno == EINTR)
            continue;
        if (step <= 0)
            return false;
        done += step;
    }
    return true;
}

void syncFolderOf(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor fd(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get());
}

/// A complete, synchronised file under a name nobody else uses.
domain::Result<QByteArray> writeBeside(const QString& path, const QByteArray& content)
{
    const QByteArray temporary = QFile::encodeName(path) + '.' + randomBytes(8).toHex();
    Descriptor fd(::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd.isOpen())
        return failed(QStringLiteral("cannot write beside %1: %2; make its folder writable").arg(path, reason()));
    if (!writeAll(fd.get(), content) || ::fsync(fd.get()) != 0 || !fd.close()) {
        const QString why = reason();
        ::unlink(temporary.constData());
        return failed(QStringLiteral("cannot write %1: %2").arg(path, why));
    }
    return temporary;
}

} // namespace

MasterKeyFile::MasterKeyFile(QString path)
    : m_path(std::move(path))
{
}

bool MasterKeyFile::exists() const
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(m_path).constData(), &info) == 0;
}

domain::Result<Key> MasterKeyFile::read() const
{
    const Descriptor fd(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.isOpen())
        return failed(QStringLiteral("cannot read the master key %1: %2").arg(m_path, reason()));
    struct stat info = {};
    if (::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return failed(QStringLiteral("the master key %1 is not a plain file").arg(m_path));
    if ((info.st_mode & 07777) != 0600 && (info.st_mode & 07777) != 0400)
        return failed(
            QStringLiteral("the master key %1 has mode %2; it must be readable by its owner alone: chmod 600 %1")
                .arg(m_path)
                .arg(info.st_mode & 07777, 4, 8, QLatin1Char('0')));
    if (info.st_uid != ::geteuid())
        return failed(
            QStringLiteral("the master key %1 belongs to another user; run as that user or chown it").arg(m_path));
    if (info.st_size != Key::size)
        return failed(QStringLiteral("the master key %1 has %2 bytes instead of %3; restore it from a backup")
                          .arg(m_path)
                          .arg(info.st_size)
                          .arg(Key::size));
    QByteArray bytes(Key::size, Qt::Uninitialized);
    if (::read(fd.get(), bytes.data(), Key::size) != Key::size)
        return failed(QStringLiteral("cannot read the master key %1: %2").arg(m_path, reason()));
    Key key = *Key::fromBytes(bytes);
    wipe(bytes);
    return key;
}

domain::Result<domain::Done> MasterKeyFile::create(const Key& key) const
{
    QByteArray bytes = key.bytes();
    const auto temporary = writeBeside(m_path, bytes);
    wipe(bytes);
    if (!temporary)
        return temporary.error();
    const bool linked = ::link(temporary->constData(), QFile::encodeName(m_path).constData()) == 0 || errno == EEXIST;
    const QString why = linked ? QString() : reason();
    ::unlink(temporary->constData());
    syncFolderOf(m_path);
    if (!linked)
        return failed(QStringLiteral("cannot create the master key %1: %2").arg(m_path, why));
    return domain::Done{};
}

domain::Result<domain::Done> writeDurably(const QString& path, const QByteArray& content)
{
    const auto temporary = writeBeside(path, content);
    if (!temporary)
        return temporary.error();
    if (std::rename(temporary->constData(), QFile::encodeName(path).constData()) != 0) {
        const QString why = reason();
        ::unlink(temporary->constData());
        return failed(QStringLiteral("cannot write %1: %2").arg(path, why));
    }
    syncFolderOf(path);
    return domain::Done{};
}

} // namespace clinic::crypto
