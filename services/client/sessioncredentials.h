#pragma once

#include "client/credentials.h"
#include "contract/requests.h"

#include <QDeadlineTimer>
#include <QPointer>

#include <optional>

namespace clinic::client {

class HttpTransport;

/// The tokens of a signed-in person, renewed shortly before they end and when the service refuses one. However many
/// calls ask, one refresh is under way; the others wait for it.
class SessionCredentials final : public Credentials
{
    Q_OBJECT
public:
    explicit SessionCredentials(HttpTransport& transport, QObject* parent = nullptr);

    void adopt(const contract::Session& session);
    void clear();
    [[nodiscard]] bool isSignedIn() const { return m_session.has_value(); }
    [[nodiscard]] const std::optional<contract::Session>& session() const { return m_session; }

    void token(QObject* context, TokenReply reply) override;
    void replace(const QByteArray& refused, QObject* context, TokenReply reply) override;

Q_SIGNALS:
    /// The service would not renew the session: sign in again.
    void signedOut();

private:
    struct Waiting
    {
        QPointer<QObject> context;
        TokenReply reply;
    };

    void refresh();
    void onRefreshed(const domain::Result<QJsonObject>& answer);
    void answerWaiting(const domain::Result<QByteArray>& result);
    [[nodiscard]] QByteArray accessToken() const;

    HttpTransport& m_transport;
    std::optional<contract::Session> m_session;
    QDeadlineTimer m_renewAt;
    QList<Waiting> m_waiting;
    bool m_refreshing = false;
    /// Counts sign-ins and sign-outs, so that an answer to an earlier session's refresh is not taken.
    int m_generation = 0;
};

} // namespace clinic::client
