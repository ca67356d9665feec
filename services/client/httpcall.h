#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

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
    /// The Idempotency-Key of a write; one is made when it is empty.
    QString attempt;
};

[[nodiscard]] inline bool isWrite(HttpMethod method)
{
    return method != HttpMethod::Get;
}

} // namespace clinic::client
