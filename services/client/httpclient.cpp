#include "client/httpclient.h"

#include "client/credentials.h"
#include "client/httptransport.h"

#include <QPointer>
#include <QUrl>
#include <QUuid>

namespace clinic::client {

using domain::ErrorCode;
using domain::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One call on its way: first with the token at hand, after a refusal with another.
template <class Value>
class Errand final : public std::enable_shared_from_this<Errand<Value>>
{
public:
    using Answer = std::function<void(Result<Value>)>;
    using Send = std::function<void(const QByteArray& token, Answer)>;

    Errand(Credentials& credentials, Send send, QObject* context, Answer answer)
        : m_credentials(credentials)
        , m_send(std::move(send))
        , m_context(context)
        , m_answer(std::move(answer))
    {
    }

    void run()
    {
        m_credentials.token(m_context, [self = this->shared_from_this()](const Result<QByteArray>& token) {
            if (token)
                self->send(*token, true);
            else
                self->m_answer(token.error());
        });
    }

private:
    void send(const QByteArray& token, bool mayReplace)
    {
        m_send(token, [self = this->shared_from_this(), token, mayReplace](Result<Value> answer) {
            const bool refused = !answer && answer.error().code == ErrorCode::Unauthenticated;
            if (refused && mayReplace)
                self->sendWithAnother(token, std::move(answer));
            else
                self->m_answer(std::move(answer));
        });
    }

    void sendWithAnother(const QByteArray& refusedToken, Result<Value> refusal)
    {
        m_credentials.replace(refusedToken, m_context,
                              [self = this->shared_from_this(), refusal](const Result<QByteArray>& token) {
                                  if (token)
                                      self->send(*token, false);
                                  else if (token.error().code == ErrorCode::Unauthenticated)
                                      self->m_answer(refusal);
                                  else
                                      self->m_answer(token.error());
                              });
    }

    Credentials& m_credentials;
    const Send m_send;
    const QPointer<QObject> m_context;
    const Answer m_answer;
};

} // namespace

HttpClient::HttpClient(HttpTransport& transport, Credentials& credentials)
    : m_transport(transport)
    , m_credentials(credentials)
{
}

void HttpClient::send(HttpCall call, QObject* context, std::function<void(Result<QJsonObject>)> answer) const
{
    // One key for both tries of a write.
    if (isWrite(call.method) && call.attempt.isEmpty())
        call.attempt = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto once = [&transport = m_transport, call = std::move(call), guard = QPointer<QObject>(context)](
                          const QByteArray& token, HttpTransport::Answer heard) {
        transport.send(call, token, guard, std::move(heard));
    };
    std::make_shared<Errand<QJsonObject>>(m_credentials, once, context, std::move(answer))->run();
}

void HttpClient::fetch(HttpCall call, QObject* context, contract::Reply<QByteArray> reply) const
{
    const auto once = [&transport = m_transport, call = std::move(call), guard = QPointer<QObject>(context)](
                          const QByteArray& token, HttpTransport::FileAnswer heard) {
        transport.sendForFile(call, token, guard, std::move(heard));
    };
    std::make_shared<Errand<QByteArray>>(m_credentials, once, context, std::move(reply))->run();
}

void HttpClient::tell(HttpCall call, QObject* context, contract::Reply<domain::Done> reply) const
{
    send(std::move(call), context, [reply = std::move(reply)](const Result<QJsonObject>& answer) {
        if (answer)
            reply(domain::Done{});
        else
            reply(answer.error());
    });
}

domain::Error HttpClient::notUnderstood(const domain::Error& decodeError)
{
    QStringList pointers;
    for (const domain::FieldError& field : decodeError.fields)
        pointers.append(field.pointer);
    domain::Error error;
    error.code = ErrorCode::ProtocolViolation;
    error.detail = u"The answer is not what this version expects at: "_s + pointers.join(u", "_s);
    return error;
}

QString pathOf(std::initializer_list<QString> parts)
{
    QString path = u"/v1"_s;
    for (const QString& part : parts)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    return path;
}

HttpCall get(const QString& path, const QUrlQuery& query)
{
    HttpCall call;
    call.path = path;
    call.query = query;
    return call;
}

HttpCall post(const QString& path, const QJsonObject& body, const QString& attempt)
{
    HttpCall call;
    call.method = HttpMethod::Post;
    call.path = path;
    call.body = body;
    call.attempt = attempt;
    return call;
}

HttpCall put(const QString& path, const QJsonObject& body)
{
    HttpCall call = post(path, body);
    call.method = HttpMethod::Put;
    return call;
}

HttpCall patch(const QString& path, const QJsonObject& body)
{
    HttpCall call = post(path, body);
    call.method = HttpMethod::Patch;
    return call;
}

HttpCall remove(const QString& path)
{
    HttpCall call;
    call.method = HttpMethod::Delete;
    call.path = path;
    return call;
}

} // namespace clinic::client
