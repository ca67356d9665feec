#pragma once

#include "calls/report.h"

#include <QStringList>

namespace clinic::calls {

/// Names said in a call that are no secret: the voice agent's and the clinic's own. None that is also a patient's: of
/// `patients` (who may be calling, whole names), or, as far as the call tells, of the caller.
[[nodiscard]] QStringList openNames(const Report& report, const QString& clinicName, const QStringList& patients);

} // namespace clinic::calls
