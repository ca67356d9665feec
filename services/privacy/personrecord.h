#pragma once

#include "domain/result.h"
#include "tenancy/personvault.h"

#include <QJsonObject>

namespace clinic::privacy {

/// Everything about one person in the open, as the JSON that the person gets, out of the sealed answer of
/// `export_person`: `exported_at`, `clinic`, `person`, `bookings` with their history, `waitlist`, `calls` with their
/// transcripts and removed passages, and the `trail` of who did what with it. A field that cannot be opened is an
/// error: an export must not be silent about what it lacks.
[[nodiscard]] domain::Result<QJsonObject> openPersonRecord(const tenancy::PersonVault& vault, qint64 clinic,
                                                           const QJsonObject& answer);

} // namespace clinic::privacy
