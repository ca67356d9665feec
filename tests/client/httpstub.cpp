#include "httpstub.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace clinic::test {

namespace {

/// The request at the front of `bytes`, taken from it once it is whole.
std::optional<StubRequest> takeRequest(QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    StubRequest request;
    QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    request.method = start.value(0);
    request.target = start.value(1);
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return {};
    request.body = bytes.mid(end + 4, length);
    bytes.remove(0, end + 4 + length);
    return request;
}

} // namespace

void StubExchange::answer(int status, const QByteArray& body, const QByteArray& contentType,
                          const QByteArray& moreHeaders) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + moreHeaders;
    if (status != 204)
        head += "Content-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    write(head + "\r\n" + body);
}

void StubExchange::problem(int status, const QByteArray& code) const
{
    answer(status, "{\"code\":\"" + code + "\",\"detail\":\"d\",\"request_id\":\"r-1\"}", "application/problem+json");
}

void StubExchange::beginStream() const
{
    write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n");
}

void StubExchange::write(const QByteArray& bytes) const
{
    if (m_socket) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

void StubExchange::close() const
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

bool StubExchange::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

HttpStub::HttpStub(QObject* parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpStub::onConnection);
    comeBack();
}

HttpStub::~HttpStub()
{
    goDown();
}

QUrl HttpStub::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void HttpStub::goDown()
{
    m_server.close();
    for (const auto& [socket, bytes] : std::exchange(m_pending, {}))
        socket->abort();
}

bool HttpStub::comeBack()
{
    const bool listens = m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = listens ? m_server.serverPort() : m_port;
    return listens;
}

int HttpStub::count(const QByteArray& target) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&](const StubRequest& request) { return request.target == target; }));
}

void HttpStub::onConnection()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        m_pending[socket] = {};
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.erase(socket);
            socket->deleteLater();
        });
    }
}

void HttpStub::onBytes(QTcpSocket* socket)
{
    const auto pending = m_pending.find(socket);
    if (pending == m_pending.end())
        return;
    pending->second += socket->readAll();
    QList<StubRequest> whole;
    while (const std::optional<StubRequest> request = takeRequest(pending->second))
        whole.append(*request);
    for (const StubRequest& request : whole) {
        m_requests.append(request);
        if (m_handler)
            m_handler(request, StubExchange(socket));
    }
}

} // namespace clinic::test
