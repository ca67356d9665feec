#include "storage/boundedqueue.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using clinic::storage::BoundedQueue;

class TestBoundedQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrder()
    {
        BoundedQueue<int> queue(3);
        QVERIFY(queue.push(1));
        QVERIFY(queue.push(2));
        QCOMPARE(queue.pop(), std::optional(1));
        QCOMPARE(queue.pop(), std::optional(2));
    }

    void saysNoWhenFull()
    {
        BoundedQueue<int> queue(2);
        QVERIFY(queue.push(1));
        QVERIFY(queue.push(2));
        QVERIFY(!queue.push(3));
        QCOMPARE(queue.size(), std::size_t(2));
        (void)queue.pop();
        QVERIFY(queue.push(3));
    }

    void closedGivesWhatItHasThenNothing()
    {
        BoundedQueue<int> queue(2);
        QVERIFY(queue.push(1));
        queue.close();
        QVERIFY(!queue.push(2));
        QCOMPARE(queue.pop(), std::optional(1));
        QVERIFY(!queue.pop());
    }

    void clearTellsHowMany()
    {
        BoundedQueue<int> queue(5);
        QVERIFY(queue.push(1));
        QVERIFY(queue.push(2));
        QCOMPARE(queue.clear(), std::size_t(2));
        queue.close();
        QVERIFY(!queue.pop());
    }

    void losesAndDoublesNothingBetweenThreads()
    {
        constexpr int producers = 4;
        constexpr int each = 5000;
        BoundedQueue<int> queue(64);
        std::vector<std::atomic<int>> seen(producers * each);
        std::vector<std::thread> threads;
        for (int consumer = 0; consumer < 4; ++consumer) {
            threads.emplace_back([&] {
                while (const auto item = queue.pop())
                    ++seen[*item];
            });
        }
        std::vector<std::thread> feeding;
        for (int producer = 0; producer < producers; ++producer) {
            feeding.emplace_back([&, producer] {
                for (int i = 0; i < each; ++i) {
                    while (!queue.push(producer * each + i))
                        std::this_thread::yield();
                }
            });
        }
        for (auto& thread : feeding)
            thread.join();
        queue.close();
        for (auto& thread : threads)
            thread.join();
        for (const auto& count : seen)
            QCOMPARE(count.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_boundedqueue.moc"
