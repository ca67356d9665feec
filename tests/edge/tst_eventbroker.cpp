#include "edge/eventbroker.h"
#include "edge/eventreader.h"
#include "edge/fakeevents.h"

#include <QtTest>

#include <thread>

using namespace clinic;
using namespace clinic::edge;
using namespace clinic::test;
using namespace std::chrono_literals;
using domain::EventPosition;

namespace {

EventBrokerSettings quick()
{
    EventBrokerSettings settings;
    settings.tick = 20ms;
    settings.pace = 1ms;
    settings.ping = 10s;
    return settings;
}

} // namespace

/// Events from a pretended database to streams: all of them, in order, once, and to those who may see them.
class EventBrokerTest : public QObject
{
    Q_OBJECT

private:
    static Subscription of(qint64 clinic, std::optional<EventPosition> after = {})
    {
        return {clinic, domain::Role::Receptionist, QStringLiteral("s1"), {}, after};
    }
    void append(qint64 clinic, int count)
    {
        for (int i = 0; i < count; ++i)
            m_log->append(clinic, QStringLiteral("slot"), QString::number(i % 7));
    }
    void startBroker(EventBrokerSettings settings = quick())
    {
        m_broker = std::make_unique<EventBroker>(m_log->factory(), m_clock, settings);
        m_broker->start();
    }
    /// A subscriber that has seen its first event, of the slot `mark`.
    Reader join(const Subscription& subscription)
    {
        if (!QTest::qWaitFor([&] { return m_broker->isWorking(); }, 10000))
            qFatal("the broker does not work");
        Reader reader(m_broker->subscribe(subscription));
        const EventPosition mark = m_log->append(subscription.clinic, QStringLiteral("slot"), QStringLiteral("mark"));
        m_broker->wake();
        const bool joined = QTest::qWaitFor([&] { return reader.positions().contains(mark); }, 10000);
        if (!joined)
            qFatal("the subscriber was not taken in");
        return reader;
    }

private Q_SLOTS:
    void init() { m_log = std::make_unique<FakeEventLog>(); }
    void cleanup() { m_broker.reset(); }

    void greetsAtOnce()
    {
        m_log->fail(domain::ErrorCode::Unavailable);
        startBroker();
        Reader reader(m_broker->subscribe(of(1)));
        reader.events();
        QVERIFY(reader.greeted);
        QVERIFY(!m_broker->isWorking());
    }

    void deliversToItsClinicAlone()
    {
        startBroker();
        Reader one = join(of(1));
        Reader two = join(of(2));
        const qsizetype before = one.events().size();
        m_log->append(1, QStringLiteral("slot"), QStringLiteral("11"));
        m_log->append(2, QStringLiteral("slot"), QStringLiteral("22"));
        const EventPosition last = m_log->append(1, QStringLiteral("booking"), QStringLiteral("12"));
        m_broker->wake();
        QTRY_VERIFY(one.positions().contains(last));
        QTRY_VERIFY(!two.events().isEmpty() && two.events().last().data.contains("\"22\""));
        QCOMPARE(one.events().size(), before + 2);
        QCOMPARE(one.events().last().type, QByteArray("booking"));
        QCOMPARE(one.events().last().data, QByteArray("{\"id\":\"12\",\"version\":1}"));
        for (const Seen& event : one.events())
            QVERIFY(!event.data.contains("\"22\""));
    }

    void comesWithoutAWakeUp()
    {
        startBroker();
        Reader reader = join(of(1));
        const EventPosition last = m_log->append(1, QStringLiteral("slot"), QStringLiteral("1"));
        QTRY_VERIFY(reader.positions().contains(last));
    }

    void hidesWhatTheRoleMayNotSee()
    {
        startBroker();
        Reader reader = join(of(1));
        m_log->append(1, QStringLiteral("session"), QStringLiteral("other"));
        m_log->append(1, QStringLiteral("secret"), QStringLiteral("1"));
        const EventPosition last = m_log->append(1, QStringLiteral("slot"), QStringLiteral("1"));
        m_broker->wake();
        QTRY_VERIFY(reader.positions().contains(last));
        for (const Seen& event : reader.events())
            QCOMPARE(event.type, QByteArray("slot"));
    }

