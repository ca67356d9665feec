#pragma once

#include "domain/clock.h"

namespace clinic::test {

/// A clock that a test turns.
class FakeClock final : public domain::Clock
{
public:
    explicit FakeClock(const QDateTime& now)
        : m_now(now.toUTC())
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void setNow(const QDateTime& now) { m_now = now.toUTC(); }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace clinic::test
