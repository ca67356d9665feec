#include "storage/database.h"

#include "storage/connection.h"
#include "storage/logging.h"
#include "storage/sqlerrors.h"
#include "storage/sqlvalue.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlRecord>
#include <QSqlResult>

#include <chrono>

namespace clinic::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

QString callText(const char* function, qsizetype arguments)
{
    return QLatin1String("SELECT callwaiting.") + QLatin1String(function) + QLatin1Char('(') +
           QStringList(arguments, QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')');
}

/// The first column of the first row as the server sent it, without a detour over QString.
QByteArray firstValue(const QSqlQuery& query)
{
    const auto* result = *static_cast<PGresult* const*>(query.result()->handle().constData());
    if (!result || PQntuples(result) != 1 || PQnfields(result) != 1)
        return {};
    return QByteArray::fromRawData(PQgetvalue(result, 0, 0), PQgetlength(result, 0, 0));
}

/// Where in a text of ours the server stopped; 0 when it does not say.
int failingLine(const QSqlQuery& query, const QString& sql)
{
    const auto* result = *static_cast<PGresult* const*>(query.result()->handle().constData());
    const char* position = result ? PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION) : nullptr;
    return position ? static_cast<int>(sql.left(QByteArray(position).toInt()).count(QLatin1Char('\n'))) + 1 : 0;
}

} // namespace

struct Database::Private
{
    DatabaseSettings settings;
    std::unique_ptr<Connection> connection;
    bool inTransaction = false;
    bool transient = false;
    QByteArray sqlState;
    std::optional<Error> refusal;
    std::chrono::steady_clock::time_point nextTry;

    Result<Done> ensureOpen();
    Error failed(const char* name, const QSqlError& error, CallKind kind);
    Error lost(const char* name, CallKind kind);
    Result<QSqlQuery*> prepare(const char* name, const QString& sql);
    Result<QSqlQuery*> execute(const char* name, const QString& sql, const QVariantList& values, CallKind kind);
    Result<Done> script(const char* name, const QString& sql, CallKind kind);
};

Result<Done> Database::Private::ensureOpen()
{
    transient = false;
    sqlState.clear();
    if (connection && connection->isAlive())
        return Done{};
    connection.reset();
    if (inTransaction) {
        transient = true;
        return Error{ErrorCode::Unavailable, QStringLiteral("The connection was lost inside of a transaction.")};
    }
    // A server that does not answer is asked once in a while, not by every caller for as long as a time-out takes.
    const auto now = std::chrono::steady_clock::now();
    if (refusal && now < nextTry)
        return *refusal;
    auto opened = Connection::open(settings);
    if (!opened) {
        refusal = opened.error();
        refusal->retryAfterSeconds = 1;
        nextTry = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
        return *refusal;
    }
    refusal.reset();
    connection = std::move(*opened);
    return Done{};
}

/// The connection is gone. What was sent in a write may have been committed, unless its COMMIT was still to come.
Error Database::Private::lost(const char* name, CallKind kind)
{
    connection.reset();
    const bool unknown = kind == CallKind::Write && !inTransaction;
    transient = !unknown;
    qCWarning(lcStorage, "%s: connection lost, SQLSTATE %s", name, sqlState.isEmpty() ? "none" : sqlState.constData());
    Error error{unknown ? ErrorCode::OutcomeUnknown : ErrorCode::Unavailable,
                QStringLiteral("%1: the connection to the database was lost").arg(QLatin1String(name))};
    error.retryAfterSeconds = 1;
    return error;
}

Error Database::Private::failed(const char* name, const QSqlError& error, CallKind kind)
{
    sqlState = error.nativeErrorCode().toLatin1();
    if (isConnectionLoss(sqlState) || !connection->isAlive())
        return lost(name, kind);
    const SqlErrorMeaning meaning = meaningOf(sqlState);
    transient = meaning.transient;
    qCWarning(lcStorage, "%s: SQLSTATE %s", name, sqlState.constData());
    Error mapped{meaning.code, QStringLiteral("%1: SQLSTATE %2").arg(QLatin1String(name), QLatin1String(sqlState))};
    if (mapped.code == ErrorCode::Unavailable)
        mapped.retryAfterSeconds = 1;
    return mapped;
}

Result<QSqlQuery*> Database::Private::prepare(const char* name, const QString& sql)
{
    if (QSqlQuery* known = connection->prepared(sql))
        return known;
    QSqlQuery query(connection->database());
    // Not forward-only: in libpq's single-row mode the row arrives before the commit's verdict does.
    if (!query.prepare(sql))
        return failed(name, query.lastError(), CallKind::Read);
    return &connection->keep(sql, std::move(query));
}

