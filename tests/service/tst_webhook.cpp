#include "service/conversation.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <optional>

using namespace clinic::test;

namespace {

const QByteArray path = "/webhooks/vapi/demo-1";

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray delivery(const QJsonObject& call)
{
    return compact({{"message", QJsonObject{{"type", "tool-calls"},
                                            {"call", QJsonObject{{"id", "call-1"}}},
                                            {"toolCallList", QJsonArray{call}},
                                            {"something_unknown", 1}}}});
}

QJsonObject resultOf(const HttpReply& reply)
{
    const QJsonValue result = reply.json()["results"].toArray().at(0);
    return QJsonDocument::fromJson(result["result"].toString().toUtf8()).object();
}

QByteArray signatureOf(const QByteArray& timestamp, const QByteArray& body, const QByteArray& secret)
{
    return QMessageAuthenticationCode::hash(timestamp + "." + body, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace

/// The voice agent's tool calls, as its provider delivers them.
class TestWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void provesWhereItComesFrom_data();
    void provesWhereItComesFrom();
    void argumentShapes_data();
    void argumentShapes();
    void aWholeCallBooks();
    void lostRaceIsSpoken();
    void sameDeliverySameAnswer();
    void otherTypesAreTaken();
    void badBodies();
    void publicListenerHasNothingElse();
    void publicListenerSlowsAFloodDown();

private:
    [[nodiscard]] HttpReply deliver(const QByteArray& body,
                                    const Headers& headers = {{"X-Vapi-Secret", "demo-secret"}});

    ServiceProcess m_service{ServiceProcess::Settings{1, {"--public-listen", "127.0.0.1:0"}, {}}};
    std::optional<ScenarioClient> m_client;
};

void TestWebhook::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_client.emplace(signedIn(m_service));
}

HttpReply TestWebhook::deliver(const QByteArray& body, const Headers& headers)
{
    HttpConnection connection(m_service.port());
    return connection.send("POST", path, Headers{{"Content-Type", "application/json"}} + headers, body);
}

void TestWebhook::provesWhereItComesFrom_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("status");
    QTest::newRow("secret header") << "secret" << 200;
    QTest::newRow("bearer") << "bearer" << 200;
    QTest::newRow("signature") << "signature" << 200;
    QTest::newRow("nothing") << "nothing" << 401;
    QTest::newRow("wrong secret") << "wrong secret" << 401;
    QTest::newRow("wrong bearer") << "wrong bearer" << 401;
    QTest::newRow("signature of another body") << "other body" << 401;
    QTest::newRow("signature of yesterday") << "old" << 401;
    QTest::newRow("right secret, wrong signature") << "both" << 401;
}

void TestWebhook::provesWhereItComesFrom()
{
    QFETCH(QString, way);
    QFETCH(int, status);
    const QByteArray body = compact({{"message", QJsonObject{{"type", "status-update"}, {"status", "in-progress"}}}});
    const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    const QByteArray old = QByteArray::number(QDateTime::currentSecsSinceEpoch() - 3600);
    const QHash<QString, Headers> ways{
        {"secret", {{"X-Vapi-Secret", "demo-secret"}}},
        {"bearer", {{"Authorization", "Bearer demo-secret"}}},
        {"signature", {{"x-timestamp", now}, {"x-signature", signatureOf(now, body, "demo-secret")}}},
        {"nothing", {}},
        {"wrong secret", {{"X-Vapi-Secret", "demo-secreT"}}},
        {"wrong bearer", {{"Authorization", "Bearer demo"}}},
        {"other body", {{"x-timestamp", now}, {"x-signature", signatureOf(now, body + " ", "demo-secret")}}},
        {"old", {{"x-timestamp", old}, {"x-signature", signatureOf(old, body, "demo-secret")}}},
        {"both", {{"X-Vapi-Secret", "demo-secret"}, {"x-timestamp", now}, {"x-signature", QByteArray(64, 'a')}}},
    };
    VERIFY_STATUS(deliver(body, ways.value(way)), status);
}

void TestWebhook::argumentShapes_data()
{
    QTest::addColumn<QJsonObject>("call");
    const QJsonObject arguments{{"date", "tomorrow"}};
    const QString asText = compact(arguments);
    QTest::newRow("flat, object") << QJsonObject{
        {"id", "a1"}, {"name", "check_availability"}, {"arguments", arguments}};
    QTest::newRow("flat, string") << QJsonObject{{"id", "a2"}, {"name", "check_availability"}, {"arguments", asText}};
    QTest::newRow("flat, parameters") << QJsonObject{
        {"id", "a3"}, {"name", "check_availability"}, {"parameters", arguments}};
    QTest::newRow("function, object") << QJsonObject{
        {"id", "a4"}, {"function", QJsonObject{{"name", "check_availability"}, {"arguments", arguments}}}};
    QTest::newRow("function, string") << QJsonObject{
        {"id", "a5"}, {"function", QJsonObject{{"name", "check_availability"}, {"arguments", asText}}}};
}

void TestWebhook::argumentShapes()
{
    QFETCH(QJsonObject, call);
    const HttpReply reply = deliver(delivery(call));
    VERIFY_STATUS(reply, 200);
    const QJsonValue row = reply.json()["results"].toArray().at(0);
    QCOMPARE(row["name"].toString(), "check_availability");
    QCOMPARE(row["toolCallId"].toString(), call["id"].toString());
    QVERIFY(row["result"].isString());
    QVERIFY2(resultOf(reply)["ok"].toBool(), reply.body.constData());
    QVERIFY(resultOf(reply)["slots"].isArray());
    QVERIFY(!resultOf(reply)["say"].toString().isEmpty());
}

