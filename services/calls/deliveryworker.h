#pragma once

#include "calls/callfiler.h"
#include "storage/databasesettings.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace clinic::calls {

/// Works the inbox off, on a thread and connection of its own; any number of them, also in other processes, share it. A
/// delivery is leased: when its worker dies, the next one takes it over. Starts at once when woken, and looks every
/// second.
class DeliveryWorker final
{
public:
    /// `onFiled` is called from the worker's thread.
    DeliveryWorker(storage::DatabaseSettings settings, const CallFiler& filer, std::function<void()> onFiled);
    ~DeliveryWorker();
    DeliveryWorker(const DeliveryWorker&) = delete;
    DeliveryWorker& operator=(const DeliveryWorker&) = delete;

    void start();
    /// Waits for the delivery that is being worked on.
    void stop();
    /// Something came in. From any thread.
    void wake();

    /// Everything that is due now, without a thread; how many deliveries were taken.
    static int workOff(storage::Database& database, const CallFiler& filer);

private:
    void loop();
    /// Until the database may be back; true when it is time to stop.
    bool pause();

    storage::DatabaseSettings m_settings;
    const CallFiler& m_filer;
    std::function<void()> m_onFiled;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_woken = false;
};

} // namespace clinic::calls
