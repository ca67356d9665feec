#include "storage/migrator.h"

#include "storage/logging.h"
#include "storage/postgresprograms.h"
#include "storage/transaction.h"

#include <libpq-fe.h>

#include <memory>

namespace clinic::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr qint64 lockKey = 0x43616c6c57616974; // "CallWait"

/// Detail names the file and where it stopped.
Error notSetUp(const Error& error)
{
    return {error.code, QStringLiteral("The database could not be set up (%1).").arg(error.detail)};
}

const QString metaSchema = QStringLiteral(
    "CREATE SCHEMA IF NOT EXISTS callwaiting_meta;"
    "CREATE TABLE IF NOT EXISTS callwaiting_meta.migrations("
    " number int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());"
    "CREATE TABLE IF NOT EXISTS callwaiting_meta.functions("
    " signature text PRIMARY KEY);"
    "CREATE TABLE IF NOT EXISTS callwaiting_meta.functions_hash("
    " single bool PRIMARY KEY DEFAULT true CHECK (single), sha256 text NOT NULL, applied_at timestamptz NOT NULL);");

// Functions are dropped before they are made again, so that none survives under an old signature and makes a call
// ambiguous. What hangs on one of them (a trigger, a policy) is made by the same files and comes back with it.
const QString dropFunctions =
    QStringLiteral("DO $$ DECLARE f text; BEGIN"
                   " FOR f IN SELECT p.oid::regprocedure::text FROM pg_proc p JOIN callwaiting_meta.functions m"
                   "  ON m.signature = p.oid::regprocedure::text WHERE p.pronamespace = 'callwaiting'::regnamespace"
                   " LOOP EXECUTE 'DROP ROUTINE IF EXISTS ' || f || ' CASCADE'; END LOOP;"
                   " DELETE FROM callwaiting_meta.functions; END $$");

// Those made in this very transaction are the files'; others belong to a migration.
const QString recordFunctions =
    QStringLiteral("INSERT INTO callwaiting_meta.functions SELECT oid::regprocedure::text FROM pg_proc"
                   " WHERE pronamespace = to_regnamespace('callwaiting') AND xmin = pg_current_xact_id()::xid");

} // namespace

Migrator::Migrator(DatabaseSettings admin)
    : Migrator(std::move(admin), SchemaFiles{})
{
    m_files = SchemaFiles::embedded();
}

Migrator::Migrator(DatabaseSettings admin, SchemaFiles files)
    : m_admin(std::move(admin))
    , m_files(std::move(files))
{
    m_admin.applicationName = QStringLiteral("callwaiting-migrator");
    m_admin.statementTimeoutMs = 0;
    m_admin.lockTimeoutMs = 60'000;
}

Result<Migrator::Report> Migrator::run(const QString& appPassword)
{
    if (!m_files)
        return m_files.error();
    auto opened = Database::open(m_admin);
    if (!opened)
        return opened.error();
    Database& database = **opened;
    const auto locked = database.run("lock migrations", QStringLiteral("SELECT pg_advisory_lock(?)"), {lockKey});
    if (!locked)
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("Somebody else has been setting up this database for a minute. Try again later.")};
    if (const auto suitable = checkServer(database); !suitable)
        return suitable.error();
    // The lock goes with the connection, however this ends.
    return runLocked(database, appPassword);
}

Migrator::Status Migrator::checkServer(Database& database) const
{
    const auto version = database.run("read server version",
                                      QStringLiteral("SELECT current_setting('server_version_num')::int / 10000, "
                                                     "pg_is_in_recovery()"),
                                      {}, CallKind::Read);
    if (!version)
        return version.error();
    const int major = version->constFirst().at(0).toInt();
    if (major < PostgresPrograms::oldestMajor)
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The database server is PostgreSQL %1; %2 or newer is needed.")
                         .arg(major)
                         .arg(PostgresPrograms::oldestMajor)};
    if (version->constFirst().at(1).toBool())
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The database server is a standby, which cannot be written. Name "
                                    "the primary (target_session_attrs=read-write finds it).")};
    return Done{};
}

