#include "privacy/erasureledger.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcLedger, "privacy.ledger")

/// A file descriptor that closes itself.
class Descriptor final
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] operator int() const { return m_number; }

private:
    const int m_number;
};

Error failed(const QString& path)
{
    return {.code = ErrorCode::Internal,
            .detail = u"The ledger of erasures, %1, cannot be used: %2."_s.arg(
                path, QString::fromLocal8Bit(std::strerror(errno)))};
}

bool writeAll(int file, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += qMax<ssize_t>(count, 0);
    }
    return true;
}

/// A new file's name is on the disk when its directory is.
bool syncDirectory(const QString& path)
{
    const Descriptor directory(
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory >= 0 && ::fsync(directory) == 0;
}

bool endsInTheMiddleOfALine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return false;
    file.seek(file.size() - 1);
    return file.read(1) != "\n";
}

} // namespace

ErasureLedger::ErasureLedger(const QString& dataDir)
    : m_path(dataDir + u"/erasures.ledger"_s)
{
}

Result<QJsonArray> ErasureLedger::read() const
{
    const std::lock_guard lock(m_mutex);
    QFile file(m_path);
    if (!file.exists())
        return QJsonArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::Internal,
                     .detail = u"The ledger of erasures, %1, cannot be read: %2."_s.arg(m_path, file.errorString())};
    QJsonArray entries;
    int unreadable = 0;
    while (!file.atEnd()) {
        const QJsonDocument entry = QJsonDocument::fromJson(file.readLine());
        if (entry.isObject())
            entries.append(entry.object());
        else
            ++unreadable;
    }
    if (unreadable > 0)
        qCWarning(lcLedger) << unreadable << "lines of the ledger of erasures cannot be read";
    return entries;
}

Result<Done> ErasureLedger::append(const QJsonArray& entries)
{
    if (entries.isEmpty())
        return Done{};
    const std::lock_guard lock(m_mutex);
    const bool isNew = !QFile::exists(m_path);
    QByteArray lines = endsInTheMiddleOfALine(m_path) ? "\n" : "";
    for (const QJsonValue& entry : entries)
        lines += QJsonDocument(entry.toObject()).toJson(QJsonDocument::Compact) + '\n';
    const Descriptor file(
        ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    if (file < 0 || !writeAll(file, lines) || ::fsync(file) != 0 || (isNew && !syncDirectory(m_path)))
        return failed(m_path);
    return Done{};
}

} // namespace clinic::privacy
