#pragma once

#include "documents/pdf.h"
#include "privacy/privacyservice.h"
#include "privacy/retentionservice.h"

#include <QString>

namespace clinic::app {

/// What persons may ask of a clinic, and how long it keeps what it knows of them.
struct PersonsRights
{
    /// `vault` must outlive this.
    PersonsRights(const tenancy::PersonVault& vault, const QString& dataDir)
        : ledger(dataDir)
        , privacy(vault, ledger, documents::toPdf)
    {
    }

    /// A chore of a second at most: who is erased by it is in the ledger afterwards.
    [[nodiscard]] bool retain(storage::Database& db) const
    {
        const auto removed = retention.runDue(db, std::chrono::seconds(1));
        return removed && (*removed == 0 || privacy.reconcile(db));
    }

    privacy::ErasureLedger ledger;
    const privacy::PrivacyService privacy;
    const privacy::RetentionService retention{};
};

} // namespace clinic::app
