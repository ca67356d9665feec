#pragma once

#include "client/httpcall.h"
#include "domain/result.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

namespace clinic::client {

struct TransportSettings
{
    /// How long an answer may stay silent.
    std::chrono::milliseconds timeout{15000};
};

/// The wire: one call out, one JSON object or error back. Knows the service's address, follows no redirect, uses no
/// proxy to loopback and sends everything once. A write that may have arrived although no answer came back is
/// `OutcomeUnknown`; where surely nothing was done it is `Offline`.
class HttpTransport final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(domain::Result<QJsonObject>)>;

    explicit HttpTransport(const QUrl& baseUrl, TransportSettings settings = {}, QObject* parent = nullptr);

    [[nodiscard]] const QUrl& baseUrl() const { return m_baseUrl; }
    /// The service may come back at another port.
    void setBaseUrl(const QUrl& baseUrl);

    /// `token` may be empty. `answer` is not called once `context` is gone.
    void send(const HttpCall& call, const QByteArray& token, QObject* context, Answer answer);
    /// A GET whose answer does not end by itself; the caller owns the reply.
    [[nodiscard]] QNetworkReply* openStream(const QString& path, const QByteArray& token,
                                            const QList<QPair<QByteArray, QByteArray>>& headers);

private:
    [[nodiscard]] QNetworkRequest requestFor(const QString& path, const QUrlQuery& query, const QByteArray& token);

    QNetworkAccessManager m_network;
    QUrl m_baseUrl;
    TransportSettings m_settings;
};

/// What a finished reply says: its object, the problem it describes, or why there was no answer.
[[nodiscard]] domain::Result<QJsonObject> readAnswer(QNetworkReply& reply, bool write);

} // namespace clinic::client
