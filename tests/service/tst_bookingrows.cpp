#include "service/conversation.h"

#include <barrier>
#include <optional>
#include <thread>

using namespace clinic::test;

/// Rows of bookings, deliberate double bookings and what procedures take beside a provider, over the real wire.
class TestBookingRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aRowIsBookedAndCancelledAsAWhole();
    void aRowThatCannotBeHadTakesNothing();
    void badPlansAreRefused();
    void onlyManagersDoubleBook();
    void aDoubleBookingInheritsTheTime();
    void oneDeviceIsClaimedOnce();
    void theVoiceSaysWhatIsMissing();
    void catalogueChangesAreTold();

private:
    struct Row
    {
        QString slot;
        QString hold;
        QJsonArray occurrences;
    };
    /// A hold whose two weekly repeats are free.
    [[nodiscard]] Row holdOfARow();
    [[nodiscard]] HttpReply confirmRow(const Row& row);
    [[nodiscard]] HttpReply plan(const QString& hold, const QJsonObject& body);
    [[nodiscard]] HttpReply overbook(ScenarioClient& who, const QString& slot, const QString& reason = "pain");
    [[nodiscard]] QString bookedSlot();
    [[nodiscard]] QString procedureNamed(const QString& name);
    /// Free hours of different providers at the same time.
    [[nodiscard]] QStringList sameTimes(int count);

    ServiceProcess m_service;
    std::optional<ScenarioClient> m_client;
    std::optional<ScenarioClient> m_manager;
    QString m_procedure;
};

namespace {

QJsonArray slotIdsOf(const QJsonArray& occurrences)
{
    QJsonArray ids;
    for (const QJsonValue& one : occurrences)
        ids.append(one["slot_id"]);
    return ids;
}

const QJsonObject ivo{{"name", "Ivo Maric"}, {"phone", "+44 20 7946 0333"}};

} // namespace

void TestBookingRows::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
}

void TestBookingRows::init()
{
    m_client.emplace(signedIn(m_service));
    m_manager.emplace(signedIn(m_service, "manager"));
    m_procedure = m_client->procedureOf(15);
    QVERIFY(!m_procedure.isEmpty());
}

HttpReply TestBookingRows::plan(const QString& hold, const QJsonObject& body)
{
    return m_client->call("POST", "/v1/holds/" + hold.toLatin1() + "/repeat-plan", body);
}

TestBookingRows::Row TestBookingRows::holdOfARow()
{
    for (const QString& slot : freeStretches(m_client->slotRows(), 1)) {
        const QString hold = holdIdOf(m_client->claim(slot));
        if (hold.isEmpty())
            continue;
        const QJsonArray occurrences =
            plan(hold, {{"every", "week"}, {"count", 3}}).json().value("occurrences").toArray();
        const bool allFree = std::all_of(occurrences.begin(), occurrences.end(),
                                         [](const QJsonValue& one) { return one["free"].toBool(); });
        if (occurrences.size() == 2 && allFree)
            return {slot, hold, occurrences};
        (void)m_client->release(hold);
    }
    return {};
}

HttpReply TestBookingRows::confirmRow(const Row& row)
{
    return m_client->call(
        "POST", "/v1/holds/" + row.hold.toLatin1() + "/confirm",
        {{"patient", ivo}, {"procedure_id", m_procedure}, {"repeat_slot_ids", slotIdsOf(row.occurrences)}});
}

HttpReply TestBookingRows::overbook(ScenarioClient& who, const QString& slot, const QString& reason)
{
    return who.call("POST", "/v1/slots/" + slot.toLatin1() + "/overbook",
                    {{"reason", reason}, {"patient", ivo}, {"procedure_id", m_procedure}, {"note", "between"}});
}

QString TestBookingRows::bookedSlot()
{
    const QString slot = freeStretches(m_client->slotRows(), 1).last();
    const HttpReply booked =
        m_client->confirm(holdIdOf(m_client->claim(slot)), m_procedure, "Ada Prior", "+44 20 7946 0101");
    return booked.status == 201 ? slot : QString();
}

QString TestBookingRows::procedureNamed(const QString& name)
{
    for (const QJsonValue& procedure : m_client->procedures()) {
        if (procedure["name"].toString() == name)
            return idOf(procedure);
    }
    return {};
}

QStringList TestBookingRows::sameTimes(int count)
{
    const QJsonArray rows = m_client->slotRows();
    const QStringList hours = freeStretches(rows, 4);
    QMap<QString, QStringList> byTime;
    for (const QJsonValue& slot : rows) {
        if (hours.contains(idOf(slot)))
            byTime[slot["starts_at"].toString()].append(idOf(slot));
    }
    QStringList found;
    for (const QStringList& sameTime : std::as_const(byTime)) {
        if (sameTime.size() >= count)
            found = sameTime; // the last: far from what the demo has booked
    }
    return found;
}

