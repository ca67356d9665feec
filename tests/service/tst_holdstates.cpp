#include "service/conversation.h"

#include <optional>

using namespace clinic::test;

/// What each call answers in each state of a hold, as the contract's table says, and what a repeated call does.
class TestHoldStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void heldSlotIsTakenForEverybody();
    void releasedHold();
    void confirmedHold();
    void expiredHoldIsFreeWithoutAnyJob();
    void onlyTheHolderConfirms();
    void holdGrowsAndShrinks();
    void sameKeySameAnswer();
    void sameKeyOtherBodyIsRefused();
    void bookingMovesAndStaysOnConflict();
    void cancelAndRestore();
    void staleVersionIsRefused();
    void statusFollowsTheVisit();
    void samePersonOnlyWhenNameAndPhoneMatch();

private:
    void expire(const QString& hold);
    QString book(int minutes = 15);

    ServiceProcess m_service;
    std::optional<ScenarioClient> m_client;
    QString m_procedure;
    QStringList m_times;
};

void TestHoldStates::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
}

void TestHoldStates::init()
{
    m_client.emplace(m_service.port());
    VERIFY_STATUS(m_client->logIn("reception@demo-1.test"), 201);
    m_procedure = m_client->procedureOf(15);
    m_times = freeStretches(m_client->slotRows(), 4);
    QVERIFY(m_times.size() > 20);
}

void TestHoldStates::expire(const QString& hold)
{
    QCOMPARE(m_service.sql("UPDATE callwaiting.holds SET expires_at = now() - interval '1 second' WHERE id = " +
                           hold.toLatin1() + " RETURNING 'done'"),
             "done");
}

QString TestHoldStates::book(int minutes)
{
    const HttpReply claimed = m_client->claim(m_times.takeLast(), minutes);
    return idOf(bookingOf(m_client->confirm(holdIdOf(claimed), m_procedure, "Ada Prior", "+44 20 7946 0101")));
}

void TestHoldStates::heldSlotIsTakenForEverybody()
{
    const QString slot = m_times.first();
    VERIFY_STATUS(m_client->claim(slot), 200);
    VERIFY_PROBLEM(m_client->claim(slot), 409, "slot_taken");
    ScenarioClient other = signedIn(m_service, "manager");
    VERIFY_PROBLEM(other.claim(slot), 409, "slot_taken");
    const QJsonObject state = other.holdOf(slot).json();
    QCOMPARE(state["status"].toString(), "held");
    QCOMPARE(state["holder"].toObject()["kind"].toString(), "staff");
    const QDateTime until = QDateTime::fromString(state["expires_at"].toString(), Qt::ISODate);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(until);
    QVERIFY2(seconds > 14 * 60 && seconds <= 15 * 60, QByteArray::number(seconds).constData());
}

void TestHoldStates::releasedHold()
{
    const QString slot = m_times.first();
    const QString hold = holdIdOf(m_client->claim(slot));
    VERIFY_STATUS(m_client->release(hold), 204);
    VERIFY_STATUS(m_client->release(hold), 204);
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "free");
    VERIFY_PROBLEM(m_client->confirm(hold, m_procedure, "Ada Prior", "+44 20 7946 0101"), 409, "state_conflict");
    VERIFY_STATUS(m_client->claim(slot), 200);
}

void TestHoldStates::confirmedHold()
{
    const QString slot = m_times.first();
    const QString hold = holdIdOf(m_client->claim(slot));
    const HttpReply confirmed = m_client->confirm(hold, m_procedure, "Ada Prior", "020 7946 0101");
    VERIFY_STATUS(confirmed, 201);
    const QJsonObject booking = bookingOf(confirmed);
    QCOMPARE(booking["status"].toString(), "booked");
    QCOMPARE(booking["slot_ids"].toArray(), QJsonArray{slot});
    QCOMPARE(booking["contact"].toObject()["name"].toString(), "Ada Prior");
    QCOMPARE(booking["contact"].toObject()["phone"].toString(), "+442079460101");

    const HttpReply again = m_client->confirm(hold, m_procedure, "Ada Prior", "020 7946 0101");
    QCOMPARE(again.status / 100, 2);
    QCOMPARE(idOf(bookingOf(again)), idOf(booking));
    VERIFY_PROBLEM(m_client->release(hold), 409, "state_conflict");
    VERIFY_PROBLEM(m_client->claim(slot), 409, "slot_taken");
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "booked");
}

