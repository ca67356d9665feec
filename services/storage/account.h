#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace clinic::storage {

/// A user of the operating system that a child runs as.
struct Account
{
    uid_t uid = 0;
    gid_t gid = 0;
    QString name;

    [[nodiscard]] static std::optional<Account> find(const QString& name);
};

/// Whom PostgreSQL runs as: nobody else for an ordinary user, the system user `postgres` for root, whom it refuses.
[[nodiscard]] domain::Result<std::optional<Account>> postgresAccount();

/// The first of these directories that the account may not pass through; empty when it may pass all.
[[nodiscard]] QString firstUntraversable(const QStringList& directories, const Account& account);

} // namespace clinic::storage
