#pragma once

#include "contract/privacy.h"
#include "documents/document.h"
#include "domain/result.h"
#include "privacy/certificatedocument.h"
#include "privacy/erasureledger.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/personvault.h"

#include <QJsonObject>

#include <functional>

namespace clinic::privacy {

/// Persons' rights: everything about one person in the open, and erasure by destroying the person's key. Admins only.
/// May be used from every storage worker at once.
class PrivacyService final
{
public:
    /// Draws a document as PDF; the service's own libraries know nothing of fonts.
    using PdfWriter = std::function<QByteArray(const documents::Document&)>;

    /// All must outlive the service.
    PrivacyService(const tenancy::PersonVault& vault, ErasureLedger& ledger, PdfWriter writer);

    /// The person's record as a file; `language` is the reader's, for the PDF.
    [[nodiscard]] domain::Result<QByteArray> exportPerson(storage::Database& db, const storage::Call& who,
                                                          const domain::ContactId& id, contract::ExportFormat format,
                                                          const QString& language) const;

    /// Refused with `state_conflict` while a live booking lies in the future. The answer comes when the erasure is in
    /// the database and in the ledger.
    [[nodiscard]] domain::Result<contract::EraseReply> erase(storage::Database& db, const storage::Call& who,
                                                             const domain::ContactId& id,
                                                             const contract::EraseRequest& request) const;
    [[nodiscard]] domain::Result<contract::ErasureList> list(storage::Database& db, const storage::Call& who,
                                                             const QString& cursor, int limit) const;
    [[nodiscard]] domain::Result<Certificate> certificate(storage::Database& db, const storage::Call& who,
                                                          const domain::ErasureId& id) const;
    [[nodiscard]] QByteArray pdfOf(const Certificate& certificate, const QString& language) const;

    /// Brings database and ledger together: erases again whom an older database brought back, and writes down what
    /// other instances erased. How many were erased again. To be called before anything is served, and now and then.
    [[nodiscard]] domain::Result<int> reconcile(storage::Database& db) const;

private:
    [[nodiscard]] domain::Result<domain::Done> checkReason(storage::Database& db, const storage::Call& who,
                                                           const domain::ContactId& id, const QString& reason) const;

    const tenancy::PersonVault& m_vault;
    ErasureLedger& m_ledger;
    const PdfWriter m_writer;
};

} // namespace clinic::privacy
