#include "service/conversation.h"

#include <barrier>
#include <optional>
#include <thread>

using namespace clinic::test;

/// The waiting list over the real wire: whom it suggests, what an offer keeps, and how it ends.
class TestOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anOfferIsTakenUp();
    void anOfferThatLapsesPutsThePersonBack();
    void whoeverMayBookMayTakeAnOfferUp();
    void removingGivesTheOfferUp();
    void twoOffersForOneTime();
    void aListGoesOnBehindSomebodyWhoLeft();
    void badWishesAreRefused();
    void anotherClinicSeesAndTouchesNothing();
    void nothingPersonalIsStoredInClear();

private:
    [[nodiscard]] HttpReply add(const QString& name, const QString& note = {});
    [[nodiscard]] HttpReply offer(ScenarioClient& who, const QString& entry, const QString& slot);
    [[nodiscard]] QJsonArray list(const QByteArray& query = {});
    [[nodiscard]] static bool holds(const QJsonArray& entries, const QString& id);

    ServiceProcess m_service{ServiceProcess::Settings{.demoClinics = 2, .arguments = {}, .environment = {}}};
    std::optional<ScenarioClient> m_client;
    QString m_procedure;
    QStringList m_times;
    int m_people = 0;
};

namespace {

QString entryIdOf(const HttpReply& reply)
{
    return idOf(reply.json().value("entry"));
}

bool told(const QList<SseEvent>& events, const QString& entry, const QString& state)
{
    return std::any_of(events.begin(), events.end(), [&](const SseEvent& event) {
        return event.type == "waitlist" && idOf(event.json()) == entry && event.json().value("state").toString() == state;
    });
}

} // namespace

void TestOffers::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
}

void TestOffers::init()
{
    m_client.emplace(signedIn(m_service));
    m_procedure = m_client->procedureOf(15);
    m_times = freeStretches(m_client->slotRows(), 1);
    QVERIFY(m_times.size() > 20);
}

HttpReply TestOffers::add(const QString& name, const QString& note)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString phone = QString("+44 20 7946 0%1").arg(400 + m_people++);
    QJsonObject body{{"patient", QJsonObject{{"name", name}, {"phone", phone}}},
                     {"procedure_id", m_procedure},
                     {"earliest", now.toString(Qt::ISODate)},
                     {"latest", now.addDays(28).toString(Qt::ISODate)}};
    if (!note.isEmpty())
        body.insert("note", note);
    return m_client->call("POST", "/v1/waitlist", body);
}

HttpReply TestOffers::offer(ScenarioClient& who, const QString& entry, const QString& slot)
{
    return who.call("POST", "/v1/waitlist/" + entry.toLatin1() + "/offer", {{"slot_id", slot}, {"minutes", 30}});
}

QJsonArray TestOffers::list(const QByteArray& query)
{
    return m_client->get("/v1/waitlist" + query).json().value("waitlist").toArray();
}

bool TestOffers::holds(const QJsonArray& entries, const QString& id)
{
    return std::any_of(entries.begin(), entries.end(), [&](const QJsonValue& entry) { return idOf(entry) == id; });
}

void TestOffers::anOfferIsTakenUp()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    const HttpReply added = add("Wren Adeyemi", "mornings");
    VERIFY_STATUS(added, 201);
    const QString entry = entryIdOf(added);
    QCOMPARE(added.json().value("entry")["state"].toString(), "waiting");
    QCOMPARE(added.json().value("entry")["note"].toString(), "mornings");
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return told(events, entry, "waiting"); }));
    QVERIFY(holds(list(), entry));
    const QString slot = m_times.first();
    QVERIFY(holds(list("?slot_id=" + slot.toLatin1()), entry));

    const HttpReply offered = offer(*m_client, entry, slot);
    VERIFY_STATUS(offered, 200);
    const QJsonObject kept = offered.json().value("entry")["offer"].toObject();
    QCOMPARE(kept["slot_ids"].toArray(), QJsonArray{slot});
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return told(events, entry, "offered"); }));
    VERIFY_PROBLEM(m_client->claim(slot), 409, "slot_taken");
    VERIFY_PROBLEM(offer(*m_client, entry, m_times.at(1)), 409, "state_conflict");
    QVERIFY(!holds(list("?slot_id=" + m_times.at(1).toLatin1()), entry));

    const HttpReply booked =
        m_client->call("POST", "/v1/holds/" + kept["hold_id"].toString().toLatin1() + "/confirm",
                       {{"patient", QJsonObject{{"contact_id", added.json().value("entry")["contact"]["id"]}}},
                        {"procedure_id", m_procedure}});
    VERIFY_STATUS(booked, 201);
    QCOMPARE(bookingOf(booked).value("contact")["name"].toString(), "Wren Adeyemi");
    QCOMPARE(bookingOf(booked).value("note").toString(), "mornings");
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return told(events, entry, "booked"); }));
    QVERIFY(!holds(list(), entry));
}

void TestOffers::anOfferThatLapsesPutsThePersonBack()
{
    const QString entry = entryIdOf(add("Tom Achter"));
    const HttpReply offered = offer(*m_client, entry, m_times.first());
    VERIFY_STATUS(offered, 200);
    const QByteArray hold = offered.json().value("entry")["offer"]["hold_id"].toString().toLatin1();
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_client->token(), m_client->position()), 200);
    QCOMPARE(m_service.sql("UPDATE callwaiting.holds SET expires_at = now() - interval '1 second' WHERE id = " + hold +
                           " RETURNING 1"),
             "1");
    // At once for whoever looks, and told without anybody looking.
    for (const QJsonValue& row : list()) {
        if (idOf(row) == entry)
            QCOMPARE(row["state"].toString(), "waiting");
    }
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) { return told(events, entry, "waiting"); }));
    QCOMPARE(m_client->holdOf(m_times.first()).json().value("status").toString(), "free");
    VERIFY_STATUS(offer(*m_client, entry, m_times.at(1)), 200);
}

