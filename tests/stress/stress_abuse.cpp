#include "stress/runoptions.h"
#include "stress/verdict.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"

#include <random>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

/// Requests whose sender leaves: before the end, at once, or with the answer on its way.
void abortMany(quint16 port, const QByteArray& token, int count)
{
    const QByteArray head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n";
    const QByteArray requests[] = {
        "GET /v1/slots?" + horizonQuery() + head + "\r\n",
        "GET /v1/providers" + head + "\r\n",
        "POST /v1/slots/1/claim" + head + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "GET /v1/events" + head + "\r\n",
    };
    for (int i = 0; i < count; ++i) {
        const QByteArray& request = requests[i % 4];
        Socket socket = Socket::connectTo(port);
        (void)socket.write(i % 5 == 0 ? request.left(request.size() / 2) : request);
        if (i % 7 == 0)
            (void)socket.read(std::chrono::milliseconds(1));
        socket.abort();
    }
}

void sendGarbage(quint16 port, Verdict& verdict)
{
    std::minstd_rand random(3);
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes;
        for (int n = 0; n < 2000; ++n)
            bytes.append(static_cast<char>(random()));
        HttpConnection connection(port);
        const HttpReply reply = connection.sendRaw(bytes + "\r\n\r\n");
        // 503: so soon after the aborted ones, all connections may still be taken.
        verdict.expect(reply.status == 0 || reply.status / 100 == 4 || reply.status == 503,
                       QStringLiteral("garbage got %1").arg(reply.status));
    }
}

void sendTooMuch(quint16 port, Verdict& verdict)
{
    HttpConnection connection(port);
    const HttpReply body =
        connection.send("POST", "/v1/sessions", {{"Content-Type", "application/json"}}, QByteArray(2 << 20, ' '));
    verdict.expect(body.status == 413, QStringLiteral("a body of 2 MiB got %1").arg(body.status));
    const HttpReply head =
        connection.sendRaw("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(64 << 10, 'a') + "\r\n\r\n");
    verdict.expect(head.status == 431, QStringLiteral("a head of 64 KiB got %1").arg(head.status));
}

} // namespace

/// What a hostile or broken network does to a server; afterwards it serves as before and has not grown.
int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const RunOptions options("Aborted requests, garbage, too much and too slow.",
                             {{"aborts", "Aborted requests", 12'000},
                              {"threads", "Threads that abort", 4},
                              {"slow", "Connections that never finish", 100},
                              {"growth-mib", "Memory it may grow by", 32}});
    ServiceProcess service;
    Verdict verdict;
    const bool started = service.start();
    if (!verdict.expect(started, QString::fromUtf8(service.errorText())))
        return 1;
    ScenarioClient client(service.port());
    client.logIn("reception@demo-1.test");

    std::vector<Socket> slow;
    for (int i = 0; i < options["slow"]; ++i) {
        slow.push_back(Socket::connectTo(service.port()));
        (void)slow.back().write("GET /v1/providers HTTP/1.1\r\nHost: ");
    }
    const auto abuse = [&](int count) {
        std::vector<std::thread> threads;
        for (int i = 0; i < options["threads"]; ++i)
            threads.emplace_back([&, count] { abortMany(service.port(), client.token(), count / options["threads"]); });
        for (std::thread& thread : threads)
            thread.join();
        sendGarbage(service.port(), verdict);
        sendTooMuch(service.port(), verdict);
        const HttpReply alive = client.get("/v1/providers");
        verdict.expect(alive.status == 200, "after abuse: " + QString::fromUtf8(alive.summary()));
    };
    abuse(options["aborts"] / 4); // what grows once is not a leak
    const qint64 before = service.residentKiB();
    abuse(options["aborts"]);
    const qint64 grown = (service.residentKiB() - before) / 1024;
    verdict.expect(service.isRunning(), "the service is gone");
    verdict.expect(grown <= options["growth-mib"], QStringLiteral("memory grew by %1 MiB").arg(grown));
    verdict.expect(service.stop() == 0, "no clean stop");
    return verdict.conclude(QStringLiteral("%1 aborted requests, %2 slow ones, memory grew by %3 MiB")
                                .arg(options["aborts"] + options["aborts"] / 4)
                                .arg(options["slow"])
                                .arg(grown));
}
