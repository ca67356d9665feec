#include "storage/connection.h"

#include "storage/conninfo.h"

#include <QSqlDriver>
#include <QSqlError>

#include <atomic>
#include <cstring>

#include <poll.h>

namespace clinic::storage {

namespace {

using domain::Error;
using domain::ErrorCode;

QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("callwaiting-%1").arg(++count);
}

/// libpq tells connection failures as prose alone; what it says about the cause becomes a sentence of ours.
Error connectionError(const QString& text, const Conninfo& parts)
{
    const QString who = parts.label();
    const auto says = [&](const char* words) { return text.contains(QLatin1String(words)); };
    if (says("password authentication failed") || says("no password supplied"))
        return {ErrorCode::Unavailable, QStringLiteral("The database refused the password of %1. Check PGPASSWORD, "
                                                       "PGPASSFILE or CALLWAITING_DATABASE_CONNINFO.")
                                            .arg(who)};
    if (says("no pg_hba.conf entry"))
        return {ErrorCode::Unavailable,
                QStringLiteral("The database server does not let %1 in from here. Add a line to "
                               "its pg_hba.conf.")
                    .arg(who)};
    if (says("role \"") && says("does not exist"))
        return {ErrorCode::Unavailable, QStringLiteral("The database server has no such user: %1. Create it or correct "
                                                       "the connection string.")
                                            .arg(who)};
    if (says("database \"") && says("does not exist"))
        return {ErrorCode::Unavailable, QStringLiteral("The database does not exist: %1. Create it or correct the "
                                                       "connection string.")
                                            .arg(who)};
    if (says("too many clients") || says("remaining connection slots"))
        return {ErrorCode::Unavailable, QStringLiteral("The database server has no connection left for %1. Raise its "
                                                       "max_connections or lower the number of workers.")
                                            .arg(who)};
    return {ErrorCode::Unavailable,
            QStringLiteral("The database cannot be reached: %1. Check that the server runs and accepts connections.")
                .arg(who)};
}

QString sessionSetup(const DatabaseSettings& settings)
{
    QString setup = QStringLiteral("SET TIME ZONE 'UTC'; SET statement_timeout = %1; SET lock_timeout = %2; "
                                   "SET idle_in_transaction_session_timeout = 60000; SET client_min_messages = warning")
                        .arg(settings.statementTimeoutMs)
                        .arg(settings.lockTimeoutMs);
    for (auto it = settings.parameters.begin(); it != settings.parameters.end(); ++it)
        setup += QStringLiteral("; SET %1 = %2").arg(it.key()).arg(it.value());
    return setup;
}

} // namespace

Connection::Connection(QString name)
    : m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
{
}

Connection::~Connection()
{
    // The driver goes first: a statement that outlives it has nothing to send over a connection that may be dead.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

domain::Result<std::unique_ptr<Connection>> Connection::open(const DatabaseSettings& settings)
{
    auto parts = Conninfo::parse(settings.conninfo);
    if (!parts)
        return Error{ErrorCode::InvalidRequest,
                     QStringLiteral("The database's connection string cannot be read. Write it "
                                    "as key=value pairs or as a postgresql:// address.")};
    const Conninfo label = *parts;
    std::unique_ptr<Connection> self(new Connection(nextName()));
    QSqlDatabase& database = self->m_database;
    if (!database.isValid())
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("Qt's PostgreSQL driver is missing. Install libqt6sql6-psql.")};
    if (parts->value(QStringLiteral("connect_timeout")).isEmpty())
        parts->set(QStringLiteral("connect_timeout"), QString::number(settings.connectTimeoutSeconds));
    parts->set(QStringLiteral("application_name"), settings.applicationName);
    // Not by way of the options string: the driver turns a semicolon in there into a blank.
    database.setUserName(parts->take(QStringLiteral("user")));
    database.setPassword(parts->take(QStringLiteral("password")));
    database.setDatabaseName(parts->take(QStringLiteral("dbname")));
    database.setHostName(parts->take(QStringLiteral("host")));
    database.setConnectOptions(parts->text());
    if (!database.open())
        return connectionError(database.lastError().databaseText(), label);

    self->m_handle = *static_cast<PGconn* const*>(database.driver()->handle().constData());
    PQsetNoticeReceiver(self->m_handle, &Connection::noteNotice, self.get());
    if (!QSqlQuery(database).exec(sessionSetup(settings)))
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The database ended the connection of %1 at once. Try again; "
                                    "its log says why.")
                         .arg(label.label())};
    return self;
}

void Connection::noteNotice(void* self, const PGresult* notice)
{
    const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity && (std::strcmp(severity, "FATAL") == 0 || std::strcmp(severity, "PANIC") == 0))
        static_cast<Connection*>(self)->m_endAnnounced = true;
}

bool Connection::isAlive()
{
    pollfd socket{PQsocket(m_handle), POLLIN, 0};
    // Nobody sends to an idle connection but a server that ends it (or one that tells a changed setting).
    for (int round = 0; round < 3 && socket.fd >= 0 && poll(&socket, 1, 0) > 0; ++round) {
        if (!PQconsumeInput(m_handle))
            return false;
        PGnotify* notification = PQnotifies(m_handle); // parses what was read
        PQfreemem(notification);
    }
    return !m_endAnnounced && PQstatus(m_handle) == CONNECTION_OK;
}

QSqlQuery* Connection::prepared(const QString& sql)
{
    const auto found = m_prepared.find(sql);
    return found == m_prepared.end() ? nullptr : &found->second;
}

QSqlQuery& Connection::keep(const QString& sql, QSqlQuery query)
{
    return m_prepared.insert_or_assign(sql, std::move(query)).first->second;
}

void Connection::forget(const QString& sql)
{
    m_prepared.erase(sql);
}

} // namespace clinic::storage