void TestOffers::whoeverMayBookMayTakeAnOfferUp()
{
    const HttpReply added = add("Nell Okafor");
    const HttpReply offered = offer(*m_client, entryIdOf(added), m_times.first());
    VERIFY_STATUS(offered, 200);
    ScenarioClient manager = signedIn(m_service, "manager");
    const QByteArray hold = offered.json().value("entry")["offer"]["hold_id"].toString().toLatin1();
    const HttpReply booked =
        manager.call("POST", "/v1/holds/" + hold + "/confirm",
                     {{"patient", QJsonObject{{"contact_id", added.json().value("entry")["contact"]["id"]}}},
                      {"procedure_id", m_procedure}});
    VERIFY_STATUS(booked, 201);
}

void TestOffers::removingGivesTheOfferUp()
{
    const QString entry = entryIdOf(add("Mara Lindqvist"));
    VERIFY_STATUS(offer(*m_client, entry, m_times.first()), 200);
    VERIFY_STATUS(m_client->call("DELETE", "/v1/waitlist/" + entry.toLatin1()), 204);
    VERIFY_STATUS(m_client->call("DELETE", "/v1/waitlist/" + entry.toLatin1()), 204);
    QVERIFY(!holds(list(), entry));
    QCOMPARE(m_client->holdOf(m_times.first()).json().value("status").toString(), "free");
    VERIFY_PROBLEM(offer(*m_client, entry, m_times.first()), 409, "state_conflict");
}

void TestOffers::twoOffersForOneTime()
{
    const std::array<QString, 2> entries{entryIdOf(add("Jonah Pell")), entryIdOf(add("Olu Martins"))};
    ScenarioClient manager = signedIn(m_service, "manager");
    const std::array<ScenarioClient*, 2> clients{&*m_client, &manager};
    std::array<HttpReply, 2> replies;
    std::barrier start(2);
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                start.arrive_and_wait();
                replies[i] = offer(*clients[i], entries[i], m_times.first());
            });
        }
    }
    const size_t winner = replies[0].status == 200 ? 0 : 1;
    VERIFY_STATUS(replies[winner], 200);
    VERIFY_PROBLEM(replies[1 - winner], 409, "slot_taken");
    QVERIFY(!replies[1 - winner].json().value("alternatives").toArray().isEmpty());
}

void TestOffers::aListGoesOnBehindSomebodyWhoLeft()
{
    const QString gone = entryIdOf(add("Ines Vale"));
    const QString next = entryIdOf(add("Omar Pike"));
    VERIFY_STATUS(m_client->call("DELETE", "/v1/waitlist/" + gone.toLatin1()), 204);
    const HttpReply rest = m_client->get("/v1/waitlist?limit=1&cursor=" + gone.toLatin1());
    VERIFY_STATUS(rest, 200);
    QCOMPARE(idOf(rest.json().value("waitlist").toArray().at(0)), next);
    VERIFY_STATUS(m_client->get("/v1/waitlist?cursor=nowhere"), 400);
}

void TestOffers::badWishesAreRefused()
{
    VERIFY_STATUS(add("Kit Marlowe"), 201);
    --m_people;
    VERIFY_PROBLEM(add("Kit Marlowe"), 409, "state_conflict");
    VERIFY_PROBLEM(m_client->call("POST", "/v1/waitlist", {{"procedure_id", m_procedure}}), 400, "invalid_request");
    const HttpReply backwards =
        m_client->call("POST", "/v1/waitlist",
                       {{"patient", QJsonObject{{"name", "A B"}, {"phone", "+44 20 7946 0101"}}},
                        {"procedure_id", m_procedure},
                        {"earliest", "2030-01-02T00:00:00Z"},
                        {"latest", "2030-01-01T00:00:00Z"}});
    VERIFY_PROBLEM(backwards, 400, "invalid_request");
    QCOMPARE(backwards.json().value("errors")[0]["pointer"].toString(), "/latest");
    VERIFY_PROBLEM(offer(*m_client, "1", m_times.first()), 404, "not_found");
}

void TestOffers::anotherClinicSeesAndTouchesNothing()
{
    const QString entry = entryIdOf(add("Bea Santoro"));
    ScenarioClient stranger = signedIn(m_service, "admin", 2);
    QVERIFY(!holds(stranger.get("/v1/waitlist").json().value("waitlist").toArray(), entry));
    VERIFY_PROBLEM(offer(stranger, entry, m_times.first()), 403, "forbidden");
    VERIFY_PROBLEM(stranger.call("DELETE", "/v1/waitlist/" + entry.toLatin1()), 403, "forbidden");
    VERIFY_PROBLEM(stranger.get("/v1/waitlist?slot_id=" + m_times.first().toLatin1()), 403, "forbidden");
    QVERIFY(holds(list(), entry));
}

void TestOffers::nothingPersonalIsStoredInClear()
{
    VERIFY_STATUS(add("Xanthippe Quill", "zebra crossing"), 201);
    for (const QByteArray word : {"Xanthippe", "zebra"}) {
        QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.waitlist w WHERE w::text LIKE '%" + word +
                               "%' OR position('" + word + "'::bytea IN w.note) > 0"),
                 "0");
        QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.idempotency_keys i WHERE i::text LIKE '%" + word + "%'"),
                 "0");
    }
}

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
