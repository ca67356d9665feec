#include "httpstub.h"

#include "client/httptransport.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "contract/codec.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::test;
using domain::ConnectionState;
using domain::ServerEvent;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

domain::Slot slotNumber(int number)
{
    domain::Slot slot;
    slot.id = domain::SlotId(qint64(number));
    slot.providerId = domain::ProviderId(u"3"_s);
    slot.startsAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    slot.endsAt = slot.startsAt.addSecs(900);
    slot.version = number;
    return slot;
}

QByteArray message(int position)
{
    const QByteArray data = QJsonDocument(contract::encode(slotNumber(position))).toJson(QJsonDocument::Compact);
    return "id: " + QByteArray::number(position) + "\nevent: slot\ndata: " + data + "\n\n";
}

contract::Session session(const QString& access)
{
    return {access, 900, access + u"-refresh"_s, {domain::StaffId(u"8"_s), u"Rita"_s, domain::Role::Receptionist}, {}};
}

} // namespace

class TestSseEventFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void resumesFromWhereItIsTold();
    void tellsEventsInOrder();
    void isLiveWhenTheServiceSaysSo();
    void isLiveAfterAPing();
    void isLiveAfterSilence();
    void missesNothingAcrossALostConnection();
    void skipsWhatItHasTold();
    void isOfflineSinceTheConnectionWasLost();
    void comesBackByItself();
    void triesAgainWhenAsked();
    void aSilentConnectionIsDead();
    void aResetIsToldAndItsPositionTaken();
    void anUnreadableEventIsAReset();
    void typesOfTomorrowAreSkipped();
    void aRefusedTokenIsRenewed();
    void aSessionThatEndedSignsOut();
    void goesOnWhenThePersonSignsInAgain();
    void anAnswerThatIsNoStreamIsAFailure();
    void stoppedMeansStopped();

private:
    void makeFeed(FeedSettings settings)
    {
        m_feed = std::make_unique<SseEventFeed>(*m_transport, *m_credentials, settings);
        connect(m_feed.get(), &SseEventFeed::happened, this,
                [this](const ServerEvent& event) { m_events.append(event); });
        connect(m_feed.get(), &SseEventFeed::stateChanged, this,
                [this](ConnectionState state) { m_states.append(state); });
    }
    /// Waits until the feed has asked for its `count`th stream.
    bool connectedTimes(int count)
    {
        return QTest::qWaitFor([this, count] { return m_stub->count("/v1/events") == count && m_stream; });
    }
    [[nodiscard]] QList<qint64> positions() const
    {
        QList<qint64> all;
        for (const ServerEvent& event : m_events)
            all.append(event.position);
        return all;
    }

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SessionCredentials> m_credentials;
    std::unique_ptr<SseEventFeed> m_feed;
    std::optional<StubExchange> m_stream;
    QList<ServerEvent> m_events;
    QList<ConnectionState> m_states;
};

void TestSseEventFeed::init()
{
    m_feed.reset();
    m_credentials.reset();
    m_transport.reset();
    m_stream.reset();
    m_events.clear();
    m_states.clear();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<SessionCredentials>(*m_transport);
    m_credentials->adopt(session(u"a1"_s));
    m_stub->setHandler([this](const StubRequest& request, const StubExchange& back) {
        if (request.target == "/v1/events") {
            back.beginStream();
            m_stream = back;
        }
    });
    // Silence never makes it live, so that what does is seen.
    makeFeed({10ms, 50ms, 35s, 1h});
}

void TestSseEventFeed::resumesFromWhereItIsTold()
{
    m_feed->start(41);
    QVERIFY(connectedTimes(1));
    const StubRequest& seen = m_stub->requests().first();
    QCOMPARE(seen.header("last-event-id"), "41");
    QCOMPARE(seen.header("accept"), "text/event-stream");
    QCOMPARE(seen.header("authorization"), "Bearer a1");
    QTRY_COMPARE(m_feed->state(), ConnectionState::CatchingUp);
    QVERIFY(!m_feed->offlineSince().isValid());
}

