#pragma once

#include "client/httpcall.h"
#include "contract/codec.h"
#include "contract/ports.h"

#include <functional>

namespace clinic::client {

class Credentials;
class HttpTransport;

/// Calls with a token: asks the credentials for one, and once more when the service refuses it (a refused call did
/// nothing, so repeating it is safe). The remote ports are thin layers over this.
class HttpClient final
{
public:
    /// Both must outlive the client.
    HttpClient(HttpTransport& transport, Credentials& credentials);

    void send(HttpCall call, QObject* context, std::function<void(domain::Result<QJsonObject>)> answer) const;

    template <class Value>
    void ask(HttpCall call, QObject* context, contract::Reply<Value> reply) const
    {
        send(std::move(call), context, [reply = std::move(reply)](const domain::Result<QJsonObject>& answer) {
            if (!answer)
                reply(answer.error());
            else
                reply(understood(contract::decode<Value>(*answer)));
        });
    }

    /// A file: a call with an `answerType`.
    void fetch(HttpCall call, QObject* context, contract::Reply<QByteArray> reply) const;

    void tell(HttpCall call, QObject* context, contract::Reply<domain::Done> reply) const;

    template <class Value>
    [[nodiscard]] static domain::Result<Value> understood(domain::Result<Value> decoded)
    {
        return decoded ? std::move(decoded) : domain::Result<Value>(notUnderstood(decoded.error()));
    }

private:
    /// A bad answer is not the caller's `invalid_request`.
    [[nodiscard]] static domain::Error notUnderstood(const domain::Error& decodeError);

    HttpTransport& m_transport;
    Credentials& m_credentials;
};

/// `/v1/slots/17/claim` of `{"slots", id, "claim"}`; every part is percent-encoded.
[[nodiscard]] QString pathOf(std::initializer_list<QString> parts);

[[nodiscard]] HttpCall get(const QString& path, const QUrlQuery& query = {});
[[nodiscard]] HttpCall post(const QString& path, const QJsonObject& body, const QString& attempt = {});
[[nodiscard]] HttpCall put(const QString& path, const QJsonObject& body);
[[nodiscard]] HttpCall patch(const QString& path, const QJsonObject& body);
[[nodiscard]] HttpCall remove(const QString& path);

} // namespace clinic::client
