#include "edge/ratelimiter.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace clinic::edge {

RateLimiter::RateLimiter(double perSecond, double burst, size_t maxKeys)
    : m_perSecond(perSecond)
    , m_burst(burst)
    , m_maxKeys(std::max<size_t>(maxKeys, 1))
{
}

std::optional<int> RateLimiter::take(const QByteArray& key, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    const std::string name = key.toStdString();
    auto found = m_buckets.find(name);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= m_maxKeys)
            makeRoom(now);
        found = m_buckets.emplace(name, Bucket{m_burst, now}).first;
    }
    Bucket& bucket = found->second;
    bucket.tokens = filled(bucket, now);
    bucket.at = std::max(bucket.at, now);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / m_perSecond)));
}

/// Full buckets say nothing; if there are none, the older half goes.
void RateLimiter::makeRoom(Clock::time_point now)
{
    std::erase_if(m_buckets, [this, now](const auto& entry) { return filled(entry.second, now) >= m_burst; });
    if (m_buckets.size() < m_maxKeys)
        return;
    std::vector<Clock::time_point> times;
    times.reserve(m_buckets.size());
    for (const auto& [name, bucket] : m_buckets)
        times.push_back(bucket.at);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(m_buckets, [limit = *middle](const auto& entry) { return entry.second.at <= limit; });
}

double RateLimiter::filled(const Bucket& bucket, Clock::time_point now) const
{
    const std::chrono::duration<double> passed = now - bucket.at;
    return std::min(m_burst, bucket.tokens + std::max(0.0, passed.count()) * m_perSecond);
}

size_t RateLimiter::keyCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace clinic::edge
