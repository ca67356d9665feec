#pragma once

#include "domain/result.h"
#include "edge/http.h"

#include <chrono>
#include <memory>

namespace clinic::edge {

/// How long and how big a client may be.
struct HttpLimits
{
    qsizetype maxHead = 16 * 1024;
    int maxConnections = 1024;
    std::chrono::milliseconds headTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds bodyTimeout = std::chrono::seconds(30);
    /// Between two requests of one connection.
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(60);
    /// Without any progress; a stream's reader that stops reading is closed then.
    std::chrono::milliseconds writeTimeout = std::chrono::seconds(30);
};

/// What bodies the paths under `prefix` take; the longest prefix that fits counts.
struct BodyRule
{
    QByteArray prefix = "/";
    qint64 maxBytes = 1024 * 1024;
    QByteArray mediaType = "application/json";
};

struct ListenerSettings
{
    /// An IP address or `localhost`.
    QString host = QStringLiteral("127.0.0.1");
    /// 0: the system picks one.
    quint16 port = 0;
    /// PEM files; both or none.
    QString tlsCertificate;
    QString tlsKey;
    HttpLimits limits;
    QList<BodyRule> bodyRules = {BodyRule{}, BodyRule{"/webhooks/", 8 * 1024 * 1024, "application/json"},
                                 BodyRule{"/v1/calendar.ics", 1024 * 1024, "text/calendar"}};
};

/// An HTTP/1.1 server with one I/O thread and as many listeners as wanted, each with its own handler and limits.
/// Everything that is not a well-formed request within the limits is answered here as problem+json and never reaches
/// a handler. Owned by the daemon.
class HttpServer final
{
public:
    HttpServer();
    /// Stops at once if `stop` was not called.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Binds at once and gives the port; requests are taken from `start` on. Only before `start`. The error's detail
    /// says what to do about a taken port, a foreign address, a missing permission or an unreadable certificate.
    [[nodiscard]] domain::Result<quint16> listen(const ListenerSettings& settings, HttpHandler handler);
    void start();
    /// Accepts nothing more, lets running requests finish, ends streams, and closes what is left at `deadline`.
    /// Blocks until the I/O thread is gone; answers that come later are ignored.
    void stop(std::chrono::milliseconds deadline = std::chrono::seconds(10));
    /// Open connections of all listeners.
    [[nodiscard]] int connectionCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clinic::edge
