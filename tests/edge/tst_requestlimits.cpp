#include "edge/rawclient.h"
#include "edge/testserver.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace clinic;
using namespace clinic::test;
using namespace std::chrono_literals;

/// Requests that are too big, too slow or no requests at all: a clean problem or a close, and the server goes on.
class RequestLimitsTest : public QObject
{
    Q_OBJECT

private:
    static edge::ListenerSettings quick()
    {
        edge::ListenerSettings settings;
        settings.limits.headTimeout = 300ms;
        settings.limits.bodyTimeout = 300ms;
        settings.limits.idleTimeout = 300ms;
        return settings;
    }
    static QString codeOf(const RawReply& reply)
    {
        return QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("code")).toString();
    }

private Q_SLOTS:
    void cleanup()
    {
        RawClient client(m_server.port);
        QVERIFY(client.send(get("/alive")));
        QCOMPARE(client.read().status, 200);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray mib(1024 * 1024, ' ');
        const QByteArray chunkedHead =
            "POST /v1/x HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        QByteArray longChunked = chunkedHead;
        for (int i = 0; i < 17; ++i)
            longChunked += "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";

        QTest::newRow("2 MiB body") << post("/v1/x", mib + mib) << 413 << "too_large";
        QTest::newRow("one byte over") << post("/v1/x", mib + ' ') << 413 << "too_large";
        QTest::newRow("chunked over-long") << longChunked << 413 << "too_large";
        QTest::newRow("one huge chunk") << chunkedHead + "ffffffffff\r\nxx" << 413 << "too_large";
        QTest::newRow("9 MiB webhook") << post("/webhooks/vapi/x", mib.repeated(9)) << 413 << "too_large";
        QTest::newRow("64 KiB header") << get("/", "X-Long: " + QByteArray(64 * 1024, 'h') + "\r\n") << 431
                                       << "headers_too_large";
        QTest::newRow("64 KiB of headers")
            << get("/", QByteArray("X-Some: abcdefgh\r\n").repeated(4096)) << 431 << "headers_too_large";
        QTest::newRow("64 KiB path") << get('/' + QByteArray(64 * 1024, 'p')) << 431 << "headers_too_large";
        QTest::newRow("garbage") << QByteArray("\x01\x02\xff\xfe garbage \r\n\r\n", 18) << 400 << "invalid_request";
        QTest::newRow("garbage line") << QByteArray("hello there\r\n\r\n") << 400 << "invalid_request";
        QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02", 4) << 400 << "invalid_request";
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400 << "invalid_request";
        QTest::newRow("no path") << QByteArray("GET x HTTP/1.1\r\nHost: t\r\n\r\n") << 400 << "invalid_request";
        QTest::newRow("NUL in query") << get("/x?a=%00") << 400 << "invalid_request";
        QTest::newRow("length no number")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: x1\r\n\r\n") << 400 << "invalid_request";
        QTest::newRow("length negative") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400
                                         << "invalid_request";
        QTest::newRow("two lengths") << QByteArray(
                                            "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde")
                                     << 400 << "invalid_request";
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400
            << "invalid_request";
        QTest::newRow("other coding") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nabc") << 400
                                      << "invalid_request";
        QTest::newRow("chunks not last")
            << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n") << 400
            << "invalid_request";
        QTest::newRow("HTTP/1.0 chunks") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                         << 400 << "invalid_request";
        QTest::newRow("bad chunk") << chunkedHead + "zz\r\n" << 400 << "invalid_request";
        QTest::newRow("endless chunk line")
            << chunkedHead + "1;" + QByteArray(64 * 1024, 'e') << 400 << "invalid_request";
        QTest::newRow("form") << QByteArray("POST /v1/x HTTP/1.1\r\nContent-Type: "
                                            "application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b")
                              << 415 << "unsupported_media_type";
        QTest::newRow("no type") << QByteArray("POST /v1/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}") << 415
                                 << "unsupported_media_type";
    }
    void refuses()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_server.port);
        client.send(request);
        const RawReply reply = client.read();
        QTEST(reply.status, "status");
        QTEST(codeOf(reply), "code");
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
        const QString id = QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("request_id")).toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(reply.headers.value("x-request-id"), id.toLatin1());
        QVERIFY(client.isClosedByServer());
    }

    void accepts_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray mib(1024 * 1024, ' ');
        QTest::newRow("1 MiB") << post("/v1/x", mib) << QByteArray("POST /v1/x 1048576");
        QTest::newRow("8 MiB webhook") << post("/webhooks/x", mib.repeated(8))
                                       << QByteArray("POST /webhooks/x 8388608");
        QTest::newRow("charset")
            << QByteArray(
                   "POST /x HTTP/1.1\r\nContent-Type: Application/JSON; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}")
            << QByteArray("POST /x 2");
        QTest::newRow("chunked") << QByteArray(
                                        "POST /x HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                                        "chunked\r\n\r\n3\r\nabc\r\n2;e=1\r\nde\r\n0\r\nT: x\r\n\r\n")
                                 << QByteArray("POST /x 5");
        QTest::newRow("no body, no type")
            << QByteArray("POST /x HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << QByteArray("POST /x 0");
        QTest::newRow("12 KiB of headers")
            << get("/x", QByteArray("X-Some: abcdefgh\r\n").repeated(680)) << QByteArray("GET /x 0");
        QTest::newRow("empty lines first") << "\r\n\r\n" + get("/x") << QByteArray("GET /x 0");
        QTest::newRow("absolute form") << get("http://test:80/x?y") << QByteArray("GET /x 0");
    }
    void accepts()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_server.port);
        QVERIFY(client.send(request));
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 200);
        QTEST(reply.body, "answer");
    }

    void readsByteByByte()
    {
        RawClient client(m_server.port);
        for (const char byte : post("/v1/x", "{\"a\":1}"))
            QVERIFY(client.send(QByteArray(1, byte)));
        QCOMPARE(client.read().body, QByteArray("POST /v1/x 7"));
    }

    void tellsToContinue()
    {
        RawClient client(m_server.port);
        const QByteArray request = post("/v1/x", "{}", "Expect: 100-continue\r\n");
        QVERIFY(client.send(request.chopped(2)));
        QCOMPARE(client.read().status, 100);
        QVERIFY(client.send("{}"));
        QCOMPARE(client.read().body, QByteArray("POST /v1/x 2"));
    }

    void refusesBeforeContinue()
    {
        RawClient client(m_server.port);
        QVERIFY(client.send("POST /v1/x HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                            "2097152\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(client.read().status, 413);
    }

    void closesTheSlow_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("half a line") << QByteArray("GET / HT");
        QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: t\r\n");
        QTest::newRow("half a body") << post("/x", "{}").chopped(1);
        QTest::newRow("after an answer") << get("/x");
    }
    void closesTheSlow()
    {
        QFETCH(QByteArray, begin);
        TestServer server(echo, quick());
        std::vector<RawClient> clients;
        for (int i = 0; i < 100; ++i) {
            clients.emplace_back(server.port);
            QVERIFY(clients.back().send(begin));
        }
        for (RawClient& client : clients)
            QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    /// One header line now and then does not keep a connection alive for ever.
    void closesTheDripping()
    {
        TestServer server(echo, quick());
        RawClient client(server.port);
        client.patience = 50ms;
        QVERIFY(client.send("GET / HTTP/1.1\r\n"));
        QElapsedTimer since;
        since.start();
        bool closed = false;
        while (!closed && since.elapsed() < 10000) {
            client.send("X-Drip: 1\r\n");
            closed = client.isClosedByServer();
        }
        QVERIFY(closed);
    }

    void refusesTooManyConnections()
    {
        edge::ListenerSettings settings;
        settings.limits.maxConnections = 3;
        TestServer server(echo, settings);
        std::vector<RawClient> clients;
        for (int i = 0; i < 3; ++i) {
            clients.emplace_back(server.port);
            QVERIFY(clients.back().send(get("/x")));
            QCOMPARE(clients.back().read().status, 200);
        }
        RawClient late(server.port);
        const RawReply reply = late.read();
        QCOMPARE(reply.status, 503);
        QCOMPARE(codeOf(reply), QStringLiteral("unavailable"));
        QCOMPARE(reply.headers.value("retry-after"), QByteArray("1"));
        QVERIFY(late.isClosedByServer());
        clients.clear();
        QTRY_COMPARE(server.server.connectionCount(), 0);
        RawClient later(server.port);
        QVERIFY(later.send(get("/x")));
        QCOMPARE(later.read().status, 200);
    }

private:
    TestServer m_server{echo};
};

QTEST_GUILESS_MAIN(RequestLimitsTest)
#include "tst_requestlimits.moc"
