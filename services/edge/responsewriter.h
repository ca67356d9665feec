#pragma once

#include "edge/http.h"

namespace clinic::edge {

/// What the connection knows and the handler does not.
struct ResponseFacts
{
    QString requestId;
    std::chrono::steady_clock::time_point receivedAt;
    bool keepAlive = false;
    bool http10 = false;
    /// A body of unknown length follows in chunks (HTTP/1.1) or until the end (HTTP/1.0).
    bool streams = false;
};

/// Status line and headers up to the empty line. Headers that would break the message are left out.
[[nodiscard]] QByteArray encodeHead(const HttpResponse& response, const ResponseFacts& facts);
/// Whether an answer of that status may have a body (RFC 9110 §6.4.1).
[[nodiscard]] bool mayHaveBody(int status);
/// One chunk of a chunked body; empty bytes make the last one (RFC 9112 §7.1).
[[nodiscard]] QByteArray encodeChunk(const QByteArray& bytes);
/// The client's id if it is 1–64 of [A-Za-z0-9._-], else a new one.
[[nodiscard]] QString requestIdFrom(const QByteArray& header);

} // namespace clinic::edge
