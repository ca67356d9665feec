#pragma once

#include "domain/result.h"

#include <QObject>

#include <functional>

namespace clinic::client {

/// Where calls get their bearer token from. Answers come later, and not at all once `context` is gone.
class Credentials : public QObject
{
    Q_OBJECT
public:
    using TokenReply = std::function<void(domain::Result<QByteArray>)>;
    using QObject::QObject;

    /// A token that is good for now.
    virtual void token(QObject* context, TokenReply reply) = 0;
    /// A token other than `refused`, which the service would not take.
    virtual void replace(const QByteArray& refused, QObject* context, TokenReply reply) = 0;

protected:
    static void answerLater(QObject* context, TokenReply reply, domain::Result<QByteArray> result);
};

/// One token that cannot be renewed, such as the operator's of a local installation.
class FixedCredentials final : public Credentials
{
    Q_OBJECT
public:
    explicit FixedCredentials(const QByteArray& token = {}, QObject* parent = nullptr);

    void setToken(const QByteArray& token) { m_token = token; }
    void token(QObject* context, TokenReply reply) override;
    void replace(const QByteArray& refused, QObject* context, TokenReply reply) override;

private:
    QByteArray m_token;
};

/// What every call says without a token.
[[nodiscard]] domain::Error notSignedIn();

} // namespace clinic::client
