#pragma once

#include "calls/callservice.h"
#include "calls/clinicseals.h"
#include "calls/correction.h"

namespace clinic::calls {

/// What reviewers mark in a log: the call is redacted anew at once, the same passage in other calls is found and
/// offered, and medical terms are remembered for later calls. May be used from every thread.
class CorrectionService final
{
public:
    CorrectionService(tenancy::Keyring& keyring, const tenancy::PersonVault& vault, const CallService& calls)
        : m_seals(keyring)
        , m_vault(vault)
        , m_calls(calls)
    {
    }

    [[nodiscard]] domain::Result<contract::CorrectionReply> correct(storage::Database& db, const storage::Call& who,
                                                                    const domain::CallId& id,
                                                                    const contract::CorrectionRequest& request) const;

private:
    /// A call in the middle of being corrected.
    struct Work
    {
        QJsonObject row;
        NumberedTurns log;
        QHash<int, QList<int>> same;
        QHash<int, QByteArray> hashes;
        int nextPassage = 1;
        bool maskDates = false;
    };
    [[nodiscard]] domain::Result<Work> begin(storage::Database& db, const storage::Call& who,
                                             const domain::CallId& id) const;
    [[nodiscard]] domain::Result<Correction> apply(storage::Database& db, const storage::Call& who,
                                                   const domain::CallId& id, const contract::CorrectionRequest& request,
                                                   Work& work) const;
    [[nodiscard]] domain::Result<QJsonObject> changeOf(qint64 clinic, const contract::CorrectionRequest& request,
                                                       const Correction& correction, const Work& work) const;
    [[nodiscard]] domain::Result<QJsonValue> termOf(qint64 clinic, const contract::CorrectionRequest& request,
                                                    const Correction& correction) const;
    [[nodiscard]] domain::Result<QList<contract::SimilarPassage>>
    similar(storage::Database& db, const storage::Call& who, const domain::CallId& id, const Correction& correction,
            const Work& work) const;

    ClinicSeals m_seals;
    const tenancy::PersonVault& m_vault;
    const CallService& m_calls;
};

} // namespace clinic::calls
