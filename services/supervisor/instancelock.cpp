#include "supervisor/instancelock.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace clinic::supervisor {

using domain::Error;
using domain::ErrorCode;

domain::Result<InstanceLock> InstanceLock::acquire(const QString& dataDir)
{
    const QString path = dataDir + QLatin1String("/service.lock");
    auto lock = FileLock::tryLock(path, FileLock::Mode::Exclusive);
    if (lock) {
        lock->write(QByteArray::number(getpid()) + '\n');
        return InstanceLock(*std::move(lock));
    }
    QFile file(path);
    if (!QFileInfo(dataDir).isWritable() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unavailable, QStringLiteral("%1 cannot be written.").arg(path)};
    const QString pid = QString::fromLatin1(file.readLine().trimmed());
    return Error{
        ErrorCode::StateConflict,
        QStringLiteral("A callwaitingd (process %1) already runs on %2. Use that one, stop it first, or name another "
                       "data directory.")
            .arg(pid.isEmpty() ? QStringLiteral("unknown") : pid, dataDir)};
}

} // namespace clinic::supervisor
