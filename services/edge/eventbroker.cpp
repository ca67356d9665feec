#include "edge/eventbroker.h"

#include "edge/eventsubscribers.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace clinic::edge {

using domain::EventPosition;
using TimePoint = std::chrono::steady_clock::time_point;

namespace {

/// Longer than any access token lives: a stream asked for with a token that was revoked just before.
constexpr qint64 rememberEndedSeconds = 3600;
const QByteArray greeting = QByteArrayLiteral("retry: 1000\n: events follow\n\n");

/// A subscription on its way to the broker's thread.
struct Joining
{
    Subscriber subscriber;
    std::optional<EventPosition> after;
};

} // namespace

class EventBroker::Private final
{
public:
    Private(EventSourceFactory factory, const domain::Clock& clock, EventBrokerSettings settings)
        : m_factory(std::move(factory))
        , m_clock(clock)
        , m_settings(settings)
    {
    }

    void start();
    void stop();
    void wake();
    std::shared_ptr<ByteStream> subscribe(const Subscription& subscription);
    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    void run();
    /// Sleeps until there is something to do; false when it is time to stop.
    bool await(TimePoint tick);
    bool look();
    bool connect();
    bool drain();
    void noteEnded(const QList<RawEvent>& events);
    bool admit();
    bool replay();
    void keepHouse();

    const EventSourceFactory m_factory;
    const domain::Clock& m_clock;
    const EventBrokerSettings m_settings;
    std::thread m_thread;
    std::atomic<bool> m_working = false;
    /// `m_position` for other threads; unknown below 0.
    std::atomic<EventPosition> m_known = -1;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_woken = false;
    std::vector<Joining> m_joining;

    // The thread's own.
    std::unique_ptr<EventSource> m_source;
    std::optional<EventPosition> m_position;
    EventSubscribers m_subscribers;
    EventSubscribers m_newcomers;
    std::vector<Joining> m_waiting;
    QHash<QString, QDateTime> m_ended;
    TimePoint m_nextLook;
    TimePoint m_nextPing;
};

void EventBroker::Private::start()
{
    m_thread = std::thread([this] { run(); });
}

void EventBroker::Private::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    for (const Joining& joining : std::exchange(m_joining, {}))
        joining.subscriber.stream->close();
}

void EventBroker::Private::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_woken, true))
            return;
    }
    m_changed.notify_one();
}

std::shared_ptr<ByteStream> EventBroker::Private::subscribe(const Subscription& subscription)
{
    // Whatever is committed from here on gets a higher position than what is known by now.
    const EventPosition known = m_known;
    const std::optional<EventPosition> now = known < 0 ? std::nullopt : std::optional(known);
    const auto stream = std::make_shared<ByteStream>(m_settings.maxBacklog);
    if (!stream->push(greeting))
        return stream;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            stream->close();
            return stream;
        }
        m_joining.push_back({Subscriber{subscription.clinic, subscription.role, subscription.session,
                                        subscription.expiresAt, 0, stream},
                             subscription.after ? subscription.after : now});
    }
    m_changed.notify_one();
    return stream;
}

void EventBroker::Private::run()
{
    m_nextPing = std::chrono::steady_clock::now() + m_settings.ping;
    TimePoint tick = std::chrono::steady_clock::now();
    while (await(tick)) {
        m_working = look();
        keepHouse();
        const TimePoint now = std::chrono::steady_clock::now();
        m_nextLook = now + m_settings.pace;
        tick = std::min(now + m_settings.tick, m_nextPing);
    }
    for (const Joining& waiting : m_waiting)
        waiting.subscriber.stream->close();
    m_waiting.clear();
    m_subscribers.closeAll();
    m_newcomers.closeAll();
    m_source.reset();
}

bool EventBroker::Private::await(TimePoint tick)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, tick, [this] { return m_stopping || m_woken || !m_joining.empty(); });
    m_changed.wait_until(lock, std::min(m_nextLook, tick), [this] { return m_stopping; });
    m_woken = false;
    for (Joining& joining : m_joining)
        m_waiting.push_back(std::move(joining));
    m_joining.clear();
    return !m_stopping;
}

