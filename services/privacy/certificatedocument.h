#pragma once

#include "contract/privacy.h"
#include "documents/document.h"
#include "privacy/documentwords.h"

namespace clinic::privacy {

/// An erasure with what proves it.
struct Certificate
{
    contract::Erasure erasure;
    QString clinic;
    QByteArray timeZone;
    /// Of the entry in the audit trail: its id and, once it is sealed, its hash in hexadecimal.
    QString proof;
    QString proofHash;
};

/// The certificate to hand out; it cannot name the person.
[[nodiscard]] documents::Document certificateDocument(const Certificate& certificate, const DocumentWords& words);

} // namespace clinic::privacy
