#include "storage/account.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <array>
#include <vector>

#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clinic::storage {

using domain::Error;
using domain::ErrorCode;

std::optional<Account> Account::find(const QString& name)
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwnam_r(name.toLocal8Bit().constData(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return std::nullopt;
    return Account{found->pw_uid, found->pw_gid, name};
}

domain::Result<std::optional<Account>> postgresAccount()
{
    if (geteuid() != 0)
        return std::optional<Account>{};
    const auto account = Account::find(QStringLiteral("postgres"));
    if (!account)
        return Error{
            ErrorCode::Unavailable,
            QStringLiteral("PostgreSQL does not run as root, and the system user \"postgres\" is missing. Install "
                           "the package postgresql-15, or start the service as an ordinary user.")};
    return account;
}

QString firstUntraversable(const QStringList& directories, const Account& account)
{
    std::vector<QByteArray> paths;
    for (const QString& directory : directories)
        paths.push_back(directory.toLocal8Bit());
    // The kernel is asked in that account's name, so that access lists and mount options count too.
    const pid_t child = fork();
    if (child == 0) {
        if (setgroups(0, nullptr) != 0 || setgid(account.gid) != 0 || setuid(account.uid) != 0)
            _exit(255);
        for (size_t i = 0; i < paths.size() && i < 250; ++i) {
            if (access(paths[i].constData(), X_OK) != 0)
                _exit(static_cast<int>(i) + 1);
        }
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return {};
    const int index = WEXITSTATUS(status);
    return index >= 1 && index <= directories.size() ? directories.at(index - 1) : QString();
}

} // namespace clinic::storage
