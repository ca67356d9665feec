#include "storage/datadirectory.h"

#include "storage/account.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace clinic::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

Error refusal(const QString& text)
{
    return {ErrorCode::Unavailable, text};
}

/// A directory full of something else (a home, /tmp) must not get our modes.
bool isOursOrEmpty(const QDir& folder)
{
    static const QStringList ours{QStringLiteral("cluster"),          QStringLiteral("cluster.new"),
                                  QStringLiteral("cluster.password"), QStringLiteral("consoles.lock"),
                                  QStringLiteral("master.key"),       QStringLiteral("keys.json"),
                                  QStringLiteral("service.lock"),     QStringLiteral("service.json")};
    const QStringList entries = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return entries.isEmpty() ||
           std::any_of(entries.begin(), entries.end(), [](const QString& entry) { return ours.contains(entry); });
}

QStringList withParents(QString path)
{
    QStringList all;
    for (; path != QLatin1String("/"); path = QFileInfo(path).absolutePath())
        all.prepend(path);
    return all;
}

Result<Done> setModes(const QString& path, const std::optional<Account>& account)
{
    const QByteArray name = path.toLocal8Bit();
    if (account) {
        if (chown(name.constData(), 0, account->gid) != 0 || chmod(name.constData(), 0710) != 0)
            return refusal(QStringLiteral("%1 cannot be given to root:%2 with mode 0710: %3.")
                               .arg(path, account->name, QString::fromLocal8Bit(std::strerror(errno))));
        const QString blocked = firstUntraversable(withParents(path), *account);
        if (!blocked.isEmpty())
            return refusal(
                QStringLiteral("PostgreSQL runs as the user \"%1\", who cannot pass through %2. Allow it (chmod "
                               "o+x %2) or name another data directory.")
                    .arg(account->name, blocked));
    } else if (chmod(name.constData(), 0700) != 0) {
        return refusal(QStringLiteral("%1 belongs to somebody else. Name a data directory of your own.").arg(path));
    }
    return Done{};
}

} // namespace

Result<DataDirectory> DataDirectory::prepare(const QString& path)
{
    const auto account = postgresAccount();
    // Without PostgreSQL's user there is no embedded cluster, but an external server needs a data directory too.
    const std::optional<Account> owner = account.ok() ? *account : std::nullopt;
    if (path.isEmpty())
        return refusal(QStringLiteral("The data directory has no name."));
    QDir folder(path);
    if (!folder.mkpath(QStringLiteral(".")))
        return refusal(
            QStringLiteral("The data directory %1 cannot be created. Check the path and who may write there.")
                .arg(QDir(path).absolutePath()));
    const QString canonical = folder.canonicalPath();
    if (access(canonical.toLocal8Bit().constData(), W_OK | X_OK) != 0)
        return refusal(QStringLiteral("The data directory %1 cannot be written: %2. Give it to the user who runs the "
                                      "service or name another one.")
                           .arg(canonical, QString::fromLocal8Bit(std::strerror(errno))));
    if (!isOursOrEmpty(QDir(canonical)))
        return refusal(
            QStringLiteral("%1 holds other files and is no data directory of CallWaiting. Name an empty or a "
                           "new one.")
                .arg(canonical));
    if (const auto set = setModes(canonical, owner); !set)
        return set.error();
    return DataDirectory(canonical);
}

} // namespace clinic::storage
