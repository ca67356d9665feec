#include "support/scenario/socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace clinic::test {

Socket& Socket::operator=(Socket&& other) noexcept
{
    close();
    m_fd = std::exchange(other.m_fd, -1);
    return *this;
}

Socket Socket::connectTo(quint16 port)
{
    Socket socket;
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return socket;
    }
    const int yes = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    socket.m_fd = fd;
    return socket;
}

bool Socket::write(const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto sent =
            ::send(m_fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

QByteArray Socket::read(std::chrono::milliseconds timeout)
{
    pollfd ready{m_fd, POLLIN, 0};
    if (m_fd < 0 || ::poll(&ready, 1, static_cast<int>(timeout.count())) <= 0)
        return {};
    char buffer[16384];
    const auto got = ::recv(m_fd, buffer, sizeof buffer, 0);
    return got > 0 ? QByteArray(buffer, got) : QByteArray();
}

void Socket::shutDown()
{
    if (m_fd >= 0)
        ::shutdown(m_fd, SHUT_RDWR);
}

void Socket::abort()
{
    const linger now{1, 0};
    if (m_fd >= 0)
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void Socket::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

} // namespace clinic::test
