#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

namespace clinic::test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// An answer as it came over the wire; status 0 when there was none.
struct HttpReply
{
    int status = 0;
    Headers headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] QJsonObject json() const;
    /// The problem's `code`; empty for anything but a problem.
    [[nodiscard]] QString code() const;
    /// Status and problem for messages of tests.
    [[nodiscard]] QByteArray summary() const;
};

/// Takes an HTTP/1.1 answer apart as its bytes arrive: fixed length, chunked, or until the end.
class HttpReader final
{
public:
    /// For answers to HEAD and the like, which have no body whatever their headers say.
    void expectNoBody() { m_noBody = true; }
    void feed(const QByteArray& bytes);
    /// The peer closed: a body without a length is complete now.
    void feedEnd();

    [[nodiscard]] bool hasHead() const { return m_hasHead; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool keepsAlive() const { return m_keepAlive; }
    [[nodiscard]] const HttpReply& reply() const { return m_reply; }
    /// The body so far, and forgets it: for streams.
    [[nodiscard]] QByteArray takeBody();

private:
    void readHead(const QByteArray& head);
    void readBody();
    void readChunks();

    QByteArray m_buffer;
    HttpReply m_reply;
    qint64 m_left = -1;
    bool m_chunked = false;
    bool m_hasHead = false;
    bool m_complete = false;
    bool m_keepAlive = true;
    bool m_noBody = false;
};

} // namespace clinic::test
