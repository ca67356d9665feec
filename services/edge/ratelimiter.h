#pragma once

#include <QByteArray>

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace clinic::edge {

/// A token bucket a key (an address, say): `burst` at once, then `perSecond`. Thread-safe; remembers at most `maxKeys`
/// keys and forgets the ones that have been quiet longest.
class RateLimiter final
{
public:
    using Clock = std::chrono::steady_clock;

    RateLimiter(double perSecond, double burst, size_t maxKeys = 10000);

    /// None when the call may go on, else the whole seconds after which to try again (for Retry-After).
    [[nodiscard]] std::optional<int> take(const QByteArray& key, Clock::time_point now = Clock::now());
    [[nodiscard]] size_t keyCount() const;

private:
    struct Bucket
    {
        double tokens = 0;
        Clock::time_point at;
    };
    void makeRoom(Clock::time_point now);
    [[nodiscard]] double filled(const Bucket& bucket, Clock::time_point now) const;

    const double m_perSecond;
    const double m_burst;
    const size_t m_maxKeys;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace clinic::edge
