#pragma once

#include "edge/httpserver.h"

#include <QCoreApplication>
#include <QtTest>

namespace clinic::test {

/// A server with one listener for a test; the handler is the test's.
class TestServer final
{
public:
    explicit TestServer(edge::HttpHandler handler, edge::ListenerSettings settings = {})
    {
        const auto listening = server.listen(settings, std::move(handler));
        if (!listening)
            qFatal("cannot listen: %s", qPrintable(listening.error().detail));
        port = *listening;
        server.start();
    }
    edge::HttpServer server;
    quint16 port = 0;
};

/// Answers at once with what it got: method, path and body's length.
inline void echo(const edge::HttpRequest& request, const edge::Answer& answer)
{
    edge::HttpResponse response;
    response.contentType = "text/plain";
    response.body = request.method + ' ' + request.path + ' ' + QByteArray::number(request.body.size());
    answer(response);
}

} // namespace clinic::test
