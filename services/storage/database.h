#pragma once

#include "domain/result.h"
#include "storage/databasesettings.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariantList>

#include <memory>

namespace clinic::storage {

/// Whether losing the connection in the middle may have left something done.
enum class CallKind { Read, Write };

/// The rows of a plain query, copied out; nobody holds a cursor.
using Rows = QList<QVariantList>;

/// One connection, used by the one thread that opened it. Statements are prepared once and cached. A lost connection is
/// opened anew when the next call begins, never inside of one. Errors and logs carry the function's name and the
/// SQLSTATE, never a value.
class Database final
{
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<Database>> open(const DatabaseSettings& settings);
    /// Connects at the first call.
    [[nodiscard]] static std::unique_ptr<Database> unopened(const DatabaseSettings& settings);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// `select callwaiting.function(values…)`, a transaction of its own, answering one JSON object.
    ///
    /// Values: numbers, bool, QString, QByteArray (bytea), QUuid, QDateTime (timestamptz), any of Qt's JSON types
    /// (jsonb); a null QVariant is NULL. Errors: `unavailable` (nothing was done), `outcome_unknown` (the connection
    /// was lost in the middle of a write), `internal` (a defect).
    [[nodiscard]] domain::Result<QJsonObject> call(const char* function, const QVariantList& values = {},
                                                   CallKind kind = CallKind::Write);

    /// One plain statement with `?` for each value; `name` is what logs and errors call it.
    [[nodiscard]] domain::Result<Rows> run(const char* name, const QString& sql, const QVariantList& values = {},
                                           CallKind kind = CallKind::Write);

    /// A text of any number of statements without values, sent whole: migrations, BEGIN, COMMIT.
    [[nodiscard]] domain::Result<domain::Done> runScript(const char* name, const QString& sql);

    /// Whether the last call failed in a way that left nothing done and may work when tried again.
    [[nodiscard]] bool lastFailureWasTransient() const;
    /// SQLSTATE of the last call; empty when it succeeded or the server was not reached.
    [[nodiscard]] QByteArray lastSqlState() const;

    /// Connects now if need be; calls do so by themselves.
    [[nodiscard]] domain::Result<domain::Done> ensureOpen();
    [[nodiscard]] const DatabaseSettings& settings() const;
    /// libpq's PGconn, for LISTEN and password hashing; null when not connected.
    [[nodiscard]] void* handle() const;

private:
    friend class Transaction;
    [[nodiscard]] domain::Result<domain::Done> begin();
    [[nodiscard]] domain::Result<domain::Done> commit();
    void rollback();

    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace clinic::storage
