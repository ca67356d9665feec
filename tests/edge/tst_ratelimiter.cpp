#include "edge/ratelimiter.h"

#include <QtTest>

using clinic::edge::RateLimiter;
using namespace std::chrono_literals;

/// Token buckets under a clock that the test turns.
class RateLimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsBurstThenRate()
    {
        RateLimiter limiter(0.5, 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!limiter.take("a", m_now));
        QCOMPARE(limiter.take("a", m_now), std::optional(2));
        QCOMPARE(limiter.take("a", m_now + 1s), std::optional(1));
        QVERIFY(!limiter.take("a", m_now + 2s));
        QVERIFY(limiter.take("a", m_now + 2s));
    }
    void keepsKeysApart()
    {
        RateLimiter limiter(1, 1);
        QVERIFY(!limiter.take("a", m_now));
        QVERIFY(limiter.take("a", m_now));
        QVERIFY(!limiter.take("b", m_now));
    }
    void refillsNoFurtherThanBurst()
    {
        RateLimiter limiter(10, 2);
        QVERIFY(!limiter.take("a", m_now));
        QVERIFY(!limiter.take("a", m_now + 1h));
        QVERIFY(!limiter.take("a", m_now + 1h));
        QVERIFY(limiter.take("a", m_now + 1h));
    }
    void staysBounded()
    {
        RateLimiter limiter(0.001, 2, 100);
        for (int i = 0; i < 10000; ++i)
            QVERIFY(!limiter.take(QByteArray::number(i), m_now + std::chrono::milliseconds(i)));
        QVERIFY(limiter.keyCount() <= 100);
        QVERIFY(limiter.keyCount() >= 40);
    }
    void survivesTimeGoingBack()
    {
        RateLimiter limiter(1, 1);
        QVERIFY(!limiter.take("a", m_now));
        QVERIFY(limiter.take("a", m_now - 1h));
        QVERIFY(!limiter.take("a", m_now + 1s));
    }

private:
    const RateLimiter::Clock::time_point m_now = RateLimiter::Clock::now();
};

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
