#pragma once

#include "domain/contact.h"

#include <QString>

namespace clinic::privacy {

/// Whether a reason names the person it is about: by a word of the name, the phone number or the e-mail address. The
/// reason of an erasure stays in the audit trail, so it must not.
[[nodiscard]] bool namesPerson(const QString& reason, const domain::Contact& person);

} // namespace clinic::privacy
