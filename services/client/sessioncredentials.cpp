#include "client/sessioncredentials.h"

#include "client/httptransport.h"
#include "contract/codec.h"

#include <algorithm>
#include <utility>

namespace clinic::client {

using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int renewBeforeSeconds = 60;

qint64 millisecondsUntilRenewal(int expiresInSeconds)
{
    return (expiresInSeconds - std::min(renewBeforeSeconds, expiresInSeconds / 2)) * qint64(1000);
}

} // namespace

SessionCredentials::SessionCredentials(HttpTransport& transport, QObject* parent)
    : Credentials(parent)
    , m_transport(transport)
{
}

QByteArray SessionCredentials::accessToken() const
{
    return m_session->accessToken.toLatin1();
}

void SessionCredentials::adopt(const contract::Session& session)
{
    ++m_generation;
    m_refreshing = false;
    m_session = session;
    // Counted from now, as the desktop's clock may be wrong.
    m_renewAt = QDeadlineTimer(millisecondsUntilRenewal(session.expiresInSeconds));
    answerWaiting(accessToken());
}

void SessionCredentials::clear()
{
    ++m_generation;
    m_refreshing = false;
    m_session.reset();
    answerWaiting(notSignedIn());
}

void SessionCredentials::token(QObject* context, TokenReply reply)
{
    if (!m_session) {
        answerLater(context, std::move(reply), notSignedIn());
    } else if (m_refreshing || m_renewAt.hasExpired()) {
        m_waiting.append({context, std::move(reply)});
        refresh();
    } else {
        answerLater(context, std::move(reply), accessToken());
    }
}

void SessionCredentials::replace(const QByteArray& refused, QObject* context, TokenReply reply)
{
    if (!m_session || accessToken() != refused) {
        token(context, std::move(reply));
        return;
    }
    m_waiting.append({context, std::move(reply)});
    refresh();
}

void SessionCredentials::refresh()
{
    if (std::exchange(m_refreshing, true))
        return;
    HttpCall call;
    call.method = HttpMethod::Post;
    call.path = u"/v1/sessions/refresh"_s;
    call.body = contract::encode(contract::RefreshRequest{m_session->refreshToken});
    m_transport.send(call, {}, this, [this, generation = m_generation](const domain::Result<QJsonObject>& answer) {
        if (generation == m_generation)
            onRefreshed(answer);
    });
}

void SessionCredentials::onRefreshed(const domain::Result<QJsonObject>& answer)
{
    m_refreshing = false;
    const domain::Result<contract::Session> session =
        answer ? contract::decode<contract::Session>(*answer) : domain::Result<contract::Session>(answer.error());
    if (session) {
        adopt(*session);
        return;
    }
    const ErrorCode code = session.error().code;
    if (code == ErrorCode::Unauthenticated || code == ErrorCode::Forbidden) {
        clear();
        Q_EMIT signedOut();
        return;
    }
    answerWaiting(session.error());
}

void SessionCredentials::answerWaiting(const domain::Result<QByteArray>& result)
{
    for (Waiting& waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            answerLater(waiting.context, std::move(waiting.reply), result);
    }
}

} // namespace clinic::client
