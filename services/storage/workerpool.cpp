#include "storage/workerpool.h"

namespace clinic::storage {

WorkerPool::WorkerPool(const DatabaseSettings& settings, int threads, std::size_t queueLimit)
    : m_queue(queueLimit)
    , m_living(threads)
{
    m_load.threads = threads;
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back(&WorkerPool::work, this, settings);
}

WorkerPool::~WorkerPool()
{
    m_queue.close();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool WorkerPool::post(Unit unit)
{
    if (m_queue.push(std::move(unit)))
        return true;
    const std::lock_guard lock(m_mutex);
    ++m_load.refused;
    return false;
}

bool WorkerPool::drain(std::chrono::milliseconds patience)
{
    m_queue.close();
    std::unique_lock lock(m_mutex);
    if (m_idle.wait_for(lock, patience, [this] { return m_living == 0; }))
        return true;
    lock.unlock();
    m_queue.clear();
    return false;
}

WorkerPool::Load WorkerPool::load() const
{
    const std::lock_guard lock(m_mutex);
    Load load = m_load;
    load.queued = static_cast<int>(m_queue.size());
    return load;
}

void WorkerPool::work(const DatabaseSettings& settings)
{
    const auto database = Database::unopened(settings);
    while (auto unit = m_queue.pop()) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_load.busy;
        }
        (*unit)(*database);
        unit.reset();
        const std::lock_guard lock(m_mutex);
        --m_load.busy;
        ++m_load.done;
    }
    const std::lock_guard lock(m_mutex);
    if (--m_living == 0)
        m_idle.notify_all();
}

} // namespace clinic::storage
