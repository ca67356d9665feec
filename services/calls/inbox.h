#pragma once

#include "calls/clinicseals.h"
#include "contract/calls.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QJsonObject>

#include <atomic>
#include <functional>

namespace clinic::calls {

/// What the voice provider delivers after a call: sealed, noted and answered at once; `DeliveryWorker` does the rest.
/// May be used from every thread.
class Inbox final
{
public:
    explicit Inbox(tenancy::Keyring& keyring)
        : m_seals(keyring)
    {
    }

    /// Called after something came in. Set before the first delivery.
    void onReceived(std::function<void()> wake) { m_wake = std::move(wake); }

    /// An `end-of-call-report` is kept, a `status-update` that says `ended` is noted, everything else is let go. `who`
    /// is the voice agent; `raw` the body as it came.
    [[nodiscard]] domain::Result<domain::Done> receive(storage::Database& db, const storage::Call& who,
                                                       const QJsonObject& message, const QByteArray& raw) const;

    [[nodiscard]] domain::Result<contract::DeliveryList> list(storage::Database& db, const storage::Call& who,
                                                              const contract::DeliveryQuery& query) const;
    [[nodiscard]] domain::Result<contract::DeliveryReply> replay(storage::Database& db, const storage::Call& who,
                                                                 const domain::DeliveryId& id) const;

private:
    ClinicSeals m_seals;
    std::function<void()> m_wake;
};

} // namespace clinic::calls
