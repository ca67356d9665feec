#include "client/httptransport.h"

#include "contract/codec.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QPointer>
#include <QUuid>

namespace clinic::client {

using domain::Error;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isLoopback(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QByteArray verbOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return "GET"_qba;
    case HttpMethod::Post:
        return "POST"_qba;
    case HttpMethod::Put:
        return "PUT"_qba;
    case HttpMethod::Patch:
        return "PATCH"_qba;
    case HttpMethod::Delete:
        return "DELETE"_qba;
    }
    return {};
}

Error errorOf(ErrorCode code, const QString& detail)
{
    Error error;
    error.code = code;
    error.detail = detail;
    return error;
}

bool surelyNothingSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

Error networkError(const QNetworkReply& reply, bool write)
{
    if (write && !surelyNothingSent(reply.error()))
        return errorOf(ErrorCode::OutcomeUnknown, u"The connection was lost before the answer came."_s);
    return errorOf(ErrorCode::Offline, u"The service cannot be reached (network error %1)."_s.arg(reply.error()));
}

std::optional<QJsonObject> objectOf(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool hasType(const QNetworkReply& reply, const QByteArray& type)
{
    return reply.header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower().startsWith(type);
}

Error problemOf(QNetworkReply& reply, int status, bool write)
{
    const std::optional<QJsonObject> body = objectOf(reply.readAll());
    if (!body || !hasType(reply, "application/problem+json"_qba)) {
        const bool gateway = status == 502 || status == 504;
        if (gateway && write)
            return errorOf(ErrorCode::OutcomeUnknown, u"A gateway gave up waiting for the service."_s);
        if (gateway || status == 503)
            return errorOf(ErrorCode::Unavailable, u"The service is not available (status %1)."_s.arg(status));
        return errorOf(ErrorCode::ProtocolViolation,
                       u"The address answered %1, but not as this service does."_s.arg(status));
    }
    Error error = contract::decodeProblem(status, *body);
    bool ok = false;
    const int seconds = reply.rawHeader("Retry-After"_qba).toInt(&ok);
    if (ok && seconds >= 0)
        error.retryAfterSeconds = seconds;
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(reply.rawHeader("X-Request-Id"_qba));
    return error;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// None when the reply is a success with a body to read.
std::optional<Error> failureOf(QNetworkReply& reply, bool write)
{
    const int status = statusOf(reply);
    if (status >= 400)
        return problemOf(reply, status, write);
    if (reply.error() != QNetworkReply::NoError)
        return networkError(reply, write);
    if (status < 200 || status >= 300)
        return errorOf(ErrorCode::ProtocolViolation, u"The address answered with an unexpected status."_s);
    return std::nullopt;
}

} // namespace

domain::Result<QJsonObject> readAnswer(QNetworkReply& reply, bool write)
{
    if (const auto failed = failureOf(reply, write))
        return *failed;
    if (statusOf(reply) == 204)
        return QJsonObject();
    const std::optional<QJsonObject> body = objectOf(reply.readAll());
    if (!body || !hasType(reply, "application/json"_qba))
        return errorOf(ErrorCode::ProtocolViolation, u"The answer is not a JSON object."_s);
    return *body;
}

domain::Result<QByteArray> readFile(QNetworkReply& reply, const QByteArray& type)
{
    if (const auto failed = failureOf(reply, false))
        return *failed;
    if (!hasType(reply, type))
        return errorOf(ErrorCode::ProtocolViolation, u"The answer is not the file that was asked for."_s);
    return reply.readAll();
}

HttpTransport::HttpTransport(const QUrl& baseUrl, TransportSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setBaseUrl(baseUrl);
}

void HttpTransport::setBaseUrl(const QUrl& baseUrl)
{
    m_baseUrl = baseUrl;
    m_network.setProxy(QNetworkProxy(isLoopback(baseUrl) ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy));
}

QNetworkRequest HttpTransport::requestFor(const QString& path, const QUrlQuery& query, const QByteArray& token)
{
    QUrl url = m_baseUrl;
    QString prefix = url.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(prefix + path, QUrl::StrictMode);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!token.isEmpty())
        request.setRawHeader("Authorization"_qba, "Bearer " + token);
    return request;
}

QNetworkReply* HttpTransport::start(const HttpCall& call, const QByteArray& token)
{
    QNetworkRequest request = requestFor(call.path, call.query, token);
    const QByteArray accepted = call.answerType.isEmpty() ? "application/json"_qba : call.answerType;
    request.setRawHeader("Accept"_qba, accepted + ", application/problem+json");
    request.setTransferTimeout(static_cast<int>(call.timeout.value_or(m_settings.timeout).count()));
    if (isWrite(call.method)) {
        // The network layer re-sends by itself when a kept-alive connection dies; the key makes that harmless.
        const QString key = call.attempt.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : call.attempt;
        request.setRawHeader("Idempotency-Key"_qba, key.toLatin1());
    }
    QByteArray body = call.file;
    if (!call.fileType.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, call.fileType);
    } else if (call.body) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_qba);
        body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
    }
    return m_network.sendCustomRequest(request, verbOf(call.method), body);
}

void HttpTransport::send(const HttpCall& call, const QByteArray& token, QObject* context, Answer answer)
{
    QNetworkReply* reply = start(call, token);
    connect(reply, &QNetworkReply::finished, this,
            [reply, write = isWrite(call.method), guard = QPointer<QObject>(context), answer = std::move(answer)] {
                reply->deleteLater();
                if (guard)
                    answer(readAnswer(*reply, write));
            });
}

void HttpTransport::sendForFile(const HttpCall& call, const QByteArray& token, QObject* context, FileAnswer answer)
{
    QNetworkReply* reply = start(call, token);
    connect(reply, &QNetworkReply::finished, this,
            [reply, type = call.answerType, guard = QPointer<QObject>(context), answer = std::move(answer)] {
                reply->deleteLater();
                if (guard)
                    answer(readFile(*reply, type));
            });
}

QNetworkReply* HttpTransport::openStream(const QString& path, const QByteArray& token,
                                         const QList<QPair<QByteArray, QByteArray>>& headers)
{
    QNetworkRequest request = requestFor(path, {}, token);
    request.setRawHeader("Accept"_qba, "text/event-stream"_qba);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.get(request);
}

} // namespace clinic::client
