#pragma once

#include "crypto/masterkey.h"

#include <QByteArray>
#include <QString>

namespace clinic::tenancy {

/// The keyed hash that accounts are found by. Case and spaces around an address do not matter.
class EmailHasher final
{
public:
    explicit EmailHasher(const crypto::MasterKey& master);
    [[nodiscard]] QByteArray hash(const QString& email) const;

private:
    crypto::Key m_key;
};

} // namespace clinic::tenancy
