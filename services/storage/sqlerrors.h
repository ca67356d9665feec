#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace clinic::storage {

/// What a SQLSTATE means to a caller, and whether the same unit of work may simply be tried again.
struct SqlErrorMeaning
{
    domain::ErrorCode code = domain::ErrorCode::Internal;
    bool transient = false;
};

/// The one table from SQLSTATE to error code. Unknown states are defects: `internal`.
[[nodiscard]] SqlErrorMeaning meaningOf(const QByteArray& sqlState);

/// Whether the state says that the server ended the connection or is about to.
[[nodiscard]] bool isConnectionLoss(const QByteArray& sqlState);

} // namespace clinic::storage
