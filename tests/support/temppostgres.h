#pragma once

#include "storage/databasesettings.h"
#include "storage/embeddedcluster.h"

#include <memory>

namespace clinic::test {

/// A database of the throw-away cluster: as its superuser, and as the service logs in.
struct TempDatabase
{
    storage::DatabaseSettings admin;
    storage::DatabaseSettings app;
};

/// One throw-away cluster a test program, migrated, gone at its end. Not durable, hence quick. A machine without
/// PostgreSQL ends the program: such tests fail, they are not skipped.
class TempPostgres final
{
public:
    /// Started at the first call.
    [[nodiscard]] static TempPostgres& shared();
    ~TempPostgres();
    TempPostgres(const TempPostgres&) = delete;
    TempPostgres& operator=(const TempPostgres&) = delete;

    /// The database that every test of the program shares.
    [[nodiscard]] storage::DatabaseSettings admin() const { return m_first.admin; }
    [[nodiscard]] storage::DatabaseSettings app() const { return m_first.app; }
    /// Another migrated one, as empty as an installation is at first.
    [[nodiscard]] TempDatabase freshDatabase();
    /// One without any schema.
    [[nodiscard]] storage::DatabaseSettings emptyDatabase();

private:
    TempPostgres();
    [[nodiscard]] storage::DatabaseSettings create(const QString& templateName);

    QString m_directory;
    std::unique_ptr<storage::EmbeddedCluster> m_cluster;
    storage::DatabaseSettings m_server;
    TempDatabase m_first;
    int m_count = 0;
};

/// A directory with a short path under /tmp, as sockets need; those of programs that ended early are removed.
[[nodiscard]] QString makeShortTempDirectory();

} // namespace clinic::test
