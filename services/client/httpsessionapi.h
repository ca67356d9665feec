#pragma once

#include "client/httpclient.h"

namespace clinic::client {

class SessionCredentials;

/// SessionApi over HTTP; a successful log-in fills the credentials that the other ports use.
class HttpSessionApi final : public contract::SessionApi
{
public:
    HttpSessionApi(HttpTransport& transport, SessionCredentials& credentials);

    void logIn(const contract::LogInRequest& request, QObject* context,
               contract::Reply<contract::Session> reply) override;
    /// Forgets the tokens at once, whatever the service answers.
    void logOut(QObject* context, contract::Reply<domain::Done> reply) override;

private:
    HttpTransport& m_transport;
    SessionCredentials& m_credentials;
};

} // namespace clinic::client