Result<QSqlQuery*> Database::Private::execute(const char* name, const QString& sql, const QVariantList& values,
                                              CallKind kind)
{
    QVariantList sqlValues;
    sqlValues.reserve(values.size());
    for (const QVariant& value : values) {
        auto sqlValue = toSqlValue(value);
        if (!sqlValue)
            return Error{ErrorCode::InvalidRequest,
                         QStringLiteral("%1: value %2 holds a NUL or is of a type the database does not take")
                             .arg(QLatin1String(name))
                             .arg(sqlValues.size() + 1)};
        sqlValues.append(*std::move(sqlValue));
    }
    auto prepared = prepare(name, sql);
    if (!prepared)
        return prepared;
    QSqlQuery& query = **prepared;
    for (int i = 0; i < sqlValues.size(); ++i)
        query.bindValue(i, sqlValues.at(i));
    if (!query.exec()) {
        Error error = failed(name, query.lastError(), kind);
        // Plans that no longer fit (a function was replaced, a pooler swapped the server) are prepared anew next time.
        if (connection && (sqlState.startsWith("26") || sqlState.startsWith("0A") || sqlState.startsWith("42")))
            connection->forget(sql);
        return error;
    }
    return &query;
}

Result<Done> Database::Private::script(const char* name, const QString& sql, CallKind kind)
{
    QSqlQuery query(connection->database());
    bool good = query.exec(sql);
    // Each statement has a result of its own, and exec() looks at the first one only.
    while (good && query.nextResult()) {
    }
    if (good && !query.lastError().isValid())
        return Done{};
    const int line = failingLine(query, sql);
    Error error = failed(name, query.lastError(), kind);
    if (line > 0)
        error.detail += QStringLiteral(", line %1").arg(line);
    return error;
}

Database::Database(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const DatabaseSettings& settings)
{
    auto database = unopened(settings);
    if (const auto opened = database->ensureOpen(); !opened)
        return opened.error();
    return database;
}

std::unique_ptr<Database> Database::unopened(const DatabaseSettings& settings)
{
    auto priv = std::make_unique<Private>();
    priv->settings = settings;
    return std::unique_ptr<Database>(new Database(std::move(priv)));
}

Result<QJsonObject> Database::call(const char* function, const QVariantList& values, CallKind kind)
{
    if (const auto opened = d->ensureOpen(); !opened)
        return opened.error();
    auto executed = d->execute(function, callText(function, values.size()), values, kind);
    if (!executed)
        return executed.error();
    const QJsonDocument answer = QJsonDocument::fromJson(firstValue(**executed));
    (*executed)->finish();
    if (!answer.isObject()) {
        qCWarning(lcStorage, "%s: answered no JSON object", function);
        return Error{ErrorCode::Internal, QStringLiteral("%1: answered no JSON object").arg(QLatin1String(function))};
    }
    return answer.object();
}

Result<Rows> Database::run(const char* name, const QString& sql, const QVariantList& values, CallKind kind)
{
    if (const auto opened = d->ensureOpen(); !opened)
        return opened.error();
    auto executed = d->execute(name, sql, values, kind);
    if (!executed)
        return executed.error();
    QSqlQuery& query = **executed;
    const auto* result = *static_cast<PGresult* const*>(query.result()->handle().constData());
    const int columns = PQnfields(result);
    Rows rows;
    while (query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        rows.append(std::move(row));
    }
    query.finish();
    return rows;
}

Result<Done> Database::runScript(const char* name, const QString& sql)
{
    if (const auto opened = d->ensureOpen(); !opened)
        return opened.error();
    return d->script(name, sql, CallKind::Write);
}

Result<Done> Database::begin()
{
    if (const auto opened = d->ensureOpen(); !opened)
        return opened.error();
    auto begun = d->script("begin", QStringLiteral("BEGIN"), CallKind::Read);
    d->inTransaction = begun.ok();
    return begun;
}

Result<Done> Database::commit()
{
    const auto opened = d->ensureOpen();
    d->inTransaction = false;
    if (!opened)
        return opened.error();
    // A transaction that an earlier statement broke answers COMMIT with ROLLBACK, and no error.
    const bool broken = PQtransactionStatus(d->connection->handle()) == PQTRANS_INERROR;
    auto committed = d->script("commit", QStringLiteral("COMMIT"), CallKind::Write);
    if (committed.ok() && broken)
        return Error{ErrorCode::Internal, QStringLiteral("commit: an earlier statement of the transaction had failed")};
    return committed;
}

void Database::rollback()
{
    d->inTransaction = false;
    if (!d->connection)
        return;
    const bool transient = d->transient;
    const QByteArray state = d->sqlState;
    if (!d->connection->isAlive() || !QSqlQuery(d->connection->database()).exec(QStringLiteral("ROLLBACK")))
        d->connection.reset();
    d->transient = transient;
    d->sqlState = state;
}

bool Database::lastFailureWasTransient() const
{
    return d->transient;
}

QByteArray Database::lastSqlState() const
{
    return d->sqlState;
}

Result<Done> Database::ensureOpen()
{
    return d->ensureOpen();
}

const DatabaseSettings& Database::settings() const
{
    return d->settings;
}

void* Database::handle() const
{
    return d->connection ? d->connection->handle() : nullptr;
}

} // namespace clinic::storage
