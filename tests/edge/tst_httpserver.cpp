#include "edge/rawclient.h"
#include "edge/testserver.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <mutex>
#include <thread>

using namespace clinic;
using namespace clinic::test;
using namespace std::chrono_literals;

/// Answers from wherever they come, connections that end early, and the server's own beginning and end.
class HttpServerTest : public QObject
{
    Q_OBJECT

private:
    static int abortRounds()
    {
        bool given = false;
        const int rounds = qEnvironmentVariableIntValue("CALLWAITING_ABORTS", &given);
        return given ? rounds : 2000;
    }

private Q_SLOTS:
    void answersWithItsHeaders()
    {
        TestServer server(echo);
        RawClient client(server.port);
        QVERIFY(client.send(get("/x", "X-Request-Id: abc-1.2_Z\r\n")));
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("x-request-id"), QByteArray("abc-1.2_Z"));
        QCOMPARE(reply.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(reply.headers.value("x-content-type-options"), QByteArray("nosniff"));
        const QByteArray timing = reply.headers.value("server-timing");
        QVERIFY2(timing.startsWith("total;dur="), timing.constData());
        bool number = false;
        QVERIFY(timing.mid(10).toDouble(&number) >= 0 && number);
    }

    void makesRequestIds_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("too long") << "X-Request-Id: " + QByteArray(65, 'a') + "\r\n";
        QTest::newRow("spaces") << QByteArray("X-Request-Id: a b\r\n");
        QTest::newRow("quote") << QByteArray("X-Request-Id: \"a\"\r\n");
    }
    void makesRequestIds()
    {
        QFETCH(QByteArray, sent);
        TestServer server(echo);
        RawClient client(server.port);
        QVERIFY(client.send(get("/x", sent) + get("/x", sent)));
        const QByteArray first = client.read().headers.value("x-request-id");
        const QByteArray second = client.read().headers.value("x-request-id");
        QCOMPARE(first.size(), 36);
        QVERIFY(first != second);
    }

    void passesTheRequestOn()
    {
        std::mutex mutex;
        edge::HttpRequest seen;
        TestServer server([&](edge::HttpRequest request, const edge::Answer& answer) {
            {
                const std::lock_guard lock(mutex);
                seen = request;
            }
            answer({204, {}, {}, {}, {}});
        });
        RawClient client(server.port);
        QVERIFY(client.send(
            post("/a%20b/c?from=2026-11-21T10:00:00Z&q=a+b%2Bc&empty&=x", "{\"k\":1}", "authorization: Bearer t\r\n")));
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 204);
        QVERIFY(!reply.headers.contains("content-length"));
        const std::lock_guard lock(mutex);
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, QByteArray("/a%20b/c"));
        QCOMPARE(seen.queryItem(QStringLiteral("from")), QStringLiteral("2026-11-21T10:00:00Z"));
        QCOMPARE(seen.queryItem(QStringLiteral("q")), QStringLiteral("a b+c"));
        QCOMPARE(seen.queryItem(QStringLiteral("empty")), QString());
        QVERIFY(!seen.queryItem(QStringLiteral("none")));
        QCOMPARE(seen.header("Authorization"), QByteArray("Bearer t"));
        QCOMPARE(seen.body, QByteArray("{\"k\":1}"));
        QVERIFY(seen.remoteIsLoopback);
        QCOMPARE(seen.remoteAddress, QStringLiteral("127.0.0.1"));
        QCOMPARE(seen.requestId.toLatin1(), reply.headers.value("x-request-id"));
    }

    void answersPipelinedInOrder()
    {
        // The first answer comes last: order on the wire is order of requests.
        std::vector<std::jthread> threads;
        TestServer server([&](const edge::HttpRequest& request, const edge::Answer& answer) {
            threads.emplace_back([request, answer] {
                if (request.path == "/0")
                    std::this_thread::sleep_for(50ms);
                echo(request, answer);
            });
        });
        RawClient client(server.port);
        QByteArray all;
        for (int i = 0; i < 20; ++i)
            all += i % 2 ? post('/' + QByteArray::number(i), "{}") : get('/' + QByteArray::number(i));
        QVERIFY(client.send(all));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.read().body, (i % 2 ? "POST /" : "GET /") + QByteArray::number(i) + (i % 2 ? " 2" : " 0"));
        server.server.stop();
    }

    void answersHeadWithoutBody()
    {
        TestServer server(echo);
        RawClient client(server.port);
        QVERIFY(client.send("HEAD /x HTTP/1.1\r\n\r\n" + get("/y")));
        const RawReply head = client.read(true);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), QByteArray("9"));
        QCOMPARE(client.read().body, QByteArray("GET /y 0"));
    }

    void closesWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("1.1 close") << get("/x", "Connection: close\r\n");
        QTest::newRow("1.0") << QByteArray("GET /x HTTP/1.0\r\n\r\n");
    }
    void closesWhenAsked()
    {
        QFETCH(QByteArray, request);
        TestServer server(echo);
        RawClient client(server.port);
        QVERIFY(client.send(request));
        const RawReply reply = client.read();
        QCOMPARE(reply.body, QByteArray("GET /x 0"));
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.isClosedByServer());
    }

    void writesLongAnswers()
    {
        const QByteArray big(5 * 1024 * 1024 + 7, 'b');
        TestServer server([&](const edge::HttpRequest&, const edge::Answer& answer) {
            answer({200, "text/plain", big, {}, {}});
        });
        RawClient client(server.port);
        QVERIFY(client.send(get("/x") + get("/x")));
        QCOMPARE(client.read().body, big);
        QCOMPARE(client.read().body, big);
    }

    void takesNoHeaderInjection()
    {
        TestServer server([&](const edge::HttpRequest&, const edge::Answer& answer) {
            answer({200, "text/plain", "ok", {{"X-Evil", "a\r\nSet-Cookie: b"}, {"X-Good", "1"}}, {}});
        });
        RawClient client(server.port);
        QVERIFY(client.send(get("/x")));
        const RawReply reply = client.read();
        QVERIFY(!reply.headers.contains("set-cookie"));
        QCOMPARE(reply.headers.value("x-good"), QByteArray("1"));
    }

    void countsTheFirstAnswerOnly()
    {
        TestServer server([](const edge::HttpRequest& request, const edge::Answer& answer) {
            echo(request, answer);
            answer({500, {}, {}, {}, {}});
            answer({500, {}, {}, {}, {}});
        });
        RawClient client(server.port);
        QVERIFY(client.send(get("/a") + get("/b")));
        QCOMPARE(client.read().body, QByteArray("GET /a 0"));
        QCOMPARE(client.read().body, QByteArray("GET /b 0"));
    }

    void turnsDroppedAnswersInto500_data()
    {
        QTest::addColumn<bool>("throws");
        QTest::newRow("dropped") << false;
        QTest::newRow("exception") << true;
    }
    void turnsDroppedAnswersInto500()
    {
        QFETCH(bool, throws);
        TestServer server([throws](const edge::HttpRequest&, const edge::Answer&) {
            if (throws)
                throw std::runtime_error("x");
        });
        RawClient client(server.port);
        QVERIFY(client.send(get("/x", "X-Request-Id: r1\r\n")));
        const RawReply reply = client.read();
        QCOMPARE(reply.status, 500);
        QCOMPARE(QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("code")).toString(),
                 QStringLiteral("internal"));
        QCOMPARE(reply.headers.value("x-request-id"), QByteArray("r1"));
    }

    void keepsListenersApart()
    {
        edge::HttpServer server;
        const auto main = server.listen({}, [](const edge::HttpRequest&, const edge::Answer& answer) {
            answer({200, {}, "main", {}, {}});
        });
        const auto open = server.listen({}, [](const edge::HttpRequest&, const edge::Answer& answer) {
            answer({200, {}, "public", {}, {}});
        });
        QVERIFY(main.ok() && open.ok());
        server.start();
        RawClient one(*main);
        RawClient two(*open);
        QVERIFY(one.send(get("/x")) && two.send(get("/x")));
        QCOMPARE(one.read().body, QByteArray("main"));
        QCOMPARE(two.read().body, QByteArray("public"));
    }

    void explainsListenErrors_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("hint");
        QTest::newRow("taken") << "127.0.0.1"
                               << "in use";
        QTest::newRow("foreign") << "192.0.2.1"
                                 << "no such address";
        QTest::newRow("a name") << "example.test"
                                << "not an IP address";
    }
    void explainsListenErrors()
    {
        QFETCH(QString, host);
        TestServer first(echo);
        edge::HttpServer second;
        edge::ListenerSettings settings;
        settings.host = host;
        settings.port = first.port;
        const auto listening = second.listen(settings, echo);
        QVERIFY(!listening.ok());
        QFETCH(QString, hint);
        QVERIFY2(listening.error().detail.contains(hint), qPrintable(listening.error().detail));
    }

    /// Clients that go away while their answer is being made: what broke another server.
    void survivesAborts()
    {
        std::mutex mutex;
        std::vector<std::pair<edge::HttpRequest, edge::Answer>> waiting;
        std::jthread worker([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                std::vector<std::pair<edge::HttpRequest, edge::Answer>> batch;
                {
                    const std::lock_guard lock(mutex);
                    batch.swap(waiting);
                }
                std::this_thread::sleep_for(1ms);
                for (const auto& [request, answer] : batch)
                    echo(request, answer);
            }
        });
        TestServer server([&](edge::HttpRequest request, edge::Answer answer) {
            const std::lock_guard lock(mutex);
            waiting.emplace_back(std::move(request), std::move(answer));
        });
        const auto storm = [&](int rounds) {
            for (int i = 0; i < rounds; ++i) {
                RawClient client(server.port);
                client.send(i % 3 ? get("/abort") : post("/abort", QByteArray(2000, ' ')));
                if (i % 2)
                    client.abort();
            }
        };
        storm(abortRounds() / 4);
        [[maybe_unused]] const qint64 before = residentKib();
        storm(abortRounds());
        QTRY_COMPARE(server.server.connectionCount(), 0);
