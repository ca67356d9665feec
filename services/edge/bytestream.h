#pragma once

#include <QByteArray>

#include <deque>
#include <functional>
#include <mutex>

namespace clinic::edge {

/// A long answer written piece by piece, e.g. server-sent events. One side pushes from any thread, the connection
/// takes from the other end. What the reader has not taken yet is bounded; a piece is sent whole or not at all.
class ByteStream final
{
public:
    static constexpr qsizetype defaultBacklog = 1024 * 1024;

    explicit ByteStream(qsizetype maxBacklog = defaultBacklog)
        : m_maxBacklog(maxBacklog)
    {
    }

    /// False, and nothing is queued, when the stream is closed or the reader is too far behind.
    [[nodiscard]] bool push(const QByteArray& piece);
    /// Ends the stream once everything pushed is written.
    void close();
    /// Forgets what is still queued and ends with `lastWords`: for a reader that is too far behind.
    void closeWith(const QByteArray& lastWords);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] qsizetype backlog() const;
    /// Called once when the reader is gone or the stream was closed, on whichever thread did it; at once when that has
    /// already happened.
    void onClosed(std::function<void()> callback);

    // The connection's end.
    struct Taken
    {
        QByteArray bytes;
        bool last = false;
    };
    /// `wake` is called, from any thread, when there is something to take.
    void attach(std::function<void()> wake);
    /// Whole pieces together up to about `atLeast` bytes.
    [[nodiscard]] Taken take(qsizetype atLeast);
    /// The reader is gone.
    void abandon();

private:
    void end(const QByteArray* lastWords, bool dropQueued);

    const qsizetype m_maxBacklog;
    mutable std::mutex m_mutex;
    std::deque<QByteArray> m_queue;
    qsizetype m_queued = 0;
    bool m_closed = false;
    std::function<void()> m_wake;
    std::function<void()> m_onClosed;
};

} // namespace clinic::edge
