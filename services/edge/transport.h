#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

/// The sockets: the only files that see Asio are transport.cpp and asio.cpp. Everything here but `Loop::post` and
/// `Loop::stop` belongs to the thread that calls `Loop::run`.
namespace clinic::edge {

/// One accepted connection, plain or TLS. At most one read and one write at a time.
class Transport
{
public:
    /// Ends of operations: false when the connection failed or was closed. Never called from within the call that began
    /// it.
    using Finished = std::function<void(bool ok)>;
    using Read = std::function<void(bool ok, size_t bytes)>;

    virtual ~Transport() = default;
    /// TLS only; a plain connection is ready at once.
    virtual void handshake(Finished finished) = 0;
    virtual void read(char* buffer, size_t size, Read finished) = 0;
    /// Writes all of both; they are kept until it is done.
    virtual void write(const QByteArray& first, const QByteArray& second, Finished finished) = 0;
    /// No more will be written; the client sees the end of the answer.
    virtual void shutdownSend() = 0;
    virtual void close() = 0;

    QString remoteAddress;
    bool remoteIsLoopback = false;
};

/// PEM files; TLS is on when both are given.
struct TlsFiles
{
    QString certificateChain;
    QString privateKey;
    [[nodiscard]] bool isEmpty() const { return certificateChain.isEmpty() && privateKey.isEmpty(); }
};

/// The event loop of one thread.
class Loop final
{
public:
    using Accept = std::function<void(std::unique_ptr<Transport>)>;

    Loop();
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    /// Binds and listens; the port, when 0 was asked for, is the one the system chose.
    [[nodiscard]] domain::Result<quint16> listen(const QString& host, quint16 port, const TlsFiles& tls, Accept accept);
    void stopListening();
    /// Every `milliseconds` until it is stopped.
    void every(int milliseconds, std::function<void()> tick);
    void stopTicking();
    /// From any thread.
    void post(std::function<void()> work);
    /// Runs until nothing is left to do, after `release`.
    void run();
    void release();

private:
    struct Asio;
    std::unique_ptr<Asio> m_asio;
};

} // namespace clinic::edge
