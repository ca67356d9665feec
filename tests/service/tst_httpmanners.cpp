#include "service/conversation.h"

#include <QJsonDocument>

#include <optional>
#include <vector>

using namespace clinic::test;

/// What the service makes of requests that are wrong: a problem that says so, or a closed connection, and nothing else.
class TestHttpManners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerIsTraceable();
    void healthAndReadiness();
    void wrongRequestsGetTheirProblem_data();
    void wrongRequestsGetTheirProblem();
    void badMembersAreNamed();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void abortedRequestsDoNoHarm();
    void slowConnectionsDoNotBlock();

private:
    ServiceProcess m_service;
    std::optional<ScenarioClient> m_client;
};

void TestHttpManners::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_client.emplace(signedIn(m_service));
}

void TestHttpManners::everyAnswerIsTraceable()
{
    for (const char* path : {"/v1/providers", "/v1/nothing", "/healthz"}) {
        const HttpReply reply = m_client->get(path);
        QVERIFY(!reply.header("X-Request-Id").isEmpty());
        QVERIFY(reply.header("Server-Timing").startsWith("total;dur="));
    }
    const HttpReply problem = m_client->get("/v1/nothing");
    QCOMPARE(problem.json()["request_id"].toString().toLatin1(), problem.header("X-Request-Id"));
}

void TestHttpManners::healthAndReadiness()
{
    HttpConnection anybody(m_service.port());
    VERIFY_STATUS(anybody.send("GET", "/healthz"), 200);
    VERIFY_STATUS(anybody.send("GET", "/readyz"), 200);
}

void TestHttpManners::wrongRequestsGetTheirProblem_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray json("application/json");
    const auto row = [](const char* name, const char* method, const char* path, const QByteArray& type,
                        const QByteArray& body, int status, const char* code) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(path) << type << body << status << QString(code);
    };
    row("no such path", "GET", "/v1/nothing", {}, {}, 404, "not_found");
    row("no such slot", "POST", "/v1/slots/68719476735/claim", json, "{}", 404, "not_found");
    row("no id at all", "POST", "/v1/slots/abc/claim", json, "{}", 404, "not_found");
    row("wrong method", "DELETE", "/v1/providers", {}, {}, 405, "method_not_allowed");
    row("not JSON", "POST", "/v1/sessions", json, "{\"email\":", 400, "invalid_request");
    row("not an object", "POST", "/v1/sessions", json, "[]", 400, "invalid_request");
    row("wrong type of member", "POST", "/v1/sessions", json, "{\"email\":1,\"password\":\"x\"}", 400,
        "invalid_request");
    row("missing member", "POST", "/v1/sessions", json, "{\"email\":\"a@b.c\"}", 400, "invalid_request");
    row("unknown member", "POST", "/v1/sessions", json, "{\"email\":\"a@b.c\",\"password\":\"x\",\"y\":1}", 400,
        "invalid_request");
    row("form", "POST", "/v1/sessions", "application/x-www-form-urlencoded", "a=b", 415, "unsupported_media_type");
    row("no type", "POST", "/v1/sessions", {}, "{}", 415, "unsupported_media_type");
    row("2 MiB", "POST", "/v1/sessions", json, QByteArray(2 << 20, ' '), 413, "too_large");
    row("slots without a range", "GET", "/v1/slots", {}, {}, 400, "invalid_request");
    row("range upside down", "GET", "/v1/slots?from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z", {}, {}, 400,
        "invalid_request");
    row("range of nonsense", "GET", "/v1/slots?from=monday&to=tuesday", {}, {}, 400, "invalid_request");
    row("range beyond all years", "GET", "/v1/slots?from=9999-12-31T00:00:00Z&to=9999-12-31T23:00:00-05:00", {}, {}, 400,
        "invalid_request");
    row("state of nonsense", "GET", "/v1/slots?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z&status=maybe", {}, {},
        400, "invalid_request");
}

void TestHttpManners::wrongRequestsGetTheirProblem()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    Headers headers{{"Authorization", "Bearer " + m_client->token()}};
    if (!type.isEmpty())
        headers.emplaceBack("Content-Type", type);
    HttpConnection connection(m_service.port());
    const HttpReply reply = connection.send(method, path, headers, body);
    QVERIFY2(reply.status == status && reply.code() == code, reply.summary().constData());
    const QJsonObject problem = reply.json();
    QCOMPARE(problem["type"].toString(), "about:blank");
    QCOMPARE(problem["status"].toInt(), status);
    QVERIFY(!problem["title"].toString().isEmpty() && !problem["detail"].toString().isEmpty());
    if (status == 405)
        QVERIFY(reply.header("Allow").contains("GET"));
}