void TestSseEventFeed::tellsEventsInOrder()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    const QByteArray stream = message(1) + message(2) + message(3);
    m_stream->write(stream.left(70));
    m_stream->write(stream.mid(70));
    QTRY_COMPARE(m_events.size(), 3);
    QCOMPARE(m_events, (QList<ServerEvent>{{1, slotNumber(1)}, {2, slotNumber(2)}, {3, slotNumber(3)}}));
    QCOMPARE(m_feed->position(), 3);
}

void TestSseEventFeed::isLiveWhenTheServiceSaysSo()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write(": events follow\n\n" + message(1));
    QTRY_COMPARE(m_events.size(), 1);
    QCOMPARE(m_feed->state(), ConnectionState::CatchingUp);
    m_stream->write(": live\n\n");
    QTRY_COMPARE(m_feed->state(), ConnectionState::Live);
    QCOMPARE(m_states, (QList<ConnectionState>{ConnectionState::CatchingUp, ConnectionState::Live}));
}

void TestSseEventFeed::isLiveAfterAPing()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write(": ping\n\n");
    QTRY_COMPARE(m_feed->state(), ConnectionState::Live);
}

void TestSseEventFeed::isLiveAfterSilence()
{
    makeFeed({10ms, 50ms, 35s, 20ms});
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), ConnectionState::Live);
}

void TestSseEventFeed::missesNothingAcrossALostConnection()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write(message(1) + message(2) + message(3).left(20));
    QTRY_COMPARE(m_events.size(), 2);
    m_stream->close();
    QVERIFY(connectedTimes(2));
    QCOMPARE(m_stub->requests().last().header("last-event-id"), "2");
    QTRY_COMPARE(m_feed->state(), ConnectionState::CatchingUp);
    m_stream->write(message(3) + message(4));
    QTRY_COMPARE(positions(), (QList<qint64>{1, 2, 3, 4}));
    QVERIFY(!m_states.contains(ConnectionState::Offline));
}

void TestSseEventFeed::skipsWhatItHasTold()
{
    m_feed->start(5);
    QVERIFY(connectedTimes(1));
    m_stream->write(message(4) + message(5) + message(6) + message(6) + message(7));
    QTRY_COMPARE(positions(), (QList<qint64>{6, 7}));
}

void TestSseEventFeed::isOfflineSinceTheConnectionWasLost()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write(": live\n\n");
    QTRY_COMPARE(m_feed->state(), ConnectionState::Live);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    m_stub->goDown();
    QTRY_COMPARE(m_feed->state(), ConnectionState::Offline);
    const QDateTime since = m_feed->offlineSince();
    QVERIFY(since >= before && since <= QDateTime::currentDateTimeUtc());
    QCOMPARE(m_states.mid(2), (QList<ConnectionState>{ConnectionState::Connecting, ConnectionState::Offline}));
}

void TestSseEventFeed::comesBackByItself()
{
    m_stub->goDown();
    m_feed->start(7);
    QTRY_COMPARE(m_feed->state(), ConnectionState::Offline);
    QVERIFY(m_feed->offlineSince().isValid());
    QVERIFY(m_stub->comeBack());
    QVERIFY(connectedTimes(1));
    QCOMPARE(m_stub->requests().last().header("last-event-id"), "7");
    QTRY_COMPARE(m_feed->state(), ConnectionState::CatchingUp);
    QVERIFY(!m_feed->offlineSince().isValid());
}

void TestSseEventFeed::triesAgainWhenAsked()
{
    makeFeed({1h, 1h, 35s, 1h});
    m_stub->goDown();
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), ConnectionState::Offline);
    QVERIFY(m_stub->comeBack());
    m_feed->retryNow();
    QVERIFY(connectedTimes(1));
}

void TestSseEventFeed::aSilentConnectionIsDead()
{
    makeFeed({10ms, 50ms, 60ms, 1h});
    m_feed->start(0);
    QTRY_VERIFY(m_stub->count("/v1/events") >= 2);
}

