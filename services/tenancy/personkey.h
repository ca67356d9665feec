#pragma once

#include "crypto/key.h"
#include "domain/result.h"
#include "tenancy/keyring.h"

#include <QByteArray>
#include <QString>

namespace clinic::tenancy {

/// The key of one person, and the sealing of that person's fields, each bound to its purpose, the clinic and the
/// person: a phone number does not open as a name, nor in another person's row.
class PersonKey final
{
public:
    /// For a person nobody knew yet: a new reference and a new key.
    [[nodiscard]] static PersonKey make(qint64 clinic);
    [[nodiscard]] static domain::Result<PersonKey> unwrap(const ClinicKeys& keys, qint64 clinic, const QString& ref,
                                                          const QByteArray& wrapped);

    [[nodiscard]] const QString& ref() const { return m_ref; }
    [[nodiscard]] domain::Result<QByteArray> wrapped(const ClinicKeys& keys) const;

    [[nodiscard]] domain::Result<QByteArray> seal(const QByteArray& purpose, const QString& text) const;
    [[nodiscard]] domain::Result<QString> open(const QByteArray& purpose, const QByteArray& sealed) const;

private:
    PersonKey(qint64 clinic, QString ref, crypto::Key key);

    qint64 m_clinic;
    QString m_ref;
    crypto::Key m_key;
};

} // namespace clinic::tenancy