void TestBookingRows::aRowIsBookedAndCancelledAsAWhole()
{
    const Row row = holdOfARow();
    QVERIFY(!row.hold.isEmpty());
    const HttpReply booked = confirmRow(row);
    VERIFY_STATUS(booked, 201);
    const QJsonObject first = bookingOf(booked);
    QCOMPARE(first["series"]["first"].toString(), idOf(first));
    QCOMPARE(first["series"]["number"].toInt(), 1);
    QCOMPARE(first["series"]["count"].toInt(), 3);
    const QJsonArray repeats = booked.json().value("repeats").toArray();
    QCOMPARE(repeats.size(), 2);
    QCOMPARE(repeats[1]["series"]["number"].toInt(), 3);
    QCOMPARE(repeats[1]["series"]["first"].toString(), idOf(first));
    QCOMPARE(repeats[0]["starts_at"], row.occurrences[0]["starts_at"]);
    QCOMPARE(repeats[0]["contact"], first["contact"]);

    // The same confirm again is the same row again.
    const HttpReply again = confirmRow(row);
    QCOMPARE(again.status / 100, 2);
    QCOMPARE(again.json().value("repeats").toArray().size(), 2);

    const HttpReply cancelled = m_client->call("POST", "/v1/bookings/" + idOf(repeats[0]).toLatin1() + "/cancel",
                                               {{"reason", "moved away"}, {"following", true}});
    VERIFY_STATUS(cancelled, 200);
    // Who takes the cancel back has to know what else it was.
    const QJsonArray others = cancelled.json().value("repeats").toArray();
    QCOMPARE(others.size(), 1);
    QCOMPARE(idOf(others[0]), idOf(repeats[1]));
    QCOMPARE(others[0]["status"].toString(), "cancelled");
    const HttpReply known =
        m_client->get("/v1/contacts/" + idOf(first["contact"]).toLatin1() + "/bookings");
    VERIFY_STATUS(known, 200);
    QHash<QString, QString> status;
    QString before;
    for (const QJsonValue& booking : known.json().value("bookings").toArray()) {
        status.insert(idOf(booking), booking["status"].toString());
        QVERIFY2(before.isEmpty() || booking["starts_at"].toString() <= before, "not the newest first");
        before = booking["starts_at"].toString();
    }
    QCOMPARE(status[idOf(first)], "booked");
    QCOMPARE(status[idOf(repeats[0])], "cancelled");
    QCOMPARE(status[idOf(repeats[1])], "cancelled");
}

void TestBookingRows::aRowThatCannotBeHadTakesNothing()
{
    const Row row = holdOfARow();
    QVERIFY(!row.hold.isEmpty());
    const QString second = row.occurrences[0]["slot_id"].toString();
    const QString third = row.occurrences[1]["slot_id"].toString();
    VERIFY_STATUS(m_manager->claim(second), 200);

    const HttpReply lost = confirmRow(row);
    VERIFY_PROBLEM(lost, 409, "slot_taken");
    const QJsonArray conflicts = lost.json().value("conflicts").toArray();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0]["slot_id"].toString(), second);
    QCOMPARE(conflicts[0]["holder"]["kind"].toString(), "staff");
    QVERIFY(!conflicts[0]["alternatives"].toArray().isEmpty());
    QCOMPARE(m_client->holdOf(row.slot).json().value("status").toString(), "held");
    QCOMPARE(m_client->holdOf(third).json().value("status").toString(), "free");

    const HttpReply planned = plan(row.hold, {{"every", "week"}, {"count", 3}});
    VERIFY_STATUS(planned, 200);
    QCOMPARE(planned.json().value("occurrences")[0]["free"].toBool(), false);
    QCOMPARE(planned.json().value("occurrences")[0]["holder"]["name"], conflicts[0]["holder"]["name"]);
    QCOMPARE(planned.json().value("occurrences")[1]["free"].toBool(), true);
    VERIFY_STATUS(m_client->confirm(row.hold, m_procedure, "Ivo Maric", "+44 20 7946 0333"), 201);
}

void TestBookingRows::badPlansAreRefused()
{
    const QString hold = holdIdOf(m_client->claim(freeStretches(m_client->slotRows(), 1).first()));
    VERIFY_PROBLEM(plan(hold, {{"every", "month"}, {"count", 3}}), 400, "invalid_request");
    VERIFY_PROBLEM(plan(hold, {{"every", "week"}, {"count", 1}}), 400, "invalid_request");
    VERIFY_PROBLEM(plan(hold, {{"every", "week"}, {"count", 3}, {"until", "x"}}), 400, "invalid_request");
    VERIFY_STATUS(m_client->release(hold), 204);
    VERIFY_PROBLEM(plan(hold, {{"every", "week"}, {"count", 3}}), 409, "state_conflict");
}

