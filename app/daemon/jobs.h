#pragma once

#include "storage/databasesettings.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace clinic::storage {
class Database;
}

namespace clinic::app {

/// Runs what has to happen by itself, each job at its interval, one after the other on a thread and connection of its
/// own. Jobs are safe to run on several instances at once; a failed run is logged and comes again.
class Jobs final
{
public:
    struct Job
    {
        const char* name;
        std::chrono::milliseconds interval;
        /// False when it failed.
        std::function<bool(storage::Database&)> run;
    };

    Jobs(storage::DatabaseSettings settings, std::vector<Job> jobs);
    ~Jobs();
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    void start();
    /// Waits for the job that is running.
    void stop();

private:
    void loop();

    storage::DatabaseSettings m_settings;
    std::vector<Job> m_jobs;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
};

} // namespace clinic::app
