#include "edge/httpserver.h"

#include "edge/bytestream.h"
#include "edge/connection.h"
#include "edge/transport.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace clinic::edge {

using TimePoint = std::chrono::steady_clock::time_point;

namespace {

constexpr int sweepMilliseconds = 100;
/// So many may be told at a time that there are too many; the next ones are just closed.
constexpr int maxRefusals = 64;

/// Everything of the I/O thread.
class Hub final
{
public:
    Loop loop;
    std::atomic<int> connectionCount = 0;

    void add(std::unique_ptr<Transport> transport, const std::shared_ptr<const ConnectionContext>& context);
    void remove(quint64 number);
    void sweep();
    void beginStop(TimePoint deadline);
    [[nodiscard]] std::shared_ptr<Connection> find(quint64 number) const;

private:
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> snapshot() const;
    void endIfIdle();

    std::unordered_map<quint64, std::shared_ptr<Connection>> m_connections;
    std::unordered_map<const ConnectionContext*, int> m_perListener;
    std::unordered_map<quint64, const ConnectionContext*> m_owner;
    quint64 m_lastNumber = 0;
    std::optional<TimePoint> m_stopAt;
};

void Hub::add(std::unique_ptr<Transport> transport, const std::shared_ptr<const ConnectionContext>& context)
{
    const int open = m_perListener[context.get()];
    const int allowed = context->settings.limits.maxConnections;
    if (m_stopAt || open >= allowed + maxRefusals)
        return;
    const quint64 number = ++m_lastNumber;
    const auto connection = std::make_shared<Connection>(number, std::move(transport), context);
    m_connections.emplace(number, connection);
    m_owner.emplace(number, context.get());
    ++m_perListener[context.get()];
    ++connectionCount;
    if (open < allowed)
        connection->start();
    else
        connection->startRefusal();
}

void Hub::remove(quint64 number)
{
    if (m_connections.erase(number) == 0)
        return;
    const auto owner = m_owner.find(number);
    --m_perListener[owner->second];
    m_owner.erase(owner);
    --connectionCount;
    endIfIdle();
}

std::shared_ptr<Connection> Hub::find(quint64 number) const
{
    const auto found = m_connections.find(number);
    return found == m_connections.end() ? nullptr : found->second;
}

/// Closing changes the table, so walks go over a copy.
std::vector<std::shared_ptr<Connection>> Hub::snapshot() const
{
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(m_connections.size());
    for (const auto& [number, connection] : m_connections)
        all.push_back(connection);
    return all;
}

void Hub::sweep()
{
    const TimePoint now = std::chrono::steady_clock::now();
    const bool closeAll = m_stopAt && now >= *m_stopAt;
    for (const auto& connection : snapshot()) {
        if (closeAll)
            connection->close();
        else
            connection->closeIfOverdue(now);
    }
}

void Hub::beginStop(TimePoint deadline)
{
    m_stopAt = deadline;
    loop.stopListening();
    loop.release();
    for (const auto& connection : snapshot())
        connection->finishUp();
    endIfIdle();
}

void Hub::endIfIdle()
{
    if (m_stopAt && m_connections.empty())
        loop.stopTicking();
}

/// The way from other threads into the hub; outlives it, so that late answers find nobody instead of freed memory.
class Mailbox final
{
public:
    explicit Mailbox(Hub* hub)
        : m_hub(hub)
    {
    }
    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_hub = nullptr;
    }
    void answer(quint64 connection, HttpResponse response)
    {
        // Kept aside: abandoning a stream calls out, which must not happen under the lock.
        const std::shared_ptr<ByteStream> stream = response.stream;
        const bool posted = post([connection, response = std::move(response)](Hub& hub) mutable {
            if (const auto found = hub.find(connection))
                found->answer(std::move(response));
            else if (response.stream)
                response.stream->abandon();
        });
        if (!posted && stream)
            stream->abandon();
    }
    void wake(quint64 connection)
    {
        post([connection](Hub& hub) {
            if (const auto found = hub.find(connection))
                found->pump();
        });
    }

private:
    template <class Work>
    bool post(Work work)
    {
        const std::lock_guard lock(m_mutex);
        if (m_hub)
            m_hub->loop.post([hub = m_hub, work = std::move(work)]() mutable { work(*hub); });
        return m_hub != nullptr;
    }

    std::mutex m_mutex;
    Hub* m_hub;
};

/// One request's answer: the first one counts, and being forgotten is one too.
class PendingAnswer final
{
public:
    PendingAnswer(std::shared_ptr<Mailbox> mailbox, quint64 connection, QString requestId)
        : m_mailbox(std::move(mailbox))
        , m_connection(connection)
        , m_requestId(std::move(requestId))
    {
    }
    ~PendingAnswer()
    {
        if (m_given)
            return;
        domain::Error error;
        error.detail = QStringLiteral("the request was not answered");
        error.requestId = m_requestId;
        m_mailbox->answer(m_connection, problemResponse(error));
    }
    PendingAnswer(const PendingAnswer&) = delete;
    PendingAnswer& operator=(const PendingAnswer&) = delete;
    void give(HttpResponse response)
    {
        if (!m_given.exchange(true))
            m_mailbox->answer(m_connection, std::move(response));
        else if (response.stream)
            response.stream->abandon();
    }

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    const quint64 m_connection;
    const QString m_requestId;
    std::atomic<bool> m_given = false;
};

} // namespace

struct HttpServer::Private
{
    Hub hub;
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(&hub);
    std::thread thread;

    std::shared_ptr<const ConnectionContext> makeContext(const ListenerSettings& settings, HttpHandler handler)
    {
        auto context = std::make_shared<ConnectionContext>();
        context->settings = settings;
        context->handler = std::move(handler);
        context->closed = [this](quint64 connection) { hub.remove(connection); };
        context->makeAnswer = [box = mailbox](quint64 connection, const QString& requestId) -> Answer {
            const auto pending = std::make_shared<PendingAnswer>(box, connection, requestId);
            return [pending](HttpResponse response) { pending->give(std::move(response)); };
        };
        context->makeWake = [box = mailbox](quint64 connection) {
            return [box, connection] { box->wake(connection); };
        };
        return context;
    }
};

HttpServer::HttpServer()
    : d(std::make_unique<Private>())
{
}

HttpServer::~HttpServer()
{
    stop(std::chrono::milliseconds(0));
}

domain::Result<quint16> HttpServer::listen(const ListenerSettings& settings, HttpHandler handler)
{
    const auto context = d->makeContext(settings, std::move(handler));
    return d->hub.loop.listen(
        settings.host, settings.port, TlsFiles{settings.tlsCertificate, settings.tlsKey},
        [hub = &d->hub, context](std::unique_ptr<Transport> transport) { hub->add(std::move(transport), context); });
}

void HttpServer::start()
{
    d->hub.loop.every(sweepMilliseconds, [hub = &d->hub] { hub->sweep(); });
    d->thread = std::thread([loop = &d->hub.loop] { loop->run(); });
}

void HttpServer::stop(std::chrono::milliseconds deadline)
{
    if (d->thread.joinable()) {
        const TimePoint stopAt = std::chrono::steady_clock::now() + deadline;
        d->hub.loop.post([hub = &d->hub, stopAt] { hub->beginStop(stopAt); });
        d->thread.join();
    }
    d->mailbox->shut();
}

int HttpServer::connectionCount() const
{
    return d->hub.connectionCount;
}

} // namespace clinic::edge