void TestHoldStates::expiredHoldIsFreeWithoutAnyJob()
{
    const QString slot = m_times.first();
    const QString hold = holdIdOf(m_client->claim(slot));
    ScenarioClient other = signedIn(m_service, "manager");
    expire(hold);
    VERIFY_STATUS(other.claim(slot), 200);
    VERIFY_PROBLEM(m_client->confirm(hold, m_procedure, "Ada Prior", "+44 20 7946 0101"), 409, "hold_expired");
}

void TestHoldStates::onlyTheHolderConfirms()
{
    const QString hold = holdIdOf(m_client->claim(m_times.first()));
    ScenarioClient manager = signedIn(m_service, "manager");
    const HttpReply stolen = manager.confirm(hold, m_procedure, "Ada Prior", "+44 20 7946 0101");
    QVERIFY2(stolen.status == 403 || stolen.status == 409, stolen.summary().constData());
    VERIFY_STATUS(manager.release(hold), 204);
    QCOMPARE(m_client->holdOf(m_times.first()).json()["status"].toString(), "free");
}

void TestHoldStates::holdGrowsAndShrinks()
{
    const QString slot = m_times.first();
    const QByteArray path = "/v1/holds/" + holdIdOf(m_client->claim(slot)).toLatin1();
    const HttpReply grown = m_client->call("PATCH", path, {{"duration_minutes", 45}});
    VERIFY_STATUS(grown, 200);
    const QJsonArray three = grown.json()["hold"].toObject()["slot_ids"].toArray();
    QCOMPARE(three.size(), 3);
    QCOMPARE(m_client->holdOf(three.last().toString()).json()["status"].toString(), "held");

    const HttpReply shrunk = m_client->call("PATCH", path, {{"duration_minutes", 15}});
    VERIFY_STATUS(shrunk, 200);
    QCOMPARE(shrunk.json()["hold"].toObject()["slot_ids"].toArray(), QJsonArray{slot});
    QCOMPARE(m_client->holdOf(three.last().toString()).json()["status"].toString(), "free");

    VERIFY_STATUS(m_client->claim(three.at(1).toString()), 200);
    VERIFY_PROBLEM(m_client->call("PATCH", path, {{"duration_minutes", 45}}), 409, "slot_taken");
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "held");
    QCOMPARE(m_client->holdOf(three.last().toString()).json()["status"].toString(), "free");
}

void TestHoldStates::sameKeySameAnswer()
{
    const QByteArray key = newKey();
    const HttpReply first = m_client->claim(m_times.first(), 15, key);
    VERIFY_STATUS(first, 200);
    const HttpReply second = m_client->claim(m_times.first(), 15, key);
    VERIFY_STATUS(second, 200);
    QCOMPARE(second.json(), first.json());

    const QByteArray lostKey = newKey();
    const HttpReply lost = m_client->claim(m_times.first(), 15, lostKey);
    VERIFY_PROBLEM(lost, 409, "slot_taken");
    VERIFY_STATUS(m_client->release(holdIdOf(first)), 204);
    VERIFY_PROBLEM(m_client->claim(m_times.first(), 15, lostKey), 409, "slot_taken");

    const QByteArray confirmKey = newKey();
    const QString hold = holdIdOf(m_client->claim(m_times.at(1)));
    const HttpReply booked = m_client->confirm(hold, m_procedure, "Ada Prior", "+44 20 7946 0101", confirmKey);
    VERIFY_STATUS(booked, 201);
    QCOMPARE(bookingOf(m_client->confirm(hold, m_procedure, "Ada Prior", "+44 20 7946 0101", confirmKey)),
             bookingOf(booked));
}

void TestHoldStates::sameKeyOtherBodyIsRefused()
{
    const QByteArray key = newKey();
    VERIFY_STATUS(m_client->claim(m_times.at(0), 15, key), 200);
    VERIFY_PROBLEM(m_client->claim(m_times.at(0), 30, key), 409, "idempotency_mismatch");
    VERIFY_PROBLEM(m_client->claim(m_times.at(1), 15, key), 409, "idempotency_mismatch");
    ScenarioClient manager = signedIn(m_service, "manager");
    VERIFY_STATUS(manager.claim(m_times.at(1), 15, key), 200);
}