void TestSseEventFeed::aResetIsToldAndItsPositionTaken()
{
    m_feed->start(50);
    QVERIFY(connectedTimes(1));
    // Lower than where we were: the service was restored from a backup.
    m_stream->write("id: 20\nevent: reset\ndata: {}\n\n" + message(21));
    QTRY_COMPARE(m_events, (QList<ServerEvent>{{20, domain::Reset{}}, {21, slotNumber(21)}}));
    m_stream->close();
    QVERIFY(connectedTimes(2));
    QCOMPARE(m_stub->requests().last().header("last-event-id"), "21");
}

void TestSseEventFeed::anUnreadableEventIsAReset()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write("id: 1\nevent: slot\ndata: {\"id\":5}\n\n");
    QTRY_COMPARE(m_events, (QList<ServerEvent>{{1, domain::Reset{}}}));
}

void TestSseEventFeed::typesOfTomorrowAreSkipped()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    m_stream->write("id: 1\nevent: weather\ndata: {}\n\n" + message(2));
    QTRY_COMPARE(positions(), QList<qint64>{2});
}

void TestSseEventFeed::aRefusedTokenIsRenewed()
{
    m_stub->setHandler([this](const StubRequest& request, const StubExchange& back) {
        if (request.target == "/v1/sessions/refresh") {
            back.answer(200, QJsonDocument(contract::encode(session(u"a2"_s))).toJson());
        } else if (request.header("authorization") == "Bearer a2") {
            back.beginStream();
            m_stream = back;
        } else {
            back.problem(401, "unauthenticated");
        }
    });
    m_feed->start(3);
    QVERIFY(connectedTimes(2));
    QCOMPARE(m_stub->requests().last().header("last-event-id"), "3");
    QTRY_COMPARE(m_feed->state(), ConnectionState::CatchingUp);
    QVERIFY(!m_states.contains(ConnectionState::Offline));
}

void TestSseEventFeed::aSessionThatEndedSignsOut()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.problem(401, "unauthenticated"); });
    QSignalSpy signedOut(m_feed.get(), &SseEventFeed::signedOut);
    m_feed->start(0);
    QTRY_COMPARE(signedOut.count(), 1);
    QCOMPARE(m_stub->count("/v1/events"), 1);
    QCOMPARE(m_stub->count("/v1/sessions/refresh"), 1);
}

void TestSseEventFeed::goesOnWhenThePersonSignsInAgain()
{
    m_stub->setHandler([this](const StubRequest& request, const StubExchange& back) {
        if (request.header("authorization") == "Bearer again") {
            back.beginStream();
            m_stream = back;
        } else {
            back.problem(401, "unauthenticated");
        }
    });
    QSignalSpy signedOut(m_feed.get(), &SseEventFeed::signedOut);
    m_feed->start(12);
    QTRY_COMPARE(signedOut.count(), 1);
    m_credentials->adopt(session(u"again"_s));
    m_feed->retryNow();
    QVERIFY(connectedTimes(2));
    QCOMPARE(m_stub->requests().last().header("last-event-id"), "12");
    QTRY_VERIFY(m_feed->state() != ConnectionState::Offline);
}

void TestSseEventFeed::anAnswerThatIsNoStreamIsAFailure()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.answer(200, "{}"); });
    m_feed->start(0);
    QTRY_COMPARE(m_feed->state(), ConnectionState::Offline);
    QTRY_VERIFY(m_stub->count("/v1/events") >= 3);
    QVERIFY(m_events.isEmpty());
}

void TestSseEventFeed::stoppedMeansStopped()
{
    m_feed->start(0);
    QVERIFY(connectedTimes(1));
    connect(m_feed.get(), &SseEventFeed::happened, m_feed.get(), &SseEventFeed::stop);
    m_stream->write(message(1) + message(2));
    QTRY_COMPARE(m_events.size(), 1);
    QTRY_VERIFY(!m_stream->isOpen());
    QCOMPARE(positions(), QList<qint64>{1});
    QCOMPARE(m_stub->count("/v1/events"), 1);
}

QTEST_GUILESS_MAIN(TestSseEventFeed)
#include "tst_sseeventfeed.moc"
