#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>

namespace clinic::tenancy {

/// What a delivery brought to prove where it comes from: the header's values, empty where absent, and the raw body.
struct WebhookProof
{
    /// `X-Vapi-Secret`
    QByteArray secret;
    /// `Authorization`
    QByteArray authorization;
    /// `x-signature`: HMAC-SHA-256 in hex over `{x-timestamp}.{body}`
    QByteArray signature;
    /// `x-timestamp`: seconds or milliseconds since 1970
    QByteArray timestamp;
    QByteArray body;
};

/// Any one of the three ways suffices, but a signature that is there must be right and at most 300 s off.
/// `unauthenticated` otherwise.
[[nodiscard]] domain::Result<domain::Done> authenticateWebhook(const WebhookProof& proof, const QByteArray& secret,
                                                               const QDateTime& now);

} // namespace clinic::tenancy
