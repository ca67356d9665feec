#pragma once

#include "domain/result.h"
#include "storage/databasesettings.h"
#include "storage/datadirectory.h"
#include "storage/postgresprograms.h"
#include "storage/unixprocess.h"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

namespace clinic::storage {

/// A private PostgreSQL in DIR/cluster, reachable over DIR/run alone. A thread of its own starts it, watches it and
/// starts it again when it dies; it ends with this object, and with the process however that ends.
class EmbeddedCluster final
{
public:
    struct Options
    {
        /// Off in tests only: then a power cut destroys the cluster, but killed processes lose nothing.
        bool durable = true;
        int maxConnections = 64;
    };

    explicit EmbeddedCluster(QString dataDir);
    EmbeddedCluster(QString dataDir, Options options);
    ~EmbeddedCluster();
    EmbeddedCluster(const EmbeddedCluster&) = delete;
    EmbeddedCluster& operator=(const EmbeddedCluster&) = delete;

    /// Makes the cluster if there is none, ends one that an earlier service left running, and returns when connections
    /// are accepted: how its superuser reaches the database `callwaiting`. Errors say what to do.
    [[nodiscard]] domain::Result<DatabaseSettings> start();
    /// A clean stop within 30 seconds; open connections are closed.
    void stop();

    /// 0 while it is not running.
    [[nodiscard]] pid_t postmasterPid() const { return m_pid; }
    /// How often it had to be started again.
    [[nodiscard]] int restarts() const { return m_restarts; }

    static constexpr int longestSocketPath = 107;

private:
    using Status = domain::Result<domain::Done>;

    Status prepare();
    Status initialise();
    Status runInitdb(const QString& directory);
    Status waitUntilReady();
    Status ensureDatabase() const;
    domain::Result<QString> password() const;
    QStringList serverArguments() const;
    DatabaseSettings settings(const QString& database) const;
    void supervise();
    void sleepUnlessStopping(std::chrono::milliseconds time) const;

    QString m_dataDir;
    Options m_options;
    std::optional<DataDirectory> m_directory;
    std::optional<Account> m_account;
    PostgresPrograms m_programs;
    QString m_password;

    std::thread m_supervisor;
    int m_wakeFd = -1;
    std::atomic<bool> m_stopping{false};
    std::atomic<pid_t> m_pid{0};
    std::atomic<int> m_restarts{0};
};

} // namespace clinic::storage
