#pragma once

#include "calls/numberedturn.h"
#include "domain/contact.h"

#include <QList>
#include <QString>

namespace clinic::calls {

/// How the caller introduced themselves: a name that was said as one's own or after being asked for it; empty if none.
[[nodiscard]] QString introducedName(const NumberedTurns& spoken);

/// The phone number that the caller gave last, in E.164; empty if none was. Spoken digits count: "oh double seven".
[[nodiscard]] QString dictatedPhone(const NumberedTurns& spoken, const QString& region);

/// Who this may be, likeliest first: every name with every number. The first is who they are if nobody knows them.
[[nodiscard]] QList<domain::Patient> likelyCallers(const NumberedTurns& spoken, const QString& customerName,
                                                   const QString& customerNumber, const QString& region);

} // namespace clinic::calls