void TestWebhook::aWholeCallBooks()
{
    const QString day = m_client->slotRows().last()["starts_at"].toString().left(10);
    const QJsonArray times =
        ScenarioClient::toolCall(m_service.port(), "demo-1", "call-2", "check_availability", {{"date", day}})["slots"]
            .toArray();
    QVERIFY(!times.isEmpty());
    const QString slot = idOf(times.first());
    const QString procedure = m_client->procedures().first()["name"].toString();
    const QJsonObject claimed = ScenarioClient::toolCall(m_service.port(), "demo-1", "call-2", "claim_slot",
                                                         {{"slot_id", slot}, {"procedure", procedure}});
    QVERIFY2(claimed["ok"].toBool(), compact(claimed).constData());
    QCOMPARE(m_client->holdOf(slot).json()["holder"].toObject()["kind"].toString(), "agent");
    QCOMPARE(m_client->holdOf(slot).json()["holder"].toObject()["name"].toString(), "Voxanne");

    const QJsonObject booked = ScenarioClient::toolCall(m_service.port(), "demo-1", "call-2", "confirm_booking",
                                                        {{"hold_id", idOf(claimed["hold"])},
                                                         {"name", "Bea Santoro"},
                                                         {"phone", "020 7946 0444"},
                                                         {"procedure", procedure}});
    QVERIFY2(booked["ok"].toBool(), compact(booked).constData());
    const HttpReply seen = m_client->get("/v1/bookings/" + idOf(booked["booking"]).toLatin1());
    QCOMPARE(bookingOf(seen)["contact"].toObject()["name"].toString(), "Bea Santoro");
}

void TestWebhook::lostRaceIsSpoken()
{
    const QString slot = freeStretches(m_client->slotRows(), 1).first();
    VERIFY_STATUS(m_client->claim(slot), 200);
    const QJsonObject lost =
        ScenarioClient::toolCall(m_service.port(), "demo-1", "call-3", "claim_slot", {{"slot_id", slot}});
    QCOMPARE(lost["ok"].toBool(true), false);
    QVERIFY(!lost["say"].toString().isEmpty());
    const qsizetype alternatives = lost["alternatives"].toArray().size();
    QVERIFY(alternatives >= 1 && alternatives <= 3);
}

void TestWebhook::sameDeliverySameAnswer()
{
    const QString slot = freeStretches(m_client->slotRows(), 1).last();
    const QByteArray body =
        delivery({{"id", "once"}, {"name", "claim_slot"}, {"arguments", QJsonObject{{"slot_id", slot}}}});
    const HttpReply first = deliver(body);
    QVERIFY2(resultOf(first)["ok"].toBool(), first.body.constData());
    const HttpReply again = deliver(body);
    QCOMPARE(again.status, 200);
    QCOMPARE(resultOf(again), resultOf(first));

    const QByteArray release = delivery({{"id", "twice"},
                                         {"name", "release_slot"},
                                         {"arguments", QJsonObject{{"hold_id", idOf(resultOf(first)["hold"])}}}});
    QVERIFY(resultOf(deliver(release))["ok"].toBool());
    QCOMPARE(m_client->holdOf(slot).json()["status"].toString(), "free");
}

void TestWebhook::otherTypesAreTaken()
{
    for (const char* type : {"status-update", "end-of-call-report", "speech-update", "something-new"}) {
        const HttpReply reply =
            deliver(compact({{"message", QJsonObject{{"type", type}, {"extra", QJsonArray{1, 2}}}}}));
        VERIFY_STATUS(reply, 200);
        QVERIFY(reply.header("Content-Type").startsWith("application/json"));
    }
    const HttpReply predial = deliver(compact({{"message", QJsonObject{{"type", "campaign.predial"}}}}));
    VERIFY_STATUS(predial, 200);
}

void TestWebhook::badBodies()
{
    VERIFY_PROBLEM(deliver("not json"), 400, "invalid_request");
    VERIFY_PROBLEM(deliver("[1]"), 400, "invalid_request");
    const HttpReply unknownTool = deliver(delivery({{"id", "x"}, {"name", "make_tea"}, {"arguments", QJsonObject()}}));
    VERIFY_STATUS(unknownTool, 200);
    QCOMPARE(resultOf(unknownTool)["ok"].toBool(true), false);
    const HttpReply badHold =
        deliver(delivery({{"id", "y"}, {"name", "release_slot"}, {"arguments", QJsonObject{{"hold_id", "nonsense"}}}}));
    VERIFY_STATUS(badHold, 200);
    QCOMPARE(resultOf(badHold)["ok"].toBool(true), false);
}

void TestWebhook::publicListenerHasNothingElse()
{
    QVERIFY2(m_service.publicPort() != 0, m_service.output().constData());
    HttpConnection outside(m_service.publicPort());
    const Headers token{{"Authorization", "Bearer " + m_client->token()}};
    for (const char* hidden : {"/v1/providers", "/v1/events", "/healthz", "/readyz", "/metrics", "/"})
        QVERIFY2(outside.send("GET", hidden, token).status == 404, hidden);
    QCOMPARE(outside
                 .send("POST", path, {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}},
                       compact({{"message", QJsonObject{{"type", "hang"}}}}))
                 .status,
             200);
}

void TestWebhook::publicListenerSlowsAFloodDown()
{
    HttpConnection outside(m_service.publicPort());
    HttpReply last;
    for (int i = 0; i < 5000 && last.status != 429; ++i)
        last = outside.send("GET", "/v1/providers");
    VERIFY_PROBLEM(last, 429, "rate_limited");
    QVERIFY(last.header("Retry-After").toInt() > 0);
    VERIFY_STATUS(m_client->get("/v1/providers"), 200);
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
