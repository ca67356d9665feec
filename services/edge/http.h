#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

/// The plain language between the HTTP server and its handlers: nothing of Boost, nothing of sockets.
namespace clinic::edge {

class ByteStream;

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One request, complete with its body and within the listener's limits.
struct HttpRequest
{
    /// As sent; methods are case-sensitive.
    QByteArray method;
    /// Begins with '/', still percent-encoded (the router decodes the parameters it takes out of it).
    QByteArray path;
    /// Decoded names and values in the order sent; '+' is a space, as in HTML forms.
    QList<QPair<QString, QString>> query;
    HeaderList headers;
    QByteArray body;
    QString remoteAddress;
    bool remoteIsLoopback = false;
    /// When the head was complete; what Server-Timing counts from.
    std::chrono::steady_clock::time_point receivedAt;
    /// The client's X-Request-Id when it is well-formed, else a new one.
    QString requestId;

    /// The first header of that name, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(const char* name) const;
    [[nodiscard]] std::optional<QString> queryItem(const QString& name) const;
};

/// What goes back. With a `stream` the body is ignored and the connection carries the stream until it ends.
/// The server adds Content-Length, X-Request-Id, Server-Timing, Cache-Control and X-Content-Type-Options.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    HeaderList headers;
    std::shared_ptr<ByteStream> stream;
};

/// Gives the answer: from any thread, once; later calls do nothing. When all copies are gone without a call, the
/// client gets a 500.
using Answer = std::function<void(HttpResponse)>;

/// Called on the server's I/O thread, so it must not block: hand the work to another thread and keep the `Answer`.
using HttpHandler = std::function<void(HttpRequest, Answer)>;

/// A file to keep; its name tells nothing of a person.
[[nodiscard]] HttpResponse fileResponse(const QByteArray& contentType, const QByteArray& bytes, const QByteArray& name);
/// An `application/problem+json` answer, with Retry-After when the error has one.
[[nodiscard]] HttpResponse problemResponse(const domain::Error& error);
[[nodiscard]] HttpResponse jsonResponse(int status, const QJsonObject& body);

} // namespace clinic::edge
