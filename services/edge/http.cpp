#include "edge/http.h"

#include "contract/codec.h"
#include "contract/errorcodes.h"

#include <QJsonDocument>

#include <algorithm>

namespace clinic::edge {

QByteArray HttpRequest::header(const char* name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [name](const auto& header) {
        return qstricmp(header.first.constData(), name) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

std::optional<QString> HttpRequest::queryItem(const QString& name) const
{
    const auto found =
        std::find_if(query.cbegin(), query.cend(), [&name](const auto& item) { return item.first == name; });
    if (found == query.cend())
        return std::nullopt;
    return found->second;
}

HttpResponse problemResponse(const domain::Error& error)
{
    HttpResponse response;
    response.status = contract::httpStatus(error.code);
    response.contentType = "application/problem+json";
    response.body = QJsonDocument(contract::encodeProblem(error)).toJson(QJsonDocument::Compact);
    if (error.retryAfterSeconds)
        response.headers.append({"Retry-After", QByteArray::number(*error.retryAfterSeconds)});
    return response;
}

HttpResponse fileResponse(const QByteArray& contentType, const QByteArray& bytes, const QByteArray& name)
{
    HttpResponse response;
    response.contentType = contentType;
    response.body = bytes;
    response.headers.append({"Content-Disposition", "attachment; filename=\"" + name + '"'});
    return response;
}

HttpResponse jsonResponse(int status, const QJsonObject& body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace clinic::edge
