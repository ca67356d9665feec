#pragma once

#include "calls/clinicseals.h"
#include "calls/redactedcall.h"
#include "storage/database.h"
#include "tenancy/personvault.h"

#include <memory>

namespace clinic::calls {

/// A delivery taken out of the inbox.
struct TakenDelivery
{
    qint64 clinic = 0;
    qint64 id = 0;
    int attempt = 0;
    /// Sealed under the clinic's key.
    QByteArray body;
    /// When this body came, as the database writes it: another one may come while this one is worked on.
    QString receivedAt;
};

/// What became of a delivery. `Later`: it did not work now, and may when tried again.
enum class Filing { Filed, NotAReport, NoTranscript, Later };

/// Makes a reported call a redacted log: opens the delivery, redacts, finds the person, seals every passage under that
/// person's key and files all of it in one transaction. Nothing readable leaves this class but what the redactor let
/// through. May be used from several threads.
class CallFiler final
{
public:
    CallFiler(tenancy::Keyring& keyring, const tenancy::PersonVault& vault,
              std::shared_ptr<const redaction::Redactor> redactor);

    [[nodiscard]] Filing file(storage::Database& database, const TakenDelivery& delivery) const;

private:
    /// What the clinic tells the redactor beforehand.
    struct Known
    {
        redaction::Hints hints;
        bool maskDates = false;
    };
    [[nodiscard]] domain::Result<Known> knownFor(storage::Database& database, const QJsonObject& caller, qint64 clinic,
                                                 const Report& report) const;
    [[nodiscard]] domain::Result<tenancy::PersonVault::Caller> personOf(storage::Database& database,
                                                                        const QJsonObject& caller, qint64 clinic,
                                                                        const Report& report,
                                                                        const RedactedCall& call) const;
    [[nodiscard]] domain::Result<QJsonObject> sealedCall(qint64 clinic, const Report& report, const RedactedCall& call,
                                                         const tenancy::PersonVault::Caller& person) const;

    ClinicSeals m_seals;
    const tenancy::PersonVault& m_vault;
    std::shared_ptr<const redaction::Redactor> m_redactor;
};

} // namespace clinic::calls
