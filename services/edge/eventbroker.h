#pragma once

#include "domain/clinic.h"
#include "domain/clock.h"
#include "edge/eventsource.h"

#include <QDateTime>

#include <chrono>
#include <memory>
#include <optional>

namespace clinic::edge {

class ByteStream;

/// Who wants a clinic's events, from where on and how long.
struct Subscription
{
    qint64 clinic = 0;
    domain::Role role = domain::Role::Receptionist;
    /// Ends with this session.
    QString session;
    /// Ends with the token.
    QDateTime expiresAt;
    /// The last event already known (Last-Event-ID, `as_of`); none: from now on.
    std::optional<domain::EventPosition> after;
};

struct EventBrokerSettings
{
    /// Between two looks without a wake-up.
    std::chrono::milliseconds tick = std::chrono::seconds(1);
    /// At least so long between two looks: a busy service's commits come together.
    std::chrono::milliseconds pace = std::chrono::milliseconds(5);
    std::chrono::milliseconds ping = std::chrono::seconds(15);
    int batch = 500;
    /// Who is further behind loads anew.
    domain::EventPosition maxBehind = 20'000;
    /// What one subscriber may leave unread, in bytes.
    qsizetype maxBacklog = 4 * 1024 * 1024;
};

/// Carries committed changes to every `GET /v1/events` as server-sent events, each exactly once and in order, also to
/// those who come back with a position. One thread of its own; owned by the daemon, stopped before the database.
class EventBroker final
{
public:
    /// `clock` must live as long as the broker.
    EventBroker(EventSourceFactory source, const domain::Clock& clock, EventBrokerSettings settings = {});
    /// Stops if `stop` was not called.
    ~EventBroker();
    EventBroker(const EventBroker&) = delete;
    EventBroker& operator=(const EventBroker&) = delete;

    void start();
    /// Ends all streams and waits for the thread.
    void stop();
    /// Something was committed, here or by another instance. From any thread, cheap, coalesced.
    void wake();
    /// From any thread. The stream says something at once, so that the client sees its headers; missed events follow.
    [[nodiscard]] std::shared_ptr<ByteStream> subscribe(const Subscription& subscription);
    /// Whether the last look at the database succeeded.
    [[nodiscard]] bool isWorking() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clinic::edge
