#include "edge/rawclient.h"

#include <QFile>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace clinic::test {

RawClient::RawClient(std::uint16_t port)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        m_socket = handle;
    else
        ::close(handle);
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

RawClient::RawClient(RawClient&& other) noexcept
    : patience(other.patience)
    , m_socket(std::exchange(other.m_socket, -1))
    , m_input(std::move(other.m_input))
{
}

bool RawClient::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t n =
            ::send(m_socket, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

RawClient::Came RawClient::receive()
{
    pollfd waiting{m_socket, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0)
        return Came::Nothing;
    std::array<char, 16384> chunk;
    const ssize_t n = ::recv(m_socket, chunk.data(), chunk.size(), 0);
    if (n <= 0)
        return Came::End;
    m_input.append(chunk.data(), n);
    return Came::Bytes;
}

RawReply RawClient::read(bool headOnly)
{
    qsizetype end = -1;
    while ((end = m_input.indexOf("\r\n\r\n")) < 0) {
        if (receive() != Came::Bytes)
            return {};
    }
    RawReply reply;
    const QList<QByteArray> lines = m_input.left(end).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_input.remove(0, end + 4);
    const qsizetype length = headOnly ? 0 : reply.headers.value("content-length").toLongLong();
    while (m_input.size() < length) {
        if (receive() != Came::Bytes)
            return {};
    }
    reply.body = m_input.left(length);
    m_input.remove(0, length);
    return reply;
}

QByteArray RawClient::readUntil(const QByteArray& text)
{
    while (!m_input.contains(text)) {
        if (receive() != Came::Bytes)
            return {};
    }
    return std::exchange(m_input, {});
}

bool RawClient::isClosedByServer()
{
    for (;;) {
        switch (receive()) {
        case Came::Bytes:
            m_input.clear();
            break;
        case Came::End:
            return true;
        case Came::Nothing:
            return false;
        }
    }
}

void RawClient::abort()
{
    const linger reset{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    ::close(std::exchange(m_socket, -1));
}

QByteArray get(const QByteArray& path, const QByteArray& headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

qint64 residentKib()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace clinic::test
