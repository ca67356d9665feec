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

/// The wire: one call out, one JSON object, one file or an error back. Knows the service's address, follows no redirect, uses no
/// proxy to loopback and sends everything once. A write that may have arrived although no answer came back is
/// `OutcomeUnknown`; where surely nothing was done it is `Offline`.
class HttpTransport final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(domain::Result<QJsonObject>)>;
    using FileAnswer = std::function<void(domain::Result<QByteArray>)>;

    explicit HttpTransport(const QUrl& baseUrl, TransportSettings settings = {}, QObject* parent = nullptr);

    [[nodiscard]] const QUrl& baseUrl() const { return m_baseUrl; }
    /// The service may come back at another port.
    void setBaseUrl(const QUrl& baseUrl);

    /// `token` may be empty. `answer` is not called once `context` is gone.
    void send(const HttpCall& call, const QByteArray& token, QObject* context, Answer answer);
    /// The same for a call with an `answerType`.
    void sendForFile(const HttpCall& call, const QByteArray& token, QObject* context, FileAnswer answer);
    /// A GET whose answer does not end by itself; the caller owns the reply.
    [[nodiscard]] QNetworkReply* openStream(const QString& path, const QByteArray& token,
                                            const QList<QPair<QByteArray, QByteArray>>& headers);

private:
    [[nodiscard]] QNetworkReply* start(const HttpCall& call, const QByteArray& token);
    [[nodiscard]] QNetworkRequest requestFor(const QString& path, const QUrlQuery& query, const QByteArray& token);

    QNetworkAccessManager m_network;
    QUrl m_baseUrl;
    TransportSettings m_settings;
};

/// What a finished reply says: its object, the problem it describes, or why there was no answer.
[[nodiscard]] domain::Result<QJsonObject> readAnswer(QNetworkReply& reply, bool write);

/// The same of a reply whose body is a file of `type`.
[[nodiscard]] domain::Result<QByteArray> readFile(QNetworkReply& reply, const QByteArray& type);

} // namespace clinic::client
