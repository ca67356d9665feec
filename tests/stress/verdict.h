#pragma once

#include <QString>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace clinic::test {

/// What a long run found: says each fault at once, up to a few of a kind, and turns into the exit code. Any thread.
class Verdict final
{
public:
    void fault(const QString& what)
    {
        if (m_faults.fetch_add(1) >= mostShown)
            return;
        const std::lock_guard lock(m_mutex);
        std::fprintf(stderr, "FAULT: %s\n", qUtf8Printable(what));
    }
    /// Reports unless `condition` holds.
    bool expect(bool condition, const QString& what)
    {
        if (!condition)
            fault(what);
        return condition;
    }
    [[nodiscard]] int faults() const { return m_faults; }
    /// Prints the last line and gives the exit code.
    [[nodiscard]] int conclude(const QString& summary) const
    {
        std::printf("%s: %d fault(s)\n", qUtf8Printable(summary), m_faults.load());
        return m_faults == 0 ? 0 : 1;
    }

private:
    static constexpr int mostShown = 40;
    std::atomic<int> m_faults = 0;
    std::mutex m_mutex;
};

} // namespace clinic::test
