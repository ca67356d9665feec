#include "client/httpsessionapi.h"

#include "client/credentials.h"
#include "client/httptransport.h"
#include "client/sessioncredentials.h"

namespace clinic::client {

using contract::LogInRequest;
using contract::Reply;
using contract::Session;
using domain::Done;
using domain::Result;

HttpSessionApi::HttpSessionApi(HttpTransport& transport, SessionCredentials& credentials)
    : m_transport(transport)
    , m_credentials(credentials)
{
}

void HttpSessionApi::logIn(const LogInRequest& request, QObject* context, Reply<Session> reply)
{
    m_transport.send(post(pathOf({QStringLiteral("sessions")}), contract::encode(request)), {}, context,
                     [this, reply = std::move(reply)](const Result<QJsonObject>& answer) {
                         if (!answer) {
                             reply(answer.error());
                             return;
                         }
                         const Result<Session> session = HttpClient::understood(contract::decode<Session>(*answer));
                         if (session)
                             m_credentials.adopt(*session);
                         reply(session);
                     });
}

void HttpSessionApi::logOut(QObject* context, Reply<Done> reply)
{
    QByteArray token;
    if (m_credentials.isSignedIn())
        token = m_credentials.session()->accessToken.toLatin1();
    m_credentials.clear();
    HttpCall call;
    call.method = HttpMethod::Delete;
    call.path = pathOf({QStringLiteral("sessions")});
    m_transport.send(call, token, context, [reply = std::move(reply)](const Result<QJsonObject>& answer) {
        if (answer)
            reply(Done{});
        else
            reply(answer.error());
    });
}

} // namespace clinic::client
