#pragma once

#include "support/scenario/socket.h"

#include <QJsonObject>
#include <QList>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace clinic::test {

/// One message of the event stream and when it arrived.
struct SseEvent
{
    qint64 id = 0;
    QByteArray type;
    QByteArray data;
    std::chrono::steady_clock::time_point receivedAt;

    [[nodiscard]] QJsonObject json() const;
};

/// A subscriber of `GET /v1/events` with a thread of its own, which collects what comes. It does not reconnect by
/// itself: `connect` again resumes behind the last event seen.
class SseClient final
{
public:
    SseClient() = default;
    ~SseClient() { disconnect(); }
    SseClient(const SseClient&) = delete;
    SseClient& operator=(const SseClient&) = delete;

    /// Waits for the answer's head; its status, 0 when nobody answered. `after` < 0: without Last-Event-ID.
    int connect(quint16 port, const QByteArray& token, qint64 after);
    int reconnect(quint16 port, const QByteArray& token) { return connect(port, token, lastId()); }
    void disconnect();

    /// Called on the stream's thread with each event; set before `connect`.
    void onEvent(std::function<void(const SseEvent&)> callback) { m_callback = std::move(callback); }

    [[nodiscard]] QList<SseEvent> events() const;
    [[nodiscard]] qint64 lastId() const;
    /// Whether the service ended the stream.
    [[nodiscard]] bool ended() const { return m_ended; }
    /// True as soon as `condition` holds for the events so far; false when it does not within `timeout`.
    [[nodiscard]] bool waitFor(const std::function<bool(const QList<SseEvent>&)>& condition,
                               std::chrono::milliseconds timeout = std::chrono::seconds(10)) const;
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds timeout = std::chrono::seconds(10)) const;

private:
    void run();
    void take(QByteArray& pending);
    void deliver(const QByteArray& message);

    Socket m_socket;
    QByteArray m_firstBytes;
    std::thread m_thread;
    std::function<void(const SseEvent&)> m_callback;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    QList<SseEvent> m_events;
    qint64 m_lastId = 0;
    std::atomic<bool> m_ended = false;
};

} // namespace clinic::test