bool EventBroker::Private::look()
{
    return connect() && drain() && admit();
}

bool EventBroker::Private::connect()
{
    if (!m_source) {
        auto made = m_factory();
        if (!made)
            return false;
        m_source = *std::move(made);
    }
    if (!m_position) {
        const auto last = m_source->lastPosition();
        if (!last)
            return false;
        m_position = *last;
        m_known = *last;
    }
    return true;
}

bool EventBroker::Private::drain()
{
    for (;;) {
        const auto batch = m_source->sequence(*m_position, m_settings.batch);
        if (!batch)
            return false;
        noteEnded(batch->events);
        if (!m_subscribers.deliver(batch->events, *m_source).ok())
            return false;
        if (!batch->events.isEmpty())
            m_position = batch->events.last().position;
        m_known = *m_position;
        if (batch->events.size() < m_settings.batch)
            return true;
    }
}

void EventBroker::Private::noteEnded(const QList<RawEvent>& events)
{
    for (const RawEvent& event : events) {
        if (event.type == QLatin1String("session"))
            m_ended.insert(event.id, m_clock.now().addSecs(rememberEndedSeconds));
    }
}

/// The thread stands at `m_position` and nothing is delivered meanwhile: what the newcomers missed up to there is read
/// for all of them together, then they are like the others. If that fails they stay newcomers, each where it got to.
bool EventBroker::Private::admit()
{
    for (Joining& waiting : m_waiting) {
        waiting.subscriber.position = waiting.after.value_or(*m_position);
        if (m_ended.contains(waiting.subscriber.session))
            waiting.subscriber.stream->close();
        else
            m_newcomers.add(std::move(waiting.subscriber));
    }
    m_waiting.clear();
    if (m_newcomers.isEmpty())
        return true;
    const auto floor = m_source->floor();
    if (!floor)
        return false;
    m_newcomers.resetStrays(*floor, *m_position, m_settings.maxBehind);
    if (!replay())
        return false;
    m_subscribers.merge(m_newcomers);
    return true;
}

bool EventBroker::Private::replay()
{
    EventPosition at = m_newcomers.lowestPosition();
    while (at < *m_position) {
        const auto batch = m_source->sequence(at, m_settings.batch);
        if (!batch)
            return false;
        QList<RawEvent> missed = batch->events;
        // Later ones were committed since; the next drain brings them to everybody.
        missed.removeIf([this](const RawEvent& event) { return event.position > *m_position; });
        if (missed.isEmpty())
            return true;
        if (!m_newcomers.deliver(missed, *m_source).ok())
            return false;
        at = missed.last().position;
    }
    return true;
}

void EventBroker::Private::keepHouse()
{
    const QDateTime now = m_clock.now();
    const TimePoint moment = std::chrono::steady_clock::now();
    if (moment >= m_nextPing) {
        m_subscribers.ping();
        m_newcomers.ping();
        m_nextPing = moment + m_settings.ping;
    }
    m_subscribers.expire(now);
    m_newcomers.expire(now);
    m_ended.removeIf([&now](const std::pair<const QString&, QDateTime&> entry) { return entry.second <= now; });
}

EventBroker::EventBroker(EventSourceFactory source, const domain::Clock& clock, EventBrokerSettings settings)
    : d(std::make_unique<Private>(std::move(source), clock, settings))
{
}

EventBroker::~EventBroker()
{
    stop();
}

void EventBroker::start()
{
    d->start();
}

void EventBroker::stop()
{
    d->stop();
}

void EventBroker::wake()
{
    d->wake();
}

std::shared_ptr<ByteStream> EventBroker::subscribe(const Subscription& subscription)
{
    return d->subscribe(subscription);
}

bool EventBroker::isWorking() const
{
    return d->isWorking();
}

} // namespace clinic::edge
