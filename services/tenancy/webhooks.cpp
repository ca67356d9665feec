#include "tenancy/webhooks.h"

#include "crypto/base64url.h"
#include "crypto/envelope.h"
#include "crypto/random.h"
#include "storage/database.h"
#include "tenancy/answers.h"

namespace clinic::tenancy {

using namespace domain;

namespace {

QByteArray placeOf(qint64 clinic)
{
    return "webhook-secret:" + QByteArray::number(clinic);
}

Error refused()
{
    return {.code = ErrorCode::Unauthenticated, .detail = QStringLiteral("the webhook's secret is missing or wrong")};
}

} // namespace

Result<WebhookClinic> Webhooks::authenticate(storage::Database& database, const QString& slug,
                                             const WebhookProof& proof) const
{
    const auto row = database.call("find_webhook", {slug}, storage::CallKind::Read);
    if (!row)
        return row.error();
    const WebhookClinic found{(*row)[QLatin1String("clinic")].toString().toLongLong(),
                              (*row)[QLatin1String("time_zone")].toString()};
    const QByteArray sealed = bytesOf((*row)[QLatin1String("sealed_secret")]);
    if (found.clinic <= 0 || sealed.isEmpty())
        return refused();
    const auto keys = m_keyring.keys(found.clinic);
    if (!keys)
        return keys.error();
    auto secret = open(**keys, found.clinic, sealed);
    if (!secret)
        return secret.error();
    const auto proven = authenticateWebhook(proof, *secret, m_clock.now());
    crypto::wipe(*secret);
    if (!proven)
        return proven.error();
    return found;
}

QString Webhooks::newSecret()
{
    return QString::fromLatin1(crypto::toBase64Url(crypto::randomBytes(32)));
}

Result<QByteArray> Webhooks::seal(const ClinicKeys& keys, qint64 clinic, const QString& secret)
{
    return crypto::seal(keys.secrets, secret.toUtf8(), placeOf(clinic));
}

Result<QByteArray> Webhooks::open(const ClinicKeys& keys, qint64 clinic, const QByteArray& sealed)
{
    return crypto::open(keys.secrets, sealed, placeOf(clinic));
}

} // namespace clinic::tenancy
