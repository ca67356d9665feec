#include "edge/connection.h"

#include "edge/bytestream.h"

namespace clinic::edge {

using domain::ErrorCode;

namespace {

/// A refused client may still be sending; without reading on, a reset would eat the answer (RFC 9112 §9.6).
constexpr auto lingerTime = std::chrono::seconds(2);
constexpr qint64 lingerBytes = 16 * 1024 * 1024;
constexpr qsizetype writePiece = 256 * 1024;
constexpr qsizetype streamPiece = 64 * 1024;
/// What a client may send while it reads a stream.
constexpr qint64 chatterLimit = 16 * 1024;

domain::Error problem(ErrorCode code, const QString& detail)
{
    domain::Error error;
    error.code = code;
    error.detail = detail;
    return error;
}

QByteArray mediaTypeOf(const QByteArray& contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.left(end)).trimmed().toLower();
}

} // namespace

Connection::Connection(quint64 number, std::unique_ptr<Transport> transport,
                       std::shared_ptr<const ConnectionContext> context)
    : m_number(number)
    , m_transport(std::move(transport))
    , m_context(std::move(context))
{
}

Connection::~Connection()
{
    if (m_stream)
        m_stream->abandon();
}

void Connection::start()
{
    allow(m_context->settings.limits.headTimeout);
    m_transport->handshake([self = shared_from_this()](bool ok) {
        if (self->m_phase == Phase::Closed)
            return;
        if (!ok)
            return self->close();
        self->nextRequest();
        self->allow(self->m_context->settings.limits.headTimeout);
    });
}

void Connection::startRefusal()
{
    allow(lingerTime);
    m_transport->handshake([self = shared_from_this()](bool ok) {
        if (self->m_phase == Phase::Closed)
            return;
        if (!ok)
            return self->close();
        self->m_facts.receivedAt = std::chrono::steady_clock::now();
        domain::Error error = problem(ErrorCode::Unavailable, QStringLiteral("too many connections: try again soon"));
        error.retryAfterSeconds = 1;
        self->refuse(error);
    });
}

void Connection::nextRequest()
{
    if (m_stopping)
        return close();
    const HttpLimits& limits = m_context->settings.limits;
    m_parser = std::make_unique<RequestParser>(limits.maxHead);
    m_phase = Phase::Reading;
    allow(m_input.empty() ? limits.idleTimeout : limits.headTimeout);
    feed();
}

void Connection::readMore()
{
    m_transport->read(m_chunk.data(), m_chunk.size(), [self = shared_from_this()](bool ok, size_t bytes) {
        if (self->m_phase != Phase::Reading)
            return;
        if (!ok)
            return self->close();
        if (self->m_input.empty() && self->m_parser->state() == RequestParser::State::NeedsHead)
            self->allow(self->m_context->settings.limits.headTimeout);
        self->m_input.append(self->m_chunk.data(), bytes);
        self->feed();
    });
}

void Connection::feed()
{
    size_t taken = 0;
    const RequestParser::State state = m_parser->feed(m_input, taken);
    m_input.erase(0, taken);
    switch (state) {
    case RequestParser::State::NeedsHead:
    case RequestParser::State::NeedsBody:
        return readMore();
    case RequestParser::State::HeadDone:
        return acceptHead();
    case RequestParser::State::Done:
        return dispatch();
    case RequestParser::State::Failed:
        return refuse(m_parser->error());
    }
}

void Connection::acceptHead()
{
    const BodyRule& rule = bodyRule();
    m_parser->allowBody(rule.maxBytes);
    if (m_parser->state() == RequestParser::State::Failed)
        return refuse(m_parser->error());
    if (mediaTypeOf(m_parser->request().header("Content-Type")) != rule.mediaType)
        return refuse(
            problem(ErrorCode::UnsupportedMediaType,
                    QStringLiteral("send the body as Content-Type: %1").arg(QString::fromLatin1(rule.mediaType))));
    allow(m_context->settings.limits.bodyTimeout);
    if (m_parser->framing().expectsContinue && m_input.empty())
        continueWithBody();
    else if (m_input.empty())
        readMore();
    else
        feed();
}

void Connection::continueWithBody()
{
    m_transport->write("HTTP/1.1 100 Continue\r\n\r\n", {}, [self = shared_from_this()](bool ok) {
        if (self->m_phase != Phase::Reading)
            return;
        if (!ok)
            return self->close();
        self->readMore();
    });
}

void Connection::dispatch()
{
    HttpRequest request = std::move(m_parser->request());
    request.body = m_parser->takeBody();
    request.remoteAddress = m_transport->remoteAddress;
    request.remoteIsLoopback = m_transport->remoteIsLoopback;
    request.requestId = requestIdFrom(request.header("X-Request-Id"));
    m_isHead = request.method == "HEAD";
    m_facts.requestId = request.requestId;
    m_facts.receivedAt = request.receivedAt;
    m_facts.keepAlive = m_parser->framing().keepAlive;
    m_facts.http10 = m_parser->framing().http10;
    m_phase = Phase::Handling;
    m_deadline.reset();
    const Answer answer = m_context->makeAnswer(m_number, request.requestId);
    try {
        m_context->handler(std::move(request), answer);
    } catch (const std::exception&) {
        answer(problemResponse(problem(ErrorCode::Internal, QStringLiteral("the request could not be handled"))));
    }
}

