#pragma once

#include "calls/numberedturn.h"
#include "domain/result.h"
#include "tenancy/personvault.h"

#include <QJsonObject>

namespace clinic::calls {

/// A call as it was spoken, and its log, in step, after all that reviewers corrected.
struct OriginalCall
{
    NumberedTurns spoken;
    NumberedTurns log;
};

/// Opens the answer of `open_call`. An error when the seal, or what was corrected since, does not fit.
[[nodiscard]] domain::Result<OriginalCall> openOriginal(const tenancy::PersonVault& vault, qint64 clinic,
                                                        const QJsonObject& row);

} // namespace clinic::calls
