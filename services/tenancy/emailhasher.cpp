#include "tenancy/emailhasher.h"

#include "crypto/digest.h"

namespace clinic::tenancy {

EmailHasher::EmailHasher(const crypto::MasterKey& master)
    : m_key(master.derive("e-mail-lookup"))
{
}

QByteArray EmailHasher::hash(const QString& email) const
{
    const QString one = email.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
    return crypto::keyedHash(m_key, one.toUtf8());
}

} // namespace clinic::tenancy
