#pragma once

#include "domain/result.h"
#include "tenancy/keyring.h"

#include <QByteArray>
#include <QString>

namespace clinic::calls {

/// What of calls is sealed or hashed under the clinic's own keys: deliveries that are not worked off yet, reviewers'
/// medical terms, and what passages are recognised by. May be used from every thread.
class ClinicSeals final
{
public:
    explicit ClinicSeals(tenancy::Keyring& keyring)
        : m_keyring(keyring)
    {
    }

    [[nodiscard]] domain::Result<QByteArray> sealBody(qint64 clinic, const QByteArray& body) const;
    [[nodiscard]] domain::Result<QByteArray> openBody(qint64 clinic, const QByteArray& sealed) const;
    [[nodiscard]] domain::Result<QByteArray> sealTerm(qint64 clinic, const QString& term) const;
    [[nodiscard]] domain::Result<QString> openTerm(qint64 clinic, const QByteArray& sealed) const;
    /// The same passage, however it is written, has the same hash within a clinic.
    [[nodiscard]] domain::Result<QByteArray> passageHash(qint64 clinic, const QString& passage) const;
    /// Of a body that names no call.
    [[nodiscard]] domain::Result<QByteArray> bodyHash(qint64 clinic, const QByteArray& body) const;
    /// ISO 3166; empty if the clinic's time zone tells none.
    [[nodiscard]] domain::Result<QString> phoneRegion(qint64 clinic) const;

private:
    tenancy::Keyring& m_keyring;
};

} // namespace clinic::calls
