#include "edge/responsewriter.h"

#include <QUuid>

#include <algorithm>

namespace clinic::edge {

namespace {

struct Reason
{
    int status;
    const char* phrase;
};

constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {409, "Conflict"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
};

const char* reasonOf(int status)
{
    const auto found = std::find_if(std::begin(reasons), std::end(reasons),
                                    [status](const Reason& reason) { return reason.status == status; });
    return found == std::end(reasons) ? "" : found->phrase;
}

bool breaksMessage(const QByteArray& text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

void append(QByteArray& head, const char* name, const QByteArray& value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

QByteArray serverTiming(std::chrono::steady_clock::time_point since)
{
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - since;
    return "total;dur=" + QByteArray::number(spent.count(), 'f', 3);
}

} // namespace

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray encodeHead(const HttpResponse& response, const ResponseFacts& facts)
{
    QByteArray head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonOf(response.status)).append("\r\n");
    if (!response.contentType.isEmpty() && !breaksMessage(response.contentType))
        append(head, "Content-Type", response.contentType);
    if (facts.streams && !facts.http10)
        append(head, "Transfer-Encoding", "chunked");
    else if (!facts.streams && mayHaveBody(response.status))
        append(head, "Content-Length", QByteArray::number(response.body.size()));
    append(head, "X-Request-Id", facts.requestId.toLatin1());
    append(head, "Server-Timing", serverTiming(facts.receivedAt));
    append(head, "X-Content-Type-Options", "nosniff");
    bool saysCaching = false;
    for (const auto& [name, value] : response.headers) {
        if (name.isEmpty() || breaksMessage(name) || breaksMessage(value))
            continue;
        saysCaching = saysCaching || name.compare("Cache-Control", Qt::CaseInsensitive) == 0;
        append(head, name.constData(), value);
    }
    if (!saysCaching)
        append(head, "Cache-Control", "no-store");
    if (!facts.keepAlive)
        append(head, "Connection", "close");
    else if (facts.http10)
        append(head, "Connection", "keep-alive");
    return head.append("\r\n");
}

QByteArray encodeChunk(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return "0\r\n\r\n";
    QByteArray chunk = QByteArray::number(bytes.size(), 16);
    chunk.reserve(chunk.size() + bytes.size() + 4);
    return chunk.append("\r\n").append(bytes).append("\r\n");
}

QString requestIdFrom(const QByteArray& header)
{
    const bool wellFormed =
        !header.isEmpty() && header.size() <= 64 && std::all_of(header.cbegin(), header.cend(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                   c == '.';
        });
    return wellFormed ? QString::fromLatin1(header) : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace clinic::edge
