#include "calls/clinicseals.h"

#include "calls/callwords.h"
#include "crypto/digest.h"
#include "crypto/envelope.h"
#include "crypto/keyseries.h"

namespace clinic::calls {

using domain::Result;

namespace {

constexpr int hashSize = 16;

QByteArray placeOf(const QByteArray& purpose, qint64 clinic)
{
    return purpose + ':' + QByteArray::number(clinic);
}

} // namespace

Result<QByteArray> ClinicSeals::sealBody(qint64 clinic, const QByteArray& body) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return crypto::seal((*keys)->secrets, body, placeOf("webhook-body", clinic));
}

Result<QByteArray> ClinicSeals::openBody(qint64 clinic, const QByteArray& sealed) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return crypto::open((*keys)->secrets, sealed, placeOf("webhook-body", clinic));
}

Result<QByteArray> ClinicSeals::sealTerm(qint64 clinic, const QString& term) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return crypto::seal((*keys)->secrets, term.toUtf8(), placeOf("redaction-term", clinic));
}

Result<QString> ClinicSeals::openTerm(qint64 clinic, const QByteArray& sealed) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto term = crypto::open((*keys)->secrets, sealed, placeOf("redaction-term", clinic));
    if (!term)
        return term.error();
    return QString::fromUtf8(*term);
}

Result<QByteArray> ClinicSeals::passageHash(qint64 clinic, const QString& passage) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return crypto::keyedHash((*keys)->tokens, "passage:" + foldPassage(passage).toUtf8()).left(hashSize);
}

Result<QByteArray> ClinicSeals::bodyHash(qint64 clinic, const QByteArray& body) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return crypto::keyedHash((*keys)->tokens, "webhook-body:" + body);
}

Result<QString> ClinicSeals::phoneRegion(qint64 clinic) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return (*keys)->phoneRegion;
}

} // namespace clinic::calls