/// Answers what no handler sees; nothing more is read from this connection.
void Connection::refuse(domain::Error error)
{
    m_facts.requestId = requestIdFrom(m_parser ? m_parser->request().header("X-Request-Id") : QByteArray());
    if (m_parser) {
        m_isHead = m_parser->request().method == "HEAD";
        m_facts.receivedAt =
            m_parser->request().method.isEmpty() ? std::chrono::steady_clock::now() : m_parser->request().receivedAt;
    }
    m_facts.keepAlive = false;
    error.requestId = m_facts.requestId;
    writeAnswer(problemResponse(error));
}

void Connection::answer(HttpResponse response)
{
    if (m_phase != Phase::Handling) {
        if (response.stream)
            response.stream->abandon();
        return;
    }
    if (response.stream) {
        m_stream = std::move(response.stream);
        response.stream.reset();
        m_facts.streams = true;
        m_facts.keepAlive = false;
    }
    m_facts.keepAlive = m_facts.keepAlive && !m_stopping;
    writeAnswer(response);
}

void Connection::writeAnswer(const HttpResponse& response)
{
    m_phase = Phase::Writing;
    allow(m_context->settings.limits.writeTimeout);
    const bool sendsBody = !m_stream && !m_isHead && mayHaveBody(response.status);
    m_body = sendsBody ? response.body : QByteArray();
    const QByteArray first = m_body.size() <= writePiece ? m_body : m_body.left(writePiece);
    m_bodyWritten = first.size();
    m_transport->write(encodeHead(response, m_facts), first, [self = shared_from_this()](bool ok) {
        if (self->m_phase != Phase::Writing)
            return;
        if (!ok)
            return self->close();
        self->writeRest();
    });
}

/// Long bodies go in pieces, so that the time-out is one without progress.
void Connection::writeRest()
{
    if (m_bodyWritten >= m_body.size())
        return answerWritten();
    allow(m_context->settings.limits.writeTimeout);
    const QByteArray piece = m_body.mid(m_bodyWritten, writePiece);
    m_bodyWritten += piece.size();
    m_transport->write(piece, {}, [self = shared_from_this()](bool ok) {
        if (self->m_phase != Phase::Writing)
            return;
        if (!ok)
            return self->close();
        self->writeRest();
    });
}

void Connection::answerWritten()
{
    m_body.clear();
    if (m_stream)
        return m_isHead ? close() : startStream();
    if (m_facts.keepAlive)
        return nextRequest();
    linger();
}

void Connection::startStream()
{
    m_phase = Phase::Streaming;
    m_deadline.reset();
    m_discarded = 0;
    m_stream->attach(m_context->makeWake(m_number));
    if (m_stopping)
        m_stream->close();
    watchReader();
    pump();
}

/// Nothing is expected from a stream's reader but its going away.
void Connection::watchReader()
{
    m_transport->read(m_chunk.data(), m_chunk.size(), [self = shared_from_this()](bool ok, size_t bytes) {
        if (self->m_phase != Phase::Streaming)
            return;
        self->m_discarded += static_cast<qint64>(bytes);
        if (!ok || self->m_discarded > chatterLimit)
            return self->close();
        self->watchReader();
    });
}

void Connection::pump()
{
    if (m_phase != Phase::Streaming || m_streamWriting)
        return;
    const ByteStream::Taken taken = m_stream->take(streamPiece);
    if (!taken.bytes.isEmpty() || taken.last)
        writeToStream(taken.bytes, taken.last);
}

void Connection::writeToStream(const QByteArray& bytes, bool last)
{
    QByteArray piece = bytes;
    if (!m_facts.http10) {
        piece = bytes.isEmpty() ? QByteArray() : encodeChunk(bytes);
        if (last)
            piece += encodeChunk({});
    }
    m_streamWriting = true;
    allow(m_context->settings.limits.writeTimeout);
    m_transport->write(piece, {}, [self = shared_from_this(), last](bool ok) {
        self->m_streamWriting = false;
        if (self->m_phase != Phase::Streaming)
            return;
        if (!ok || last)
            return self->close();
        self->m_deadline.reset();
        self->pump();
    });
}

void Connection::linger()
{
    m_phase = Phase::Lingering;
    m_discarded = 0;
    allow(lingerTime);
    m_transport->shutdownSend();
    discard();
}

void Connection::discard()
{
    m_transport->read(m_chunk.data(), m_chunk.size(), [self = shared_from_this()](bool ok, size_t bytes) {
        if (self->m_phase != Phase::Lingering)
            return;
        self->m_discarded += static_cast<qint64>(bytes);
        if (!ok || self->m_discarded > lingerBytes)
            return self->close();
        self->discard();
    });
}

void Connection::finishUp()
{
    m_stopping = true;
    const bool readsBody = m_parser && m_parser->state() == RequestParser::State::NeedsBody;
    if (m_phase == Phase::Streaming)
        m_stream->close();
    else if (m_phase == Phase::Starting || m_phase == Phase::Lingering || (m_phase == Phase::Reading && !readsBody))
        close();
}

void Connection::allow(std::chrono::milliseconds time)
{
    m_deadline = std::chrono::steady_clock::now() + time;
}

void Connection::closeIfOverdue(TimePoint now)
{
    if (m_deadline && now > *m_deadline)
        close();
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const auto self = shared_from_this();
    m_phase = Phase::Closed;
    m_deadline.reset();
    m_transport->close();
    if (m_stream)
        m_stream->abandon();
    m_context->closed(m_number);
}

const BodyRule& Connection::bodyRule() const
{
    static const BodyRule fallback;
    const BodyRule* best = &fallback;
    const QByteArray& path = m_parser->request().path;
    for (const BodyRule& rule : m_context->settings.bodyRules) {
        if (path.startsWith(rule.prefix) && (best == &fallback || rule.prefix.size() > best->prefix.size()))
            best = &rule;
    }
    return *best;
}

} // namespace clinic::edge
