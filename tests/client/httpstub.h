#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <map>

namespace clinic::test {

struct StubRequest
{
    QByteArray method;
    QByteArray target;
    /// Names in lower case.
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
};

/// One request's way back: a whole answer, a piece of a stream, or the end of the connection.
class StubExchange final
{
public:
    explicit StubExchange(QTcpSocket* socket)
        : m_socket(socket)
    {
    }

    void answer(int status, const QByteArray& body, const QByteArray& contentType = "application/json",
                const QByteArray& moreHeaders = {}) const;
    void problem(int status, const QByteArray& code) const;
    void beginStream() const;
    void write(const QByteArray& bytes) const;
    void close() const;
    [[nodiscard]] bool isOpen() const;

private:
    QPointer<QTcpSocket> m_socket;
};

/// A tiny HTTP server on loopback that answers as the test says and remembers what it was asked.
class HttpStub final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const StubRequest&, const StubExchange&)>;

    explicit HttpStub(QObject* parent = nullptr);
    ~HttpStub() override;

    [[nodiscard]] QUrl url() const;
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// No longer listens; what is open is closed.
    void goDown();
    /// Listens again at the same port.
    bool comeBack();
    [[nodiscard]] const QList<StubRequest>& requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray& target) const;

private:
    void onConnection();
    void onBytes(QTcpSocket* socket);

    QTcpServer m_server;
    quint16 m_port = 0;
    Handler m_handler;
    QList<StubRequest> m_requests;
    std::map<QTcpSocket*, QByteArray> m_pending;
};

} // namespace clinic::test