void TestHttpManners::badMembersAreNamed()
{
    const QString slot = freeStretches(m_client->slotRows(), 1).first();
    const HttpReply claim =
        m_client->call("POST", "/v1/slots/" + slot.toLatin1() + "/claim", {{"duration_minutes", -5}});
    VERIFY_PROBLEM(claim, 400, "invalid_request");
    QCOMPARE(claim.json()["errors"].toArray().first()["pointer"].toString(), "/duration_minutes");

    const QString hold = holdIdOf(m_client->claim(slot));
    const HttpReply confirm = m_client->confirm(hold, m_client->procedureOf(15), "Grace Ilunga", "12");
    VERIFY_PROBLEM(confirm, 400, "invalid_request");
    QCOMPARE(confirm.json()["errors"].toArray().first()["pointer"].toString(), "/patient/phone");
    QVERIFY(!confirm.body.contains("Ilunga"));

    const HttpReply nobody = m_client->call("POST", "/v1/holds/" + hold.toLatin1() + "/confirm",
                                            {{"patient", QJsonObject{{"contact_id", "abc"}}},
                                             {"procedure_id", m_client->procedureOf(15)}});
    VERIFY_PROBLEM(nobody, 400, "invalid_request");
    QCOMPARE(nobody.json()["errors"].toArray().first()["pointer"].toString(), "/patient/contact_id");
    VERIFY_STATUS(m_client->confirm(hold, m_client->procedureOf(15), "Grace Ilunga", "+44 20 7946 0222"), 201);
}

void TestHttpManners::garbageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("64 KiB of headers") << "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(64 << 10, 'a') +
                                              "\r\n\r\n"
                                       << 431;
    QByteArray many = "GET /healthz HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 4000; ++i)
        many += "X-" + QByteArray::number(i) + ": aaaaaaaa\r\n";
    QTest::newRow("many headers") << many + "\r\n" << 431;
    QTest::newRow("garbage") << QByteArray::fromHex("0001fffe16030102000100") + "\r\n\r\n" << 400;
    QTest::newRow("TLS to a plain port") << QByteArray::fromHex("16030100c8010000c40303") + QByteArray(200, '\x5a')
                                         << 400;
    QTest::newRow("bad length") << QByteArray("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n")
                                << 400;
    QTest::newRow("two lengths and chunks") << QByteArray("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                                          "5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                            << 400;
    QTest::newRow("HTTP/9") << QByteArray("GET / HTTP/9.9\r\n\r\n") << 400;
}

void TestHttpManners::garbageIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpConnection connection(m_service.port());
    connection.setTimeout(std::chrono::seconds(15));
    const HttpReply reply = connection.sendRaw(bytes);
    QVERIFY2(reply.status == status || reply.status == 0 || reply.status / 100 == 4, reply.summary().constData());
    if (status == 431)
        VERIFY_PROBLEM(reply, 431, "headers_too_large");
    VERIFY_STATUS(m_client->get("/healthz"), 200);
}

void TestHttpManners::abortedRequestsDoNoHarm()
{
    const QByteArray request = "GET /v1/slots?" + horizonQuery() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                               m_client->token() + "\r\n\r\n";
    const auto abortMany = [&](int count) {
        for (int i = 0; i < count; ++i) {
            Socket socket = Socket::connectTo(m_service.port());
            (void)socket.write(i % 3 == 0 ? request.left(40) : request);
            socket.abort();
        }
    };
    abortMany(300);
    VERIFY_STATUS(m_client->get("/v1/providers"), 200);
    const qint64 before = m_service.residentKiB();
    abortMany(1200);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->get("/v1/providers").status, 200, 30'000);
    const qint64 grown = m_service.residentKiB() - before;
    QVERIFY2(grown < 48 * 1024, QByteArray::number(grown).constData());
}

void TestHttpManners::slowConnectionsDoNotBlock()
{
    std::vector<Socket> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(Socket::connectTo(m_service.port()));
        QVERIFY(slow.back().write("GET /v1/providers HTTP/1.1\r\nHost: "));
    }
    VERIFY_STATUS(m_client->get("/v1/providers"), 200);
    // The head's time limit is 10 s: they are told or closed, all of them.
    for (Socket& socket : slow) {
        const QByteArray answer = socket.read(std::chrono::seconds(20));
        QVERIFY(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"));
    }
    VERIFY_STATUS(m_client->get("/v1/providers"), 200);
}

QTEST_GUILESS_MAIN(TestHttpManners)
#include "tst_httpmanners.moc"
