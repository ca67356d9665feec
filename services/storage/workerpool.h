#pragma once

#include "storage/boundedqueue.h"
#include "storage/database.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace clinic::storage {

/// Threads that each own one connection and do units of work, first come first served. Connections open at the first
/// unit and again after a loss; a unit that finds no database gets `unavailable` from its calls.
class WorkerPool final
{
public:
    using Unit = std::function<void(Database&)>;

    /// For health and metrics.
    struct Load
    {
        int threads = 0;
        int busy = 0;
        int queued = 0;
        qint64 done = 0;
        /// Turned away because the queue was full.
        qint64 refused = 0;
    };

    WorkerPool(const DatabaseSettings& settings, int threads, std::size_t queueLimit = 1024);
    /// Finishes what was taken.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when the queue is full or the pool is draining; the unit is then not done. From any thread.
    [[nodiscard]] bool post(Unit unit);
    /// Takes no more and finishes what it has; false when that took longer, what still waited is then dropped.
    bool drain(std::chrono::milliseconds patience);
    [[nodiscard]] Load load() const;

private:
    void work(const DatabaseSettings& settings);

    BoundedQueue<Unit> m_queue;
    mutable std::mutex m_mutex;
    std::condition_variable m_idle;
    Load m_load;
    int m_living = 0;
    std::vector<std::thread> m_threads;
};

} // namespace clinic::storage
