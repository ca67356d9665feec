#pragma once

#include <QMap>
#include <QString>

namespace clinic::storage {

/// Where a database is and how patient we are with it.
struct DatabaseSettings
{
    /// libpq's keyword/value string or URI; may hold a password, so it never goes into a log.
    QString conninfo;
    /// Shown in pg_stat_activity.
    QString applicationName = QStringLiteral("callwaiting");
    int connectTimeoutSeconds = 5;
    /// 0: no limit.
    int statementTimeoutMs = 30'000;
    int lockTimeoutMs = 4'000;
    /// Set on every connection, such as `callwaiting.hold_seconds`. Numbers alone.
    QMap<QString, int> parameters;

    /// The same database as somebody else.
    [[nodiscard]] DatabaseSettings asUser(const QString& user, const QString& password) const;
    /// The same server and user, another database.
    [[nodiscard]] DatabaseSettings inDatabase(const QString& name) const;
    /// `key='value'`, quoted for a conninfo string.
    [[nodiscard]] static QString pair(const QString& key, const QString& value);
};

} // namespace clinic::storage
