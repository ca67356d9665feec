#pragma once

#include "calls/callfiler.h"
#include "calls/callservice.h"
#include "calls/correctionservice.h"
#include "calls/deliveryworker.h"
#include "calls/inbox.h"
#include "calls/revealservice.h"

namespace clinic::app {

/// All that becomes of phone calls: the inbox, the worker that redacts, and what screens ask for.
class VoiceCalls final
{
public:
    /// Everything given must outlive this.
    VoiceCalls(tenancy::Keyring& keyring, const tenancy::PersonVault& vault, const tenancy::Sessions& sessions,
               const domain::Clock& clock, const std::shared_ptr<const redaction::Redactor>& redactor)
        : inbox(keyring)
        , filer(keyring, vault, redactor)
        , calls(vault)
        , corrections(keyring, vault, calls)
        , reveals(sessions, vault, clock, redactor)
    {
    }

    /// Begins to work off what came in; `onFiled` is called from the worker's thread.
    void start(const storage::DatabaseSettings& settings, std::function<void()> onFiled)
    {
        m_worker = std::make_unique<calls::DeliveryWorker>(settings, filer, std::move(onFiled));
        inbox.onReceived([worker = m_worker.get()] { worker->wake(); });
        m_worker->start();
    }
    void stop()
    {
        if (m_worker)
            m_worker->stop();
    }

    calls::Inbox inbox;
    const calls::CallFiler filer;
    const calls::CallService calls;
    const calls::CorrectionService corrections;
    const calls::RevealService reveals;

private:
    std::unique_ptr<calls::DeliveryWorker> m_worker;
};

} // namespace clinic::app
