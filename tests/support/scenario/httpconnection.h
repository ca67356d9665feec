#pragma once

#include "support/scenario/httpreply.h"
#include "support/scenario/socket.h"

namespace clinic::test {

/// A blocking HTTP/1.1 client with one kept-alive connection, for one thread. It never sends anything twice by itself:
/// when the answer does not come, the reply has status 0 and the caller decides.
class HttpConnection final
{
public:
    explicit HttpConnection(quint16 port)
        : m_port(port)
    {
    }

    [[nodiscard]] HttpReply send(const QByteArray& method, const QByteArray& path, const Headers& headers = {},
                                 const QByteArray& body = {});
    /// Any bytes at all, and what comes back to them.
    [[nodiscard]] HttpReply sendRaw(const QByteArray& bytes);
    void disconnect() { m_socket.close(); }
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

private:
    [[nodiscard]] HttpReply readReply(bool withoutBody);

    quint16 m_port;
    Socket m_socket;
    std::chrono::milliseconds m_timeout = std::chrono::seconds(30);
};

} // namespace clinic::test
