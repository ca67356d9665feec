#include "support/scenario/sseclient.h"

#include "support/scenario/httpreply.h"

#include <QJsonDocument>

namespace clinic::test {

namespace {

// The service sends a comment every 15 s, so silence for longer means that the stream is dead.
constexpr auto longestSilence = std::chrono::seconds(40);

} // namespace

QJsonObject SseEvent::json() const
{
    return QJsonDocument::fromJson(data).object();
}

int SseClient::connect(quint16 port, const QByteArray& token, qint64 after)
{
    disconnect();
    m_ended = false;
    m_socket = Socket::connectTo(port);
    QByteArray request =
        "GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token +
        "\r\n";
    if (after >= 0)
        request += "Last-Event-ID: " + QByteArray::number(after) + "\r\n";
    if (!m_socket.isOpen() || !m_socket.write(request + "\r\n"))
        return 0;

    QByteArray head;
    while (!head.contains("\r\n\r\n")) {
        const QByteArray bytes = m_socket.read(std::chrono::seconds(15));
        if (bytes.isEmpty())
            return 0;
        head += bytes;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_lastId = std::max<qint64>(after, m_lastId);
    }
    m_firstBytes = head;
    m_thread = std::thread([this] { run(); });
    return head.split(' ').value(1).toInt();
}

void SseClient::disconnect()
{
    m_socket.shutDown();
    if (m_thread.joinable())
        m_thread.join();
    m_socket.close();
}

QList<SseEvent> SseClient::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

qint64 SseClient::lastId() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastId;
}

bool SseClient::waitFor(const std::function<bool(const QList<SseEvent>&)>& condition,
                        std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [&] { return condition(m_events); });
}

bool SseClient::waitForEnd(std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [&] { return m_ended.load(); });
}

void SseClient::run()
{
    HttpReader reader;
    QByteArray pending;
    for (QByteArray bytes = m_firstBytes; !bytes.isEmpty() && !reader.isComplete();
         bytes = m_socket.read(longestSilence)) {
        reader.feed(bytes);
        pending += reader.takeBody();
        take(pending);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
}

void SseClient::take(QByteArray& pending)
{
    for (auto end = pending.indexOf("\n\n"); end >= 0; end = pending.indexOf("\n\n")) {
        deliver(pending.left(end));
        pending.remove(0, end + 2);
    }
}

void SseClient::deliver(const QByteArray& message)
{
    SseEvent event;
    event.receivedAt = std::chrono::steady_clock::now();
    for (const QByteArray& line : message.split('\n')) {
        const auto colon = line.indexOf(':');
        const QByteArray field = line.left(colon);
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (field == "id")
            event.id = value.toLongLong();
        else if (field == "event")
            event.type = value;
        else if (field == "data")
            event.data += value;
    }
    if (event.type.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (event.id > 0)
            m_lastId = event.id;
        m_events.append(event);
    }
    m_changed.notify_all();
    if (m_callback)
        m_callback(event);
}

} // namespace clinic::test