Result<Migrator::Report> Migrator::runLocked(Database& database, const QString& appPassword)
{
    if (const auto made = database.runScript("make callwaiting_meta", metaSchema); !made)
        return made.error();
    const auto recorded = recordedVersion(database);
    if (!recorded)
        return recorded.error();
    Report report{*recorded, *recorded, false};
    for (const MigrationFile& file : m_files->migrations) {
        if (file.number <= report.to)
            continue;
        if (const auto applied = applyMigration(database, file); !applied)
            return notSetUp(applied.error());
        report.to = file.number;
    }
    const auto replaced = applyFunctions(database);
    if (!replaced)
        return replaced.error();
    report.functionsReplaced = *replaced;
    if (const auto admitted = admitApp(database, appPassword); !admitted)
        return admitted.error();
    if (report.from != report.to || report.functionsReplaced)
        qCInfo(lcStorage, "schema %d -> %d, functions %s", report.from, report.to,
               report.functionsReplaced ? "replaced" : "kept");
    return report;
}

Result<int> Migrator::recordedVersion(Database& database) const
{
    const auto rows =
        database.run("read migrations",
                     QStringLiteral("SELECT number, name, sha256 FROM callwaiting_meta.migrations ORDER BY number"), {},
                     CallKind::Read);
    if (!rows)
        return rows.error();
    int version = 0;
    for (const QVariantList& row : *rows) {
        version = row.at(0).toInt();
        if (version > m_files->newest())
            continue;
        const MigrationFile& file = m_files->migrations.at(version - 1);
        if (file.hash != row.at(2).toString())
            return Error{ErrorCode::StateConflict,
                         QStringLiteral("Migration %1 was applied to this database in another wording. Migrations are "
                                        "frozen: restore the file and put the change into a new one.")
                             .arg(row.at(1).toString())};
    }
    if (version > m_files->newest())
        return Error{ErrorCode::StateConflict,
                     QStringLiteral("This database was made by a newer CallWaiting (schema %1, this program knows %2). "
                                    "Install that version or a newer one; nothing was changed.")
                         .arg(version)
                         .arg(m_files->newest())};
    return version;
}

Migrator::Status Migrator::applyMigration(Database& database, const MigrationFile& file) const
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto applied = database.runScript(file.name.toUtf8().constData(), file.text); !applied)
        return applied;
    const auto recorded =
        database.run("record migration",
                     QStringLiteral("INSERT INTO callwaiting_meta.migrations(number, name, sha256) VALUES (?, ?, ?)"),
                     {file.number, file.name, file.hash});
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<bool> Migrator::applyFunctions(Database& database) const
{
    const QString hash = m_files->functionsHash();
    const auto known =
        database.run("read functions hash", QStringLiteral("SELECT sha256 FROM callwaiting_meta.functions_hash"), {},
                     CallKind::Read);
    if (!known)
        return known.error();
    if (!known->isEmpty() && known->constFirst().constFirst().toString() == hash)
        return false;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const auto dropped = database.runScript("drop functions", dropFunctions); !dropped)
        return dropped.error();
    for (const MigrationFile& file : m_files->functions) {
        if (const auto applied = database.runScript(file.name.toUtf8().constData(), file.text); !applied)
            return notSetUp(applied.error());
    }
    if (const auto recorded = database.runScript("record functions", recordFunctions); !recorded)
        return recorded.error();
    const auto noted = database.run("record functions hash",
                                    QStringLiteral("INSERT INTO callwaiting_meta.functions_hash(sha256, applied_at) "
                                                   "VALUES (?, now()) ON CONFLICT (single) DO UPDATE SET "
                                                   "sha256 = excluded.sha256, applied_at = excluded.applied_at"),
                                    {hash});
    if (!noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Migrator::Status Migrator::admitApp(Database& database, const QString& password) const
{
    const auto rows =
        database.run("read application role",
                     QStringLiteral("SELECT rolsuper OR rolbypassrls OR rolcreaterole, rolcanlogin FROM pg_roles "
                                    "WHERE rolname = 'callwaiting_app'"),
                     {}, CallKind::Read);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Done{};
    if (rows->constFirst().constFirst().toBool())
        return Error{
            ErrorCode::StateConflict,
            QStringLiteral("The role callwaiting_app is a superuser, may create roles or is not bound by row level "
                           "security. Take that from it: ALTER ROLE callwaiting_app NOSUPERUSER NOBYPASSRLS "
                           "NOCREATEROLE.")};
    // The server gets the verifier, not the password: nothing it could write into a log opens a connection.
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(static_cast<PGconn*>(database.handle()), password.toUtf8().constData(), "callwaiting_app",
                              "scram-sha-256"),
        &PQfreemem);
    if (!verifier)
        return Error{ErrorCode::Internal, QStringLiteral("The application's password could not be prepared.")};
    return database.runScript(
        "admit application",
        QStringLiteral("ALTER ROLE callwaiting_app LOGIN PASSWORD '%1'").arg(QLatin1String(verifier.get())));
}

} // namespace clinic::storage
