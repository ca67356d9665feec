#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "tenancy/keyring.h"
#include "tenancy/webhookauth.h"

namespace clinic::tenancy {

/// The clinic that a webhook was delivered to.
struct WebhookClinic
{
    qint64 clinic = 0;
    /// IANA name.
    QString timeZone;
};

/// Finds the clinic of an address (`/webhooks/vapi/{slug}`) and checks that the delivery knows its secret. An unknown
/// slug and a wrong secret look the same.
class Webhooks final
{
public:
    Webhooks(Keyring& keyring, const domain::Clock& clock)
        : m_keyring(keyring)
        , m_clock(clock)
    {
    }

    [[nodiscard]] domain::Result<WebhookClinic> authenticate(storage::Database& database, const QString& slug,
                                                             const WebhookProof& proof) const;

    /// 256 random bits as text.
    [[nodiscard]] static QString newSecret();
    /// For `clinics.sealed_secret`.
    [[nodiscard]] static domain::Result<QByteArray> seal(const ClinicKeys& keys, qint64 clinic, const QString& secret);
    [[nodiscard]] static domain::Result<QByteArray> open(const ClinicKeys& keys, qint64 clinic,
                                                         const QByteArray& sealed);

private:
    Keyring& m_keyring;
    const domain::Clock& m_clock;
};

} // namespace clinic::tenancy
