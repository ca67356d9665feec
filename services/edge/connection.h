#pragma once

#include "edge/httpserver.h"
#include "edge/requestparser.h"
#include "edge/responsewriter.h"
#include "edge/transport.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace clinic::edge {

/// What the connections of one listener share with the server.
struct ConnectionContext
{
    ListenerSettings settings;
    HttpHandler handler;
    /// Makes the `Answer` of one request of the connection with that number.
    std::function<Answer(quint64 connection, const QString& requestId)> makeAnswer;
    /// What a stream calls when it has something for the connection with that number.
    std::function<std::function<void()>(quint64 connection)> makeWake;
    std::function<void(quint64 connection)> closed;
};

/// One client: reads a request, hands it over, writes the answer, and so on; one request at a time, so pipelined ones
/// wait. Lives on the I/O thread alone; owned by the server's table.
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    Connection(quint64 number, std::unique_ptr<Transport> transport, std::shared_ptr<const ConnectionContext> context);
    ~Connection();

    void start();
    /// One connection too many: says so and closes.
    void startRefusal();
    /// The handler's answer has arrived.
    void answer(HttpResponse response);
    /// The stream has something to send.
    void pump();
    /// The server stops: finish what runs, then close.
    void finishUp();
    void closeIfOverdue(TimePoint now);
    void close();

private:
    enum class Phase { Starting, Reading, Handling, Writing, Streaming, Lingering, Closed };

    void nextRequest();
    void readMore();
    void feed();
    void acceptHead();
    void continueWithBody();
    void dispatch();
    void refuse(domain::Error error);
    void writeAnswer(const HttpResponse& response);
    void writeRest();
    void answerWritten();
    void startStream();
    void watchReader();
    void writeToStream(const QByteArray& bytes, bool last);
    void linger();
    void discard();
    void allow(std::chrono::milliseconds time);
    [[nodiscard]] const BodyRule& bodyRule() const;

    const quint64 m_number;
    const std::unique_ptr<Transport> m_transport;
    const std::shared_ptr<const ConnectionContext> m_context;
    Phase m_phase = Phase::Starting;
    /// When the connection is closed unless it gets on; none while others work for it.
    std::optional<TimePoint> m_deadline;
    std::array<char, 8192> m_chunk;
    std::string m_input;
    std::unique_ptr<RequestParser> m_parser;
    bool m_isHead = false;
    ResponseFacts m_facts;
    QByteArray m_body;
    qsizetype m_bodyWritten = 0;
    std::shared_ptr<ByteStream> m_stream;
    bool m_streamWriting = false;
    bool m_stopping = false;
    qint64 m_discarded = 0;
};

} // namespace clinic::edge
