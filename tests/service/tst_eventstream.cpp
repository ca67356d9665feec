#include "service/conversation.h"

#include <QSet>

#include <optional>

using namespace clinic::test;

/// The live stream: every change once, in order, also across a lost connection and a restart of the service.
class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesArriveAsTheListShowsThem();
    void resumesBehindTheLastEvent();
    void listPositionLeavesNoGap();
    void survivesARestart();
    void expiryIsToldWithoutAnybodyAsking();
    void positionOfTheFutureOrGarbage();

private:
    [[nodiscard]] QStringList claimAndRelease(int count);
    [[nodiscard]] static bool sawAll(const QList<SseEvent>& events, const QStringList& slotIds);

    ServiceProcess m_service;
    std::optional<ScenarioClient> m_client;
};

void TestEventStream::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_client.emplace(signedIn(m_service));
}

QStringList TestEventStream::claimAndRelease(int count)
{
    const QStringList times = freeStretches(m_client->slotRows(), 1).mid(0, count);
    for (const QString& slot : times)
        (void)m_client->release(holdIdOf(m_client->claim(slot)));
    return times;
}

bool TestEventStream::sawAll(const QList<SseEvent>& events, const QStringList& slotIds)
{
    QHash<QString, QSet<QString>> states;
    for (const SseEvent& event : events)
        states[idOf(event.json())].insert(event.json()["status"].toString());
    // Both changes have their event, although the second may already show in the first one's data.
    QHash<QString, int> count;
    for (const SseEvent& event : events)
        ++count[idOf(event.json())];
    return std::all_of(slotIds.begin(), slotIds.end(),
                       [&](const QString& id) { return count.value(id) >= 2 && states[id].contains("free"); });
}

void TestEventStream::changesArriveAsTheListShowsThem()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    const QString slot = freeStretches(m_client->slotRows(), 3).first();
    const HttpReply claimed = m_client->claim(slot, 45);
    VERIFY_STATUS(claimed, 200);
    QVERIFY(stream.waitFor([](const QList<SseEvent>& events) { return events.size() >= 3; }));
    QSet<QString> seen;
    qint64 last = 0;
    for (const SseEvent& event : stream.events()) {
        QCOMPARE(event.type, "slot");
        QVERIFY(event.id > last);
        last = event.id;
        QCOMPARE(event.json()["status"].toString(), "held");
        seen.insert(idOf(event.json()));
    }
    QSet<QString> expected;
    for (const QJsonValue& id : claimed.json()["hold"].toObject()["slot_ids"].toArray())
        expected.insert(id.toString());
    QCOMPARE(seen, expected);

    const QString hold = holdIdOf(claimed);
    const HttpReply booked = m_client->confirm(hold, m_client->procedureOf(45), "Ivo Maric", "+44 20 7946 0333");
    VERIFY_STATUS(booked, 201);
    QVERIFY(stream.waitFor([](const QList<SseEvent>& events) {
        return std::any_of(events.begin(), events.end(), [](const SseEvent& event) { return event.type == "booking"; });
    }));
    for (const SseEvent& event : stream.events()) {
        if (event.type == "booking")
            QCOMPARE(event.json()["contact"].toObject()["name"].toString(), "Ivo Maric");
    }
}

void TestEventStream::resumesBehindTheLastEvent()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    const QStringList before = claimAndRelease(3);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return sawAll(events, before); }));
    stream.disconnect();
    const QStringList missed = claimAndRelease(5);
    QCOMPARE(stream.reconnect(m_service.port(), m_client->token()), 200);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return sawAll(events, missed); }));
    QSet<qint64> ids;
    for (const SseEvent& event : stream.events()) {
        QVERIFY2(!ids.contains(event.id), "an event came twice");
        ids.insert(event.id);
    }
}

void TestEventStream::listPositionLeavesNoGap()
{
    const qint64 position = m_client->position();
    const QStringList changed = claimAndRelease(4);
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), position), 200);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return sawAll(events, changed); }));
}

void TestEventStream::survivesARestart()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    const QStringList before = claimAndRelease(2);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return sawAll(events, before); }));
    const QByteArray token = m_client->token();
    QCOMPARE(m_service.stop(), 0);
    QVERIFY(stream.waitForEnd());
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_client.emplace(m_service.port());
    m_client->setToken(token);
    const QStringList after = claimAndRelease(2);
    QCOMPARE(stream.reconnect(m_service.port(), token), 200);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return sawAll(events, after); }));
}

void TestEventStream::expiryIsToldWithoutAnybodyAsking()
{
    const QString slot = freeStretches(m_client->slotRows(), 1).first();
    const QString hold = holdIdOf(m_client->claim(slot));
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    QCOMPARE(m_service.sql("UPDATE callwaiting.holds SET expires_at = now() - interval '1 second' WHERE id = " +
                           hold.toLatin1() + " RETURNING 1"),
             "1");
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) {
        return !events.isEmpty() && idOf(events.last().json()) == slot &&
               events.last().json()["status"].toString() == "free";
    }));
}

void TestEventStream::positionOfTheFutureOrGarbage()
{
    // Starting from now would lose what happened in between: it must be refused or answered by a reset.
    Socket garbage = Socket::connectTo(m_service.port());
    QVERIFY(garbage.write("GET /v1/events HTTP/1.1\r\nHost: x\r\nLast-Event-ID: yesterday\r\nAuthorization: Bearer " +
                          m_client->token() + "\r\n\r\n"));
    QByteArray answer;
    for (QByteArray part = garbage.read(std::chrono::seconds(5)); !part.isEmpty();
         part = garbage.read(std::chrono::seconds(2)))
        answer += part;
    QVERIFY2(answer.startsWith("HTTP/1.1 400") || answer.contains("event: reset"), answer.constData());

    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position() + 1'000'000), 200);
    QVERIFY(stream.waitFor(
        [](const QList<SseEvent>& events) { return !events.isEmpty() && events.first().type == "reset"; }));
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
