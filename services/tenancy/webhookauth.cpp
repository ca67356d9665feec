#include "tenancy/webhookauth.h"

#include "crypto/digest.h"

#include <cstdlib>
#include <optional>

namespace clinic::tenancy {

using namespace domain;

namespace {

constexpr qint64 allowedSkewSeconds = 300;
/// A timestamp above this many seconds (the year 5138) is one in milliseconds.
constexpr qint64 surelyMilliseconds = 100'000'000'000;

Error unauthenticated(const char* detail)
{
    return {.code = ErrorCode::Unauthenticated, .detail = QString::fromLatin1(detail)};
}

std::optional<qint64> secondsOf(const QByteArray& timestamp)
{
    bool ok = false;
    const qint64 number = timestamp.toLongLong(&ok);
    if (!ok || number <= 0)
        return std::nullopt;
    return number > surelyMilliseconds ? number / 1000 : number;
}

bool isSigned(const WebhookProof& proof, const QByteArray& secret)
{
    QByteArray signature = proof.signature.trimmed().toLower();
    if (signature.startsWith("sha256="))
        signature.remove(0, 7);
    const QByteArray right = crypto::hmacSha256(secret, proof.timestamp + '.' + proof.body).toHex();
    return crypto::equal(signature, right);
}

/// Compares digests, so that not even the secret's length shows.
bool isSecret(const QByteArray& candidate, const QByteArray& secret)
{
    return !candidate.isEmpty() && crypto::equal(crypto::sha256(candidate), crypto::sha256(secret));
}

QByteArray bearerOf(const QByteArray& authorization)
{
    const QByteArray scheme = "bearer ";
    return authorization.left(scheme.size()).toLower() == scheme ? authorization.mid(scheme.size()).trimmed()
                                                                 : QByteArray();
}

} // namespace

Result<Done> authenticateWebhook(const WebhookProof& proof, const QByteArray& secret, const QDateTime& now)
{
    if (secret.isEmpty())
        return unauthenticated("this clinic takes no webhooks");
    if (!proof.signature.isEmpty()) {
        const auto time = secondsOf(proof.timestamp);
        if (!time || std::llabs(now.toSecsSinceEpoch() - *time) > allowedSkewSeconds)
            return unauthenticated("x-timestamp is missing or more than 300 s off");
        if (!isSigned(proof, secret))
            return unauthenticated("x-signature is not right for this body");
        return Done{};
    }
    if (isSecret(proof.secret, secret) || isSecret(bearerOf(proof.authorization), secret))
        return Done{};
    return unauthenticated("the webhook's secret is missing or wrong");
}

} // namespace clinic::tenancy
