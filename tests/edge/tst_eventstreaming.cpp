#include "edge/bytestream.h"
#include "edge/rawclient.h"
#include "edge/testserver.h"

#include <atomic>
#include <mutex>
#include <thread>

using namespace clinic;
using namespace clinic::test;
using namespace std::chrono_literals;

/// Streams over real connections: they arrive, they end, and a reader that stops reading is let go.
class EventStreamingTest : public QObject
{
    Q_OBJECT

private:
    static edge::HttpResponse streamResponse(std::shared_ptr<edge::ByteStream> stream)
    {
        return {200, "text/event-stream", {}, {}, std::move(stream)};
    }
    static QByteArray bodyOf(const QByteArray& answer)
    {
        QByteArray rest = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        QByteArray body;
        while (!rest.isEmpty()) {
            const qsizetype line = rest.indexOf("\r\n");
            const qsizetype length = rest.left(line).toLongLong(nullptr, 16);
            body += rest.mid(line + 2, length);
            rest.remove(0, line + 2 + length + 2);
        }
        return body;
    }

private Q_SLOTS:
    void deliversAsItComes()
    {
        const auto stream = std::make_shared<edge::ByteStream>();
        TestServer server(
            [&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); });
        QVERIFY(stream->push("data: early\n\n"));
        RawClient client(server.port);
        QVERIFY(client.send(get("/v1/events")));
        const QByteArray first = client.readUntil("early\n\n\r\n");
        QVERIFY(first.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(first.contains("Content-Type: text/event-stream\r\n"));
        QVERIFY(first.contains("Transfer-Encoding: chunked\r\n"));
        QVERIFY(first.contains("Cache-Control: no-store\r\n"));
        QVERIFY(!first.contains("Content-Length"));
        QCOMPARE(bodyOf(first), QByteArray("data: early\n\n"));
        QVERIFY(stream->push("data: later\n\n"));
        QVERIFY(!client.readUntil("later\n\n\r\n").isEmpty());
        stream->close();
        QVERIFY(!client.readUntil("0\r\n\r\n").isEmpty());
        QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    void speaksPlainlyToHttp10()
    {
        const auto stream = std::make_shared<edge::ByteStream>();
        TestServer server(
            [&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); });
        QVERIFY(stream->push("data: x\n\n"));
        RawClient client(server.port);
        QVERIFY(client.send("GET / HTTP/1.0\r\n\r\n"));
        QVERIFY(client.readUntil("data: x").endsWith("\r\n\r\ndata: x\n\n"));
        stream->close();
        QVERIFY(client.isClosedByServer());
    }

    void carriesALotToMany()
    {
        constexpr int readers = 50;
        constexpr int pieces = 400;
        std::mutex mutex;
        std::vector<std::shared_ptr<edge::ByteStream>> streams;
        TestServer server([&](const edge::HttpRequest&, const edge::Answer& answer) {
            const std::lock_guard lock(mutex);
            streams.push_back(std::make_shared<edge::ByteStream>());
            answer(streamResponse(streams.back()));
        });
        std::vector<RawClient> clients;
        for (int i = 0; i < readers; ++i) {
            clients.emplace_back(server.port);
            QVERIFY(clients.back().send(get("/v1/events")));
        }
        QTRY_COMPARE((std::lock_guard(mutex), streams.size()), size_t(readers));
        QByteArray expected;
        for (int i = 0; i < pieces; ++i) {
            const QByteArray piece = "id: " + QByteArray::number(i) + "\ndata: " + QByteArray(300, 'x') + "\n\n";
            expected += piece;
            for (const auto& stream : streams)
                QVERIFY(stream->push(piece));
        }
        for (const auto& stream : streams)
            stream->close();
        for (RawClient& client : clients)
            QCOMPARE(bodyOf(client.readUntil("0\r\n\r\n")), expected);
    }

    void noticesWhoLeaves()
    {
        std::atomic<int> gone = 0;
        const auto stream = std::make_shared<edge::ByteStream>();
        stream->onClosed([&gone] { ++gone; });
        TestServer server(
            [&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); });
        QVERIFY(stream->push("data: x\n\n"));
        {
            RawClient client(server.port);
            QVERIFY(client.send(get("/v1/events")));
            QVERIFY(!client.readUntil("data: x").isEmpty());
        }
        QTRY_COMPARE(gone, 1);
        QVERIFY(!stream->push("more"));
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    void tellsAStreamWhoseClientIsGoneBeforeTheAnswer()
    {
        std::mutex mutex;
        edge::Answer kept;
        TestServer server([&](const edge::HttpRequest&, edge::Answer answer) {
            const std::lock_guard lock(mutex);
            kept = std::move(answer);
        });
        {
            RawClient client(server.port);
            QVERIFY(client.send(get("/v1/events")));
            QTRY_VERIFY((std::lock_guard(mutex), kept));
            client.abort();
        }
        const auto stream = std::make_shared<edge::ByteStream>();
        kept(streamResponse(stream));
        QTRY_VERIFY(!stream->isOpen() || !stream->push("x"));
    }

    void letsASlowReaderGo()
    {
        edge::ListenerSettings settings;
        settings.limits.writeTimeout = 300ms;
        const auto stream = std::make_shared<edge::ByteStream>(64 * 1024 * 1024);
        TestServer server([&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); },
                          settings);
        RawClient client(server.port);
        QVERIFY(client.send(get("/v1/events")));
        QTRY_COMPARE(server.server.connectionCount(), 1);
        const QByteArray piece(64 * 1024, 'x');
        for (int i = 0; i < 500; ++i) {
            if (!stream->push(piece))
                break;
        }
        QTRY_VERIFY(!stream->isOpen());
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    void endsStreamsWhenStopping()
    {
        const auto stream = std::make_shared<edge::ByteStream>();
        TestServer server(
            [&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); });
        QVERIFY(stream->push("data: x\n\n"));
        RawClient client(server.port);
        QVERIFY(client.send(get("/v1/events")));
        QVERIFY(!client.readUntil("data: x").isEmpty());
        server.server.stop();
        QVERIFY(!client.readUntil("0\r\n\r\n").isEmpty());
        QVERIFY(!stream->isOpen());
    }

    /// Pushing from another thread while the server dies under the stream.
    void survivesTheServersEnd()
    {
        const auto stream = std::make_shared<edge::ByteStream>();
        auto server = std::make_unique<TestServer>(
            [&](const edge::HttpRequest&, const edge::Answer& answer) { answer(streamResponse(stream)); });
        RawClient client(server->port);
        QVERIFY(client.send(get("/v1/events")));
        std::jthread pusher([&stream](const std::stop_token& stop) {
            while (!stop.stop_requested() && stream->isOpen()) {
                if (!stream->push("data: x\n\n"))
                    std::this_thread::yield();
            }
        });
        QVERIFY(!client.readUntil("data: x").isEmpty());
        server.reset();
        QVERIFY(!stream->isOpen());
    }
};

QTEST_GUILESS_MAIN(EventStreamingTest)
#include "tst_eventstreaming.moc"
