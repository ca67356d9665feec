#pragma once

#include <QByteArray>

#include <chrono>

namespace clinic::test {

/// A blocking TCP connection to 127.0.0.1, closed with its owner. For one thread.
class Socket final
{
public:
    Socket() = default;
    ~Socket() { close(); }
    Socket(Socket&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Socket& operator=(Socket&& other) noexcept;

    /// Not open when nobody listens.
    [[nodiscard]] static Socket connectTo(quint16 port);

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] bool write(const QByteArray& bytes);
    /// What is there, at least one byte; empty at the end, on an error, and after `timeout`.
    [[nodiscard]] QByteArray read(std::chrono::milliseconds timeout);
    /// Wakes a thread that reads; may be called from another thread.
    void shutDown();
    /// As a crashed peer would: with a reset instead of a farewell.
    void abort();
    void close();

private:
    int m_fd = -1;
};

} // namespace clinic::test
