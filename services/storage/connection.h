#pragma once

#include "domain/result.h"
#include "storage/databasesettings.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <libpq-fe.h>

#include <memory>
#include <unordered_map>

namespace clinic::storage {

/// A QPSQL connection with its prepared statements, from opening until it is lost. Lost connections are thrown away
/// whole, as their prepared statements went with them.
class Connection final
{
public:
    /// Errors: `unavailable` with what to do, never with a password.
    [[nodiscard]] static domain::Result<std::unique_ptr<Connection>> open(const DatabaseSettings& settings);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Whether the server is still there, as far as can be told without asking it.
    [[nodiscard]] bool isAlive();
    [[nodiscard]] QSqlDatabase& database() { return m_database; }
    [[nodiscard]] PGconn* handle() const { return m_handle; }

    /// The prepared statement of this text; null when it was not prepared yet.
    [[nodiscard]] QSqlQuery* prepared(const QString& sql);
    QSqlQuery& keep(const QString& sql, QSqlQuery query);
    void forget(const QString& sql);

private:
    explicit Connection(QString name);
    static void noteNotice(void* self, const PGresult* notice);

    QString m_name;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    QSqlDatabase m_database;
    PGconn* m_handle = nullptr;
    bool m_endAnnounced = false;
};

} // namespace clinic::storage
