#include "tenancy/personkey.h"

#include "crypto/envelope.h"

#include <QUuid>

namespace clinic::tenancy {

namespace {

const QByteArray keyPurpose = "person-key";

QByteArray placeOf(const QByteArray& purpose, qint64 clinic, const QString& ref)
{
    return purpose + ':' + QByteArray::number(clinic) + ':' + ref.toLatin1();
}

} // namespace

PersonKey::PersonKey(qint64 clinic, QString ref, crypto::Key key)
    : m_clinic(clinic)
    , m_ref(std::move(ref))
    , m_key(std::move(key))
{
}

PersonKey PersonKey::make(qint64 clinic)
{
    return PersonKey(clinic, QUuid::createUuid().toString(QUuid::WithoutBraces), crypto::Key::random());
}

domain::Result<PersonKey> PersonKey::unwrap(const ClinicKeys& keys, qint64 clinic, const QString& ref,
                                            const QByteArray& wrapped)
{
    auto key = crypto::unwrapKey(keys.persons, wrapped, placeOf(keyPurpose, clinic, ref));
    if (!key)
        return key.error();
    return PersonKey(clinic, ref, *std::move(key));
}

domain::Result<QByteArray> PersonKey::wrapped(const ClinicKeys& keys) const
{
    return crypto::wrapKey(keys.persons, m_key, placeOf(keyPurpose, m_clinic, m_ref));
}

domain::Result<QByteArray> PersonKey::seal(const QByteArray& purpose, const QString& text) const
{
    return crypto::seal(m_key, text.toUtf8(), placeOf(purpose, m_clinic, m_ref));
}

domain::Result<QString> PersonKey::open(const QByteArray& purpose, const QByteArray& sealed) const
{
    auto text = crypto::open(m_key, sealed, placeOf(purpose, m_clinic, m_ref));
    if (!text)
        return text.error();
    return QString::fromUtf8(*text);
}

} // namespace clinic::tenancy
