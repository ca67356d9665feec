#include "support/scenario/httpconnection.h"

namespace clinic::test {

HttpReply HttpConnection::send(const QByteArray& method, const QByteArray& path, const Headers& headers,
                               const QByteArray& body)
{
    QByteArray message;
    message.reserve(512 + body.size());
    message += method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    for (const auto& [name, value] : headers)
        message += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT" || method == "PATCH")
        message += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    message += "\r\n" + body;

    if (!m_socket.isOpen())
        m_socket = Socket::connectTo(m_port);
    if (!m_socket.isOpen())
        return {};
    // An answer may be there although not all was taken: 413 to an over-long body.
    (void)m_socket.write(message);
    return readReply(method == "HEAD");
}

HttpReply HttpConnection::sendRaw(const QByteArray& bytes)
{
    m_socket = Socket::connectTo(m_port);
    if (!m_socket.isOpen())
        return {};
    (void)m_socket.write(bytes);
    return readReply(false);
}

HttpReply HttpConnection::readReply(bool withoutBody)
{
    HttpReader reader;
    if (withoutBody)
        reader.expectNoBody();
    const auto deadline = std::chrono::steady_clock::now() + m_timeout;
    while (!reader.isComplete()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const QByteArray bytes = left.count() > 0 ? m_socket.read(left) : QByteArray();
        if (bytes.isEmpty()) {
            reader.feedEnd();
            break;
        }
        reader.feed(bytes);
    }
    if (!reader.isComplete() || !reader.keepsAlive())
        m_socket.close();
    return reader.isComplete() ? reader.reply() : HttpReply{};
}

} // namespace clinic::test
