#pragma once

#include "domain/contact.h"
#include "domain/result.h"

#include <QString>

namespace clinic::tenancy {

/// The patient with name and e-mail trimmed and the phone in E.164, or `invalid_request` with a pointer below `base`
/// for every member that is wrong. `region` is where numbers without a country code belong.
[[nodiscard]] domain::Result<domain::Patient> checkedPatient(const domain::Patient& patient, const QString& region,
                                                             const QString& base);

/// Whether a text has the shape of an e-mail address: one @, something on both sides, no spaces.
[[nodiscard]] bool looksLikeEmail(const QString& text);

} // namespace clinic::tenancy
