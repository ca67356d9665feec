#pragma once

#include "contract/calls.h"
#include "domain/clock.h"
#include "redaction/redactor.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/personvault.h"
#include "tenancy/sessions.h"

#include <QHash>
#include <QList>

#include <memory>
#include <mutex>

namespace clinic::calls {

/// Shows an admin a call as it was spoken, for a reason and against the password, for five minutes. Every try leaves an
/// entry; wrong passwords count like log-ins; more than a handful in a row have to wait. May be used from every thread.
class RevealService final
{
public:
    static constexpr int shownSeconds = 300;

    RevealService(const tenancy::Sessions& sessions, const tenancy::PersonVault& vault, const domain::Clock& clock,
                  std::shared_ptr<const redaction::Redactor> redactor);

    [[nodiscard]] domain::Result<contract::RevealedCall> reveal(storage::Database& db, const storage::Call& who,
                                                                const domain::CallId& id,
                                                                const contract::RevealRequest& request) const;

private:
    /// Seconds to wait; 0 when the account may.
    [[nodiscard]] int waitOf(const QString& account) const;
    [[nodiscard]] QString withoutNames(const QString& reason) const;

    const tenancy::Sessions& m_sessions;
    const tenancy::PersonVault& m_vault;
    const domain::Clock& m_clock;
    std::shared_ptr<const redaction::Redactor> m_redactor;
    mutable std::mutex m_mutex;
    /// When each account tried of late.
    mutable QHash<QString, QList<QDateTime>> m_tries;
};

} // namespace clinic::calls