    void resumes_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("from the beginning") << 0;
        QTest::newRow("in the middle") << 700;
        QTest::newRow("one missed") << 1499;
        QTest::newRow("nothing missed") << 1500;
    }
    void resumes()
    {
        QFETCH(int, after);
        append(1, 1500); // more than a batch
        startBroker();
        Reader reader(m_broker->subscribe(of(1, after)));
        append(1, 100);
        m_broker->wake();
        QTRY_COMPARE(reader.events().size(), 1600 - after);
        for (qsizetype i = 0; i < reader.events().size(); ++i)
            QCOMPARE(reader.events()[i].position, after + 1 + i);
    }

    void startsFromNowWithoutAPosition()
    {
        append(1, 50);
        startBroker();
        Reader reader = join(of(1));
        QCOMPARE(reader.positions(), QList<EventPosition>{51});
    }

    /// Subscribers come, go and come back with a position while events pour in: nobody misses one or sees one twice.
    void missesNothingAcrossReconnects()
    {
        constexpr int total = 5000;
        startBroker();
        std::jthread writer([&] {
            for (int i = 0; i < total; ++i) {
                m_log->append(1, i % 3 ? QStringLiteral("slot") : QStringLiteral("booking"), QString::number(i % 11));
                if (i % 10 == 0)
                    m_broker->wake();
            }
            m_broker->wake();
        });
        for (int subscriber = 0; subscriber < 50; ++subscriber) {
            QList<EventPosition> seen;
            while (seen.isEmpty() || seen.last() < total) {
                const auto stream = m_broker->subscribe(of(1, seen.isEmpty() ? 0 : seen.last()));
                Reader reader(stream);
                QTRY_VERIFY(!reader.events().isEmpty());
                seen += reader.positions();
                stream->abandon();
            }
            QCOMPARE(seen.size(), total);
            for (int i = 0; i < total; ++i)
                QCOMPARE(seen[i], i + 1);
        }
    }

    void resetsWhoCannotBeResumed_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("isReset");
        QTest::newRow("pruned") << 50 << true;
        QTest::newRow("one pruned") << 98 << true;
        QTest::newRow("just kept") << 99 << false;
        QTest::newRow("the last") << 200 << false;
        QTest::newRow("never given") << 201 << true;
        QTest::newRow("too far behind") << 0 << true;
    }
    void resetsWhoCannotBeResumed()
    {
        QFETCH(int, after);
        append(1, 200);
        m_log->prune(100);
        EventBrokerSettings settings = quick();
        settings.maxBehind = 150;
        startBroker(settings);
        Reader reader(m_broker->subscribe(of(1, after)));
        // Once the next subscriber has been taken in, so has this one.
        Reader witness(m_broker->subscribe(of(1, 199)));
        QTRY_COMPARE(witness.positions(), QList<EventPosition>{200});
        const EventPosition next = m_log->append(1, QStringLiteral("slot"), QStringLiteral("1"));
        m_broker->wake();
        QTRY_COMPARE(reader.events().isEmpty() ? 0 : reader.events().last().position, next);
        const Seen first = reader.events().first();
        QTEST(first.type == "reset", "isReset");
        if (first.type == "reset") {
            QCOMPARE(first.position, 200);
            QCOMPARE(reader.events().size(), 2);
        }
    }

    void resetsAndEndsASlowReader()
    {
        EventBrokerSettings settings = quick();
        settings.maxBacklog = 2000;
        startBroker(settings);
        Reader slow = join(of(1));
        append(1, 100);
        m_broker->wake();
        QTRY_VERIFY((slow.events(), slow.ended));
        QCOMPARE(slow.events().last().type, QByteArray("reset"));
        QCOMPARE(slow.events().last().position, EventPosition(101));
    }

    void endsWithTheToken()
    {
        startBroker();
        Subscription subscription = of(1);
        subscription.expiresAt = m_clock.now().addSecs(900);
        Reader reader = join(subscription);
        m_clock.advance(899s);
        m_log->append(1, QStringLiteral("slot"), QStringLiteral("1"));
        m_broker->wake();
        QTRY_COMPARE(reader.events().size(), 2);
        QVERIFY(!reader.ended);
        m_clock.advance(1s);
        QTRY_VERIFY((reader.events(), reader.ended));
    }

    void endsWithTheSession()
    {
        startBroker();
        Reader revoked = join(of(1));
        Subscription other = of(1);
        other.session = QStringLiteral("s2");
        Reader stays = join(other);
        m_log->append(1, QStringLiteral("session"), QStringLiteral("s1"));
        m_broker->wake();
        QTRY_VERIFY((revoked.events(), revoked.ended));
        const EventPosition last = m_log->append(1, QStringLiteral("slot"), QStringLiteral("1"));
        m_broker->wake();
        QTRY_VERIFY(stays.positions().contains(last));
        QVERIFY(!stays.ended);
        // A token revoked a moment ago does not open a stream either.
        Reader late(m_broker->subscribe(of(1)));
        QTRY_VERIFY((late.events(), late.ended));
    }

    void rendersOncePerClinic()
    {
        startBroker();
        std::vector<Reader> readers;
        for (int i = 0; i < 49; ++i)
            readers.emplace_back(m_broker->subscribe(of(1, 0)));
        readers.push_back(join(of(1)));
        const int before = m_log->renders();
        append(1, 400); // 7 different slots
        append(2, 400); // nobody listens
        m_broker->wake();
        for (Reader& reader : readers)
            QTRY_COMPARE(reader.events().size(), 401);
        QVERIFY(m_log->renders() - before <= 400 / 7);
        QVERIFY(m_log->largestRender() <= 8);
        for (Reader& reader : readers)
            QCOMPARE(reader.events().last().position, EventPosition(401));
    }

    void waitsForTheDatabase()
    {
        startBroker();
        Reader reader = join(of(1));
        m_log->fail(domain::ErrorCode::Unavailable);
        append(1, 10);
        m_broker->wake();
        QTRY_VERIFY(!m_broker->isWorking());
        Reader late(m_broker->subscribe(of(1, 0)));
        m_log->fail({});
        QTRY_COMPARE(reader.events().size(), 11);
        QTRY_COMPARE(late.events().size(), 11);
        QVERIFY(m_broker->isWorking());
    }

    void repeatsWhatCouldNotBeLookedUp()
    {
        startBroker();
        Reader reader = join(of(1));
        m_log->failRendering(domain::ErrorCode::Unavailable);
        append(1, 10);
        m_broker->wake();
        QTRY_VERIFY(!m_broker->isWorking());
        m_log->failRendering({});
        QTRY_COMPARE(reader.events().size(), 11);
        for (qsizetype i = 0; i < 11; ++i)
            QCOMPARE(reader.events()[i].position, i + 1);
    }

    void goesOnAfterADefect()
    {
        startBroker();
        Reader reader = join(of(1));
        m_log->failRendering(domain::ErrorCode::Internal);
        append(1, 10);
        m_broker->wake();
        QTRY_VERIFY((reader.events(), reader.ended));
        QCOMPARE(reader.events().last().type, QByteArray("reset"));
        m_log->failRendering({});
        Reader again = join(of(1));
        QVERIFY(!again.ended);
    }

    void pings()
    {
        EventBrokerSettings settings = quick();
        settings.ping = 30ms;
        startBroker(settings);
        Reader reader = join(of(1));
        QTRY_VERIFY((reader.events(), reader.pings >= 3));
        QCOMPARE(reader.events().size(), 1);
    }

    void closesStreamsWhenItStops()
    {
        startBroker();
        Reader reader = join(of(1));
        m_broker->stop();
        reader.events();
        QVERIFY(reader.ended);
        Reader late(m_broker->subscribe(of(1)));
        late.events();
        QVERIFY(late.ended);
    }

private:
    TestClock m_clock;
    std::unique_ptr<FakeEventLog> m_log;
    std::unique_ptr<EventBroker> m_broker;
};

QTEST_GUILESS_MAIN(EventBrokerTest)
#include "tst_eventbroker.moc"
