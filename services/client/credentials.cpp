#include "client/credentials.h"

namespace clinic::client {

using namespace Qt::Literals::StringLiterals;

domain::Error notSignedIn()
{
    domain::Error error;
    error.code = domain::ErrorCode::Unauthenticated;
    error.detail = u"Not signed in, or no longer."_s;
    return error;
}

void Credentials::answerLater(QObject* context, TokenReply reply, domain::Result<QByteArray> result)
{
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), result = std::move(result)] { reply(result); }, Qt::QueuedConnection);
}

FixedCredentials::FixedCredentials(const QByteArray& token, QObject* parent)
    : Credentials(parent)
    , m_token(token)
{
}

void FixedCredentials::token(QObject* context, TokenReply reply)
{
    if (m_token.isEmpty())
        answerLater(context, std::move(reply), notSignedIn());
    else
        answerLater(context, std::move(reply), m_token);
}

void FixedCredentials::replace(const QByteArray& refused, QObject* context, TokenReply reply)
{
    if (m_token == refused)
        answerLater(context, std::move(reply), notSignedIn());
    else
        token(context, std::move(reply));
}

} // namespace clinic::client
