#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <cstdint>

namespace clinic::test {

/// An HTTP answer as it came over the socket; header names in lower case.
struct RawReply
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// A TCP client that says exactly the bytes it is told to, for being rude to the server. Blocking, no event loop.
class RawClient final
{
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept;
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    /// False when the server has closed.
    bool send(const QByteArray& bytes);
    /// The next whole answer; status 0 when the server closed or nothing came in time.
    [[nodiscard]] RawReply read(bool headOnly = false);
    /// Reads until what came holds `text`; everything since the last read. Empty when it does not come.
    [[nodiscard]] QByteArray readUntil(const QByteArray& text);
    /// Whether the server closes (end or reset) before the patience is over; what comes before is thrown away.
    [[nodiscard]] bool isClosedByServer();
    /// Closes with a reset, as a crashing client would.
    void abort();

    std::chrono::milliseconds patience = std::chrono::seconds(20);

private:
    enum class Came { Bytes, End, Nothing };
    Came receive();

    int m_socket = -1;
    QByteArray m_input;
};

/// A GET that keeps the connection, with more header lines (each ending in CRLF) if wanted.
[[nodiscard]] QByteArray get(const QByteArray& path, const QByteArray& headers = {});
[[nodiscard]] QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& headers = {});

/// Resident memory of this process in KiB.
[[nodiscard]] qint64 residentKib();

} // namespace clinic::test
