#include "support/scenario/httpreply.h"

#include <QJsonDocument>

namespace clinic::test {

QByteArray HttpReply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpReply::code() const
{
    return header("Content-Type").startsWith("application/problem+json") ? json().value("code").toString() : QString();
}

QByteArray HttpReply::summary() const
{
    return QByteArray::number(status) + ' ' + (status >= 400 || status == 0 ? body.left(400) : QByteArray());
}

void HttpReader::feed(const QByteArray& bytes)
{
    m_buffer += bytes;
    while (!m_hasHead) {
        const auto end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_buffer.left(end);
        m_buffer.remove(0, end + 4);
        readHead(head);
    }
    readBody();
}

void HttpReader::feedEnd()
{
    m_keepAlive = false;
    if (m_hasHead && m_left < 0 && !m_chunked)
        m_complete = true;
}

QByteArray HttpReader::takeBody()
{
    return std::exchange(m_reply.body, {});
}

void HttpReader::readHead(const QByteArray& head)
{
    m_reply = {};
    const QList<QByteArray> lines = head.split('\n');
    m_reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        m_reply.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    if (m_reply.status / 100 == 1) // "100 Continue": the answer is still to come
        return;
    m_hasHead = true;
    m_chunked = m_reply.header("Transfer-Encoding").toLower().contains("chunked");
    const QByteArray length = m_reply.header("Content-Length");
    m_left = length.isEmpty() ? -1 : length.toLongLong();
    if (m_noBody || m_reply.status == 204 || m_reply.status == 304)
        m_left = 0;
    m_keepAlive = m_reply.header("Connection").toLower() != "close";
}

void HttpReader::readBody()
{
    if (m_chunked && !m_noBody) {
        readChunks();
        return;
    }
    const QByteArray part = m_left < 0 ? m_buffer : m_buffer.left(m_left);
    m_buffer.remove(0, part.size());
    m_reply.body += part;
    if (m_left >= 0) {
        m_left -= part.size();
        m_complete = m_left == 0;
    }
}

void HttpReader::readChunks()
{
    for (;;) {
        const auto lineEnd = m_buffer.indexOf("\r\n");
        if (lineEnd < 0)
            return;
        const auto size = m_buffer.left(lineEnd).split(';').first().trimmed().toLongLong(nullptr, 16);
        if (m_buffer.size() < lineEnd + 2 + size + 2)
            return;
        m_reply.body += m_buffer.mid(lineEnd + 2, size);
        m_buffer.remove(0, lineEnd + 2 + size + 2);
        if (size == 0) {
            m_complete = true;
            return;
        }
    }
}

} // namespace clinic::test
