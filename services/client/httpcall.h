#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace clinic::client {

enum class HttpMethod { Get, Post, Put, Patch, Delete };

/// One call of the API, before it knows of tokens and addresses.
struct HttpCall
{
    HttpMethod method = HttpMethod::Get;
    /// E.g. `/v1/slots`, made with `pathOf`.
    QString path;
    QUrlQuery query;
    std::optional<QJsonObject> body;
    /// Instead of `body`: a file as it is, of that media type.
    QByteArray file;
    QByteArray fileType;
    /// The media type of an answer that is a file; empty for JSON.
    QByteArray answerType;
    /// Instead of the transport's own patience.
    std::optional<std::chrono::milliseconds> timeout;
    /// The Idempotency-Key of a write; one is made when it is empty.
    QString attempt;
};

[[nodiscard]] inline bool isWrite(HttpMethod method)
{
    return method != HttpMethod::Get;
}

} // namespace clinic::client
