#pragma once

#include "storage/databasesettings.h"

#include <QString>

#include <atomic>
#include <functional>
#include <thread>

namespace clinic::storage {

class Database;

/// Waits on a channel with a connection and a thread of its own and calls back from that thread: once for any number of
/// notifications at a time, and once after each (re)connection, as some may have been missed.
class NotificationListener final
{
public:
    NotificationListener(DatabaseSettings settings, QString channel, std::function<void()> onNotified);
    ~NotificationListener();
    NotificationListener(const NotificationListener&) = delete;
    NotificationListener& operator=(const NotificationListener&) = delete;

    [[nodiscard]] bool isListening() const { return m_listening; }

private:
    void listen();
    void waitOn(Database& database);
    /// False when it is time to stop.
    [[nodiscard]] bool pause(int milliseconds) const;

    DatabaseSettings m_settings;
    QString m_channel;
    std::function<void()> m_onNotified;
    int m_wakeFd = -1;
    std::atomic<bool> m_stopping{false};
    std::atomic<bool> m_listening{false};
    std::thread m_thread;
};

} // namespace clinic::storage
