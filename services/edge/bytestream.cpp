#include "edge/bytestream.h"

#include <utility>

namespace clinic::edge {

bool ByteStream::push(const QByteArray& piece)
{
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_queued + piece.size() > m_maxBacklog)
            return false;
        if (m_queue.empty())
            wake = m_wake;
        m_queue.push_back(piece);
        m_queued += piece.size();
    }
    if (wake)
        wake();
    return true;
}

void ByteStream::close()
{
    end(nullptr, false);
}

void ByteStream::closeWith(const QByteArray& lastWords)
{
    end(&lastWords, true);
}

void ByteStream::abandon()
{
    end(nullptr, true);
}

void ByteStream::end(const QByteArray* lastWords, bool dropQueued)
{
    std::function<void()> wake;
    std::function<void()> closed;
    {
        const std::lock_guard lock(m_mutex);
        if (dropQueued) {
            m_queue.clear();
            m_queued = 0;
        }
        if (m_closed)
            return;
        if (lastWords) {
            m_queue.push_back(*lastWords);
            m_queued += lastWords->size();
        }
        m_closed = true;
        wake = m_wake;
        closed = std::exchange(m_onClosed, {});
    }
    if (wake)
        wake();
    if (closed)
        closed();
}

bool ByteStream::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return !m_closed;
}

qsizetype ByteStream::backlog() const
{
    const std::lock_guard lock(m_mutex);
    return m_queued;
}

void ByteStream::onClosed(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_onClosed = std::move(callback);
            return;
        }
    }
    callback();
}

void ByteStream::attach(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

ByteStream::Taken ByteStream::take(qsizetype atLeast)
{
    const std::lock_guard lock(m_mutex);
    Taken taken;
    while (!m_queue.empty() && taken.bytes.size() < atLeast) {
        if (taken.bytes.isEmpty())
            taken.bytes = std::move(m_queue.front());
        else
            taken.bytes += m_queue.front();
        m_queue.pop_front();
    }
    m_queued -= taken.bytes.size();
    taken.last = m_closed && m_queue.empty();
    return taken;
}

} // namespace clinic::edge
