#include "app/daemon/jobs.h"

#include "storage/database.h"

#include <QLoggingCategory>

#include <algorithm>

namespace clinic::app {

namespace {

Q_LOGGING_CATEGORY(lcJobs, "jobs")

using SteadyClock = std::chrono::steady_clock;

} // namespace

Jobs::Jobs(storage::DatabaseSettings settings, std::vector<Job> jobs)
    : m_settings(std::move(settings))
    , m_jobs(std::move(jobs))
{
}

Jobs::~Jobs()
{
    stop();
}

void Jobs::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Jobs::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Jobs::loop()
{
    std::unique_ptr<storage::Database> db;
    std::vector<SteadyClock::time_point> due(m_jobs.size(), SteadyClock::now());
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            const auto next = std::min_element(due.begin(), due.end());
            if (m_wake.wait_until(lock, *next, [this] { return m_stopping; }))
                return;
        }
        if (!db) {
            auto opened = storage::Database::open(m_settings);
            if (opened)
                db = std::move(*opened);
        }
        for (size_t i = 0; i < m_jobs.size(); ++i) {
            if (due[i] > SteadyClock::now())
                continue;
            if (db && !m_jobs[i].run(*db))
                qCWarning(lcJobs) << "job failed and comes again:" << m_jobs[i].name;
            due[i] = SteadyClock::now() + m_jobs[i].interval;
        }
    }
}

} // namespace clinic::app