#ifndef CALLWAITING_SANITIZED // sanitizers keep freed memory, and look for leaks themselves
        const qint64 after = residentKib();
        QVERIFY2(after - before < 16 * 1024,
                 qPrintable(QStringLiteral("grew from %1 to %2 KiB").arg(before).arg(after)));
#endif
        RawClient client(server.port);
        QVERIFY(client.send(get("/x")));
        QCOMPARE(client.read().status, 200);
    }

    void finishesWhatRunsWhenStopping()
    {
        std::atomic<bool> handling = false;
        std::jthread worker;
        TestServer server([&](const edge::HttpRequest& request, const edge::Answer& answer) {
            worker = std::jthread([&handling, request, answer] {
                handling = true;
                std::this_thread::sleep_for(300ms);
                echo(request, answer);
            });
        });
        RawClient idle(server.port);
        RawClient busy(server.port);
        QVERIFY(busy.send(get("/x")));
        QTRY_VERIFY(handling);
        server.server.stop();
        const RawReply reply = busy.read();
        QCOMPARE(reply.body, QByteArray("GET /x 0"));
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(idle.isClosedByServer());
        QVERIFY(!RawClient(server.port).isConnected());
    }

    void stopsAtTheDeadline()
    {
        std::mutex mutex;
        edge::Answer kept;
        auto server = std::make_unique<TestServer>([&](const edge::HttpRequest&, edge::Answer answer) {
            const std::lock_guard lock(mutex);
            kept = std::move(answer);
        });
        RawClient client(server->port);
        QVERIFY(client.send(get("/x")));
        QTRY_VERIFY((std::lock_guard(mutex), kept));
        QElapsedTimer since;
        since.start();
        server->server.stop(200ms);
        QVERIFY(since.elapsed() < 5000);
        QVERIFY(client.isClosedByServer());
        server.reset();
        kept({200, {}, "too late", {}, {}}); // nobody is there any more, and nothing breaks
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
