#include "service/conversation.h"
#include "support/scenario/race.h"

#include <QSet>

#include <vector>

using namespace clinic::test;

/// Many ask for one time at once: one gets it, the others learn who was faster and what is really free instead.
class TestClaimRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exactlyOneWins_data();
    void exactlyOneWins();
    void alternativesCanBeClaimed();

private:
    ServiceProcess m_service;
    std::vector<ScenarioClient> m_clients;
};

void TestClaimRace::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    const ScenarioClient first = signedIn(m_service);
    QVERIFY(!first.token().isEmpty());
    for (int i = 0; i < 50; ++i)
        m_clients.emplace_back(first);
}

void TestClaimRace::exactlyOneWins_data()
{
    QTest::addColumn<int>("callers");
    QTest::addColumn<int>("slotsEach");
    QTest::addColumn<int>("rounds");
    QTest::newRow("5 callers") << 5 << 1 << 20;
    QTest::newRow("50 callers") << 50 << 1 << 5;
    QTest::newRow("5 callers, 45 minutes") << 5 << 3 << 5;
}

void TestClaimRace::exactlyOneWins()
{
    QFETCH(int, callers);
    QFETCH(int, slotsEach);
    QFETCH(int, rounds);
    QList<ScenarioClient*> clients;
    for (int i = 0; i < callers; ++i)
        clients.append(&m_clients[static_cast<size_t>(i)]);

    for (int round = 0; round < rounds; ++round) {
        const QStringList times = freeStretches(m_clients.front().slotRows(), slotsEach);
        QVERIFY(times.size() > round);
        const QString slot = times.at(round);
        const RaceOutcome outcome = raceFor(slot, 15 * slotsEach, clients);
        QVERIFY2(outcome.other.isEmpty(), outcome.other.value(0).summary().constData());
        QCOMPARE(outcome.won, 1);
        QCOMPARE(outcome.lost.size(), callers - 1);

        QSet<QString> free;
        for (const QJsonValue& row : m_clients.front().slotRows())
            free.insert(idOf(row));
        for (const HttpReply& lost : outcome.lost) {
            const QJsonArray alternatives = lost.json().value("alternatives").toArray();
            QVERIFY2(alternatives.size() >= 1 && alternatives.size() <= 3, lost.summary().constData());
            for (const QJsonValue& alternative : alternatives)
                QVERIFY(free.contains(idOf(alternative)));
            QCOMPARE(lost.json().value("holder").toObject().value("kind").toString(), "staff");
            QVERIFY(lost.json().value("held_until").isString());
        }
        if (round % 2 == 0)
            VERIFY_STATUS(m_clients.front().release(outcome.hold), 204);
    }
}

void TestClaimRace::alternativesCanBeClaimed()
{
    ScenarioClient& client = m_clients.front();
    const QString slot = freeStretches(client.slotRows(), 3).last();
    VERIFY_STATUS(client.claim(slot, 45), 200);
    const HttpReply lost = client.claim(slot, 45);
    VERIFY_PROBLEM(lost, 409, "slot_taken");
    const QJsonArray alternatives = lost.json().value("alternatives").toArray();
    QVERIFY(!alternatives.isEmpty());
    VERIFY_STATUS(client.claim(idOf(alternatives.first()), 45), 200);
}

QTEST_GUILESS_MAIN(TestClaimRace)
#include "tst_claimrace.moc"