void TestBookingRows::onlyManagersDoubleBook()
{
    const QString slot = bookedSlot();
    QVERIFY(!slot.isEmpty());
    VERIFY_PROBLEM(overbook(*m_client, slot), 403, "forbidden");
    VERIFY_PROBLEM(overbook(*m_manager, slot, " "), 400, "invalid_request");
    VERIFY_PROBLEM(overbook(*m_manager, freeStretches(m_client->slotRows(), 1).first()), 409, "state_conflict");
    ScenarioClient admin = signedIn(m_service, "admin");
    for (ScenarioClient* who : {&*m_manager, &admin}) {
        const HttpReply doubled = overbook(*who, slot, "A tooth that hurts");
        VERIFY_STATUS(doubled, 201);
        QCOMPARE(bookingOf(doubled).value("overbooked").toBool(), true);
        const HttpReply detail = m_client->get("/v1/bookings/" + idOf(bookingOf(doubled)).toLatin1());
        QCOMPARE(detail.json().value("history")[0]["what"].toString(), "overbooked");
        QCOMPARE(detail.json().value("history")[0]["detail"].toString(), "A tooth that hurts");
    }
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.booking_history WHERE detail LIKE '%tooth%'"), "0");
}

void TestBookingRows::aDoubleBookingInheritsTheTime()
{
    const QString slot = bookedSlot();
    const QString second = idOf(bookingOf(overbook(*m_manager, slot)));
    QVERIFY(!second.isEmpty());
    const auto bookingIds = [&] {
        for (const QJsonValue& row : m_client->slotRows("booked")) {
            if (idOf(row) == slot)
                return row["booking_ids"].toArray();
        }
        return QJsonArray();
    };
    const QJsonArray both = bookingIds();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[1].toString(), second);
    VERIFY_STATUS(m_client->cancel(both[0].toString()), 200);
    QCOMPARE(bookingIds(), QJsonArray{second});
    VERIFY_PROBLEM(m_client->claim(slot), 409, "slot_taken");
    VERIFY_STATUS(m_client->cancel(second), 200);
    VERIFY_STATUS(m_client->claim(slot), 200);
}

void TestBookingRows::oneDeviceIsClaimedOnce()
{
    const QString laser = procedureNamed("Laser session");
    QVERIFY(!laser.isEmpty());
    for (int round = 0; round < 5; ++round) {
        const QStringList times = sameTimes(2);
        QVERIFY(times.size() >= 2);
        std::array<HttpReply, 2> replies;
        std::barrier start(2);
        const std::array<ScenarioClient*, 2> clients{&*m_client, &*m_manager};
        {
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < 2; ++i) {
                threads.emplace_back([&, i] {
                    start.arrive_and_wait();
                    replies[i] = clients[i]->call("POST", "/v1/slots/" + times.at(qsizetype(i)).toLatin1() + "/claim",
                                                  {{"procedure_id", laser}});
                });
            }
        }
        const size_t winner = replies[0].status == 200 ? 0 : 1;
        VERIFY_STATUS(replies[winner], 200);
        // A laser and a room.
        QCOMPARE(replies[winner].json().value("hold")["resource_ids"].toArray().size(), 2);
        VERIFY_PROBLEM(replies[1 - winner], 409, "slot_taken");
        QCOMPARE(replies[1 - winner].json().value("resource_kind").toString(), "laser");
        QVERIFY(!replies[1 - winner].json().value("alternatives").toArray().isEmpty());
        VERIFY_STATUS(clients[winner]->release(holdIdOf(replies[winner])), 204);
    }
}

void TestBookingRows::theVoiceSaysWhatIsMissing()
{
    const QStringList times = sameTimes(2);
    QVERIFY(times.size() >= 2);
    const HttpReply held = m_client->call("POST", "/v1/slots/" + times[0].toLatin1() + "/claim",
                                          {{"procedure_id", procedureNamed("Laser session")}});
    VERIFY_STATUS(held, 200);
    const QJsonObject refused = ScenarioClient::toolCall(m_service.port(), "demo-1", newKey(), "claim_slot",
                                                         {{"slot_id", times[1]}, {"procedure", "laser"}});
    QCOMPARE(refused["ok"].toBool(true), false);
    QVERIFY2(refused["say"].toString().contains("room or equipment"), qPrintable(refused["say"].toString()));
    QVERIFY(!refused["alternatives"].toArray().isEmpty());
    // Without the laser it is her time all the same.
    const QJsonObject other = ScenarioClient::toolCall(m_service.port(), "demo-1", newKey(), "claim_slot",
                                                       {{"slot_id", times[1]}, {"procedure", "follow up"}});
    QVERIFY2(other["ok"].toBool(), qPrintable(other["say"].toString()));
    VERIFY_STATUS(m_client->release(holdIdOf(held)), 204);
}

void TestBookingRows::catalogueChangesAreTold()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    VERIFY_PROBLEM(m_client->call("POST", "/v1/resources", {{"name", "Chair"}, {"kind", "chair"}}), 403, "forbidden");
    VERIFY_STATUS(m_manager->call("POST", "/v1/resources", {{"name", "Chair"}, {"kind", "chair"}}), 201);
    QVERIFY(stream.waitFor([](const QList<SseEvent>& events) {
        return std::any_of(events.begin(), events.end(), [](const SseEvent& event) {
            return event.type == "catalogue" && event.data == "{}";
        });
    }));
}

QTEST_GUILESS_MAIN(TestBookingRows)
#include "tst_bookingrows.moc"
