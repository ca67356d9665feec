#pragma once

#include "domain/clinic.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace clinic::storage {

/// In whose name a SQL function runs, and what makes its repetition recognisable.
struct Call
{
    domain::Actor actor;
    QString requestId;
    /// Empty: the call may be repeated freely.
    QString idempotencyKey;
    /// Hash of route and body, so that a key is not used for two different requests.
    QByteArray fingerprint;
};

/// The `p_caller` argument that every function of the schema takes first.
[[nodiscard]] QJsonObject toCaller(const Call& call);

} // namespace clinic::storage
