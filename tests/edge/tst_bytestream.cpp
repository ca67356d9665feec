#include "edge/bytestream.h"

#include <QtTest>

#include <thread>

using clinic::edge::ByteStream;

/// The queue between who pushes and the connection that takes.
class ByteStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWholePieces()
    {
        ByteStream stream;
        QVERIFY(stream.push("abc") && stream.push("de") && stream.push("f"));
        QCOMPARE(stream.take(4).bytes, QByteArray("abcde"));
        QCOMPARE(stream.take(4).bytes, QByteArray("f"));
        QVERIFY(!stream.take(4).last);
    }
    void wakesOnceUntilTaken()
    {
        ByteStream stream;
        int wakes = 0;
        stream.attach([&wakes] { ++wakes; });
        QVERIFY(stream.push("a") && stream.push("b"));
        QCOMPARE(wakes, 1);
        QCOMPARE(stream.take(10).bytes, QByteArray("ab"));
        QVERIFY(stream.push("c"));
        QCOMPARE(wakes, 2);
    }
    void isBounded()
    {
        ByteStream stream(10);
        QVERIFY(stream.push("12345678"));
        QVERIFY(!stream.push("123"));
        QCOMPARE(stream.backlog(), 8);
        QVERIFY(stream.push("12"));
        QVERIFY(!stream.push("1"));
        QCOMPARE(stream.take(100).bytes, QByteArray("1234567812"));
        QVERIFY(stream.push("1"));
    }
    void closesAfterWhatWasPushed()
    {
        ByteStream stream;
        QVERIFY(stream.push("abc"));
        stream.close();
        QVERIFY(!stream.isOpen());
        QVERIFY(!stream.push("d"));
        const ByteStream::Taken taken = stream.take(100);
        QCOMPARE(taken.bytes, QByteArray("abc"));
        QVERIFY(taken.last);
    }
    void closesWithLastWordsAlone()
    {
        ByteStream stream(10);
        QVERIFY(stream.push("1234567890"));
        stream.closeWith("this is longer than the bound");
        const ByteStream::Taken taken = stream.take(100);
        QCOMPARE(taken.bytes, QByteArray("this is longer than the bound"));
        QVERIFY(taken.last);
    }
    void tellsOnceThatItIsOver()
    {
        ByteStream stream;
        int told = 0;
        stream.onClosed([&told] { ++told; });
        stream.close();
        stream.abandon();
        stream.close();
        QCOMPARE(told, 1);
        stream.onClosed([&told] { ++told; });
        QCOMPARE(told, 2);
    }
    void carriesBetweenThreads()
    {
        ByteStream stream(100);
        std::thread writer([&stream] {
            for (int i = 0; i < 10000; ++i) {
                while (!stream.push(QByteArray::number(i) + ' '))
                    std::this_thread::yield();
            }
            stream.close();
        });
        QByteArray all;
        for (bool last = false; !last;) {
            const ByteStream::Taken taken = stream.take(32);
            all += taken.bytes;
            last = taken.last;
        }
        writer.join();
        const QList<QByteArray> numbers = all.trimmed().split(' ');
        QCOMPARE(numbers.size(), 10000);
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(numbers[i].toInt(), i);
    }
};

QTEST_GUILESS_MAIN(ByteStreamTest)
#include "tst_bytestream.moc"