void TestHoldStates::bookingMovesAndStaysOnConflict()
{
    const QString booking = book(45);
    QVERIFY(!booking.isEmpty());
    const QString target = m_times.at(2);
    const HttpReply moved = m_client->reschedule(booking, target);
    VERIFY_STATUS(moved, 200);
    QCOMPARE(bookingOf(moved)["slot_ids"].toArray().size(), 3);
    QCOMPARE(bookingOf(moved)["slot_ids"].toArray().first().toString(), target);

    VERIFY_STATUS(m_client->claim(m_times.at(3), 15), 200);
    const HttpReply lost = m_client->reschedule(booking, m_times.at(3));
    VERIFY_PROBLEM(lost, 409, "slot_taken");
    const HttpReply now = m_client->get("/v1/bookings/" + booking.toLatin1());
    QCOMPARE(bookingOf(now)["slot_ids"].toArray().first().toString(), target);
    const QJsonArray history = now.json()["history"].toArray();
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.first()["what"].toString(), "confirmed");
    QCOMPARE(history.last()["what"].toString(), "rescheduled");
}

void TestHoldStates::cancelAndRestore()
{
    const QString booking = book();
    const QByteArray path = "/v1/bookings/" + booking.toLatin1();
    const QString slot = bookingOf(m_client->get(path))["slot_ids"].toArray().first().toString();
    VERIFY_STATUS(m_client->cancel(booking), 200);
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "free");

    const HttpReply restored = m_client->call("POST", path + "/restore");
    VERIFY_STATUS(restored, 200);
    QCOMPARE(bookingOf(restored)["status"].toString(), "booked");
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "booked");

    VERIFY_STATUS(m_client->cancel(booking), 200);
    VERIFY_STATUS(m_client->claim(slot), 200);
    QCOMPARE(m_client->call("POST", path + "/restore").status, 409);
    QCOMPARE(bookingOf(m_client->get(path))["status"].toString(), "cancelled");
}

void TestHoldStates::staleVersionIsRefused()
{
    const QString booking = book();
    const QByteArray path = "/v1/bookings/" + booking.toLatin1();
    const int version = bookingOf(m_client->get(path))["version"].toInt();
    VERIFY_STATUS(m_client->call("POST", path + "/reschedule", {{"slot_id", m_times.at(0)}, {"version", version}}),
                  200);
    VERIFY_PROBLEM(m_client->call("POST", path + "/reschedule", {{"slot_id", m_times.at(1)}, {"version", version}}),
                   409, "state_conflict");
    VERIFY_PROBLEM(m_client->call("POST", path + "/cancel", {{"reason", "x"}, {"version", version}}), 409,
                   "state_conflict");
    VERIFY_STATUS(m_client->call("POST", path + "/cancel", {{"reason", "x"}, {"version", version + 1}}), 200);
}

void TestHoldStates::statusFollowsTheVisit()
{
    const QByteArray path = "/v1/bookings/" + book().toLatin1();
    for (const char* status : {"arrived", "in_progress", "completed", "booked", "no_show"}) {
        const HttpReply reply = m_client->call("POST", path + "/status", {{"status", status}});
        VERIFY_STATUS(reply, 200);
        QCOMPARE(bookingOf(reply)["status"].toString(), QString(status));
    }
    VERIFY_PROBLEM(m_client->call("POST", path + "/status", {{"status", "lost"}}), 400, "invalid_request");
}

void TestHoldStates::samePersonOnlyWhenNameAndPhoneMatch()
{
    const auto contactOf = [this](const QString& name) {
        const QString hold = holdIdOf(m_client->claim(m_times.takeLast()));
        return idOf(bookingOf(m_client->confirm(hold, m_procedure, name, "+44 20 7946 0777"))["contact"]);
    };
    const QString parent = contactOf("Orla Quillan");
    QCOMPARE(contactOf("Orla Quillan"), parent);
    QCOMPARE(contactOf("orla  QUILLAN"), parent);
    QVERIFY(contactOf("Ida Quillan") != parent);
    const QJsonArray family = m_client->get("/v1/contacts?query=quillan").json()["contacts"].toArray();
    QCOMPARE(family.size(), 2);
    QCOMPARE(m_client->get("/v1/contacts?query=0777").json()["contacts"].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestHoldStates)
#include "tst_holdstates.moc"
