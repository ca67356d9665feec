#pragma once

#include "storage/database.h"
#include "storage/migrationfile.h"

namespace clinic::storage {

/// Brings a database to the schema of this program. Whoever comes second waits for the first. Migrations are frozen
/// once applied; each is recorded in its own transaction. Functions are replaced as a whole whenever one of them
/// changed.
class Migrator final
{
public:
    struct Report
    {
        int from = 0;
        int to = 0;
        bool functionsReplaced = false;
        friend bool operator==(const Report&, const Report&) = default;
    };

    /// `admin` may create roles and schemas. With the program's own files.
    explicit Migrator(DatabaseSettings admin);
    Migrator(DatabaseSettings admin, SchemaFiles files);

    /// Migrates, and lets `callwaiting_app` log in with this password. Refuses a newer schema (`state_conflict`), a
    /// recorded migration that reads differently now, and an application role that row level security does not bind.
    [[nodiscard]] domain::Result<Report> run(const QString& appPassword);

private:
    using Status = domain::Result<domain::Done>;

    Status checkServer(Database& database) const;
    domain::Result<Report> runLocked(Database& database, const QString& appPassword);
    domain::Result<int> recordedVersion(Database& database) const;
    Status applyMigration(Database& database, const MigrationFile& file) const;
    domain::Result<bool> applyFunctions(Database& database) const;
    Status admitApp(Database& database, const QString& password) const;

    DatabaseSettings m_admin;
    domain::Result<SchemaFiles> m_files;
};

} // namespace clinic::storage
