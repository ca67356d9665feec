#include "edge/requestparser.h"

#include <utility> // Asio 1.74 uses std::exchange without including it.

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <limits>

namespace clinic::edge {

namespace http = boost::beast::http;
using domain::ErrorCode;

namespace {

/// Unfinished chunk lines and trailers may not grow beyond this.
constexpr size_t chunkLineLimit = 16 * 1024;

QByteArray bytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString decodeFormText(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QList<QPair<QString, QString>> decodeQuery(const QByteArray& query)
{
    QList<QPair<QString, QString>> items;
    for (const QByteArray& item : query.split('&')) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        if (equals < 0)
            items.append({decodeFormText(item), QString()});
        else
            items.append({decodeFormText(item.left(equals)), decodeFormText(item.mid(equals + 1))});
    }
    return items;
}

/// RFC 9112 §3.2: origin form, or absolute form as proxies send it; empty when it is neither.
QByteArray originForm(QByteArray target)
{
    const qsizetype scheme = target.indexOf("://");
    if (!target.startsWith('/') && scheme > 0) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        target = path < 0 ? QByteArray("/") : target.mid(path);
    }
    return target.startsWith('/') || target == "*" ? target : QByteArray();
}

bool isTokenStart(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

struct RequestParser::Beast
{
    http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser(qsizetype headLimit)
    : m_headLimit(headLimit)
    , m_beast(std::make_unique<Beast>())
{
    m_beast->parser.header_limit(static_cast<std::uint32_t>(headLimit));
    // Not boost::none: Beast 1.74 compares lengths with the empty optional, and everything is greater than that.
    m_beast->parser.body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::feed(std::string_view input, size_t& taken)
{
    taken = 0;
    switch (m_state) {
    case State::NeedsHead:
        return feedHead(input, taken);
    case State::HeadDone:
    case State::NeedsBody:
        return feedBody(input, taken);
    case State::Done:
    case State::Failed:
        break;
    }
    return m_state;
}

/// Beast gets the head only when it is complete: fed line by line, 1.74 counts each line anew against its limit.
RequestParser::State RequestParser::feedHead(std::string_view input, size_t& taken)
{
    if (m_searched == 0) {
        while (input.substr(taken).starts_with("\r\n")) // RFC 9112 §2.2: empty lines before a request
            taken += 2;
        if (taken < input.size() && !isTokenStart(input[taken]) && input[taken] != '\r')
            return fail(ErrorCode::InvalidRequest, QStringLiteral("this is not an HTTP request"));
    }
    const std::string_view head = input.substr(taken);
    const size_t from = m_searched > 3 ? m_searched - 3 : 0;
    const size_t end = head.find("\r\n\r\n", from);
    const size_t length = end == std::string_view::npos ? head.size() : end + 4;
    if (length > static_cast<size_t>(m_headLimit))
        return fail(ErrorCode::HeadersTooLarge,
                    QStringLiteral("request line and headers may have %1 bytes together").arg(m_headLimit));
    if (end == std::string_view::npos) {
        m_searched = head.size();
        return m_state;
    }
    boost::system::error_code error;
    taken += m_beast->parser.put(boost::asio::const_buffer(head.data(), length), error);
    if (error || !m_beast->parser.is_header_done())
        return fail(ErrorCode::InvalidRequest,
                    QStringLiteral("malformed HTTP request: %1").arg(QString::fromStdString(error.message())));
    return readHead();
}

RequestParser::State RequestParser::readHead()
{
    auto& parser = m_beast->parser;
    const auto& head = parser.get();
    const QByteArray target = originForm(bytes(head.target()));
    if (target.isEmpty())
        return fail(ErrorCode::InvalidRequest,
                    QStringLiteral("the request target must be a path that begins with '/'"));
    const qsizetype question = target.indexOf('?');
    m_request.method = bytes(head.method_string());
    m_request.path = question < 0 ? target : target.left(question);
    if (question >= 0)
        m_request.query = decodeQuery(target.mid(question + 1));
    for (const auto& item : std::as_const(m_request.query)) {
        if (item.first.contains(QChar::Null) || item.second.contains(QChar::Null))
            return fail(ErrorCode::InvalidRequest, QStringLiteral("the query holds a NUL character"));
    }
    m_request.receivedAt = std::chrono::steady_clock::now();
    for (const auto& field : head)
        m_request.headers.append({bytes(field.name_string()), bytes(field.value())});

    m_framing.http10 = head.version() < 11;
    // RFC 9112 §6.1: a body whose end we and a proxy before us might see in different places.
    if (!m_request.header("Transfer-Encoding").isEmpty() && (!parser.chunked() || m_framing.http10))
        return fail(ErrorCode::InvalidRequest, QStringLiteral("the only Transfer-Encoding taken is 'chunked'"));
    m_framing.keepAlive = parser.keep_alive();
    m_framing.expectsContinue =
        !m_framing.http10 && m_request.header("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
    const auto length = parser.content_length();
    if (length)
        m_framing.contentLength = static_cast<qint64>(qMin<std::uint64_t>(*length, std::numeric_limits<qint64>::max()));
    m_framing.hasBody = parser.chunked() || m_framing.contentLength > 0;
    m_state = parser.is_done() ? State::Done : State::HeadDone;
    return m_state;
}

void RequestParser::allowBody(qint64 limit)
{
    if (m_state != State::HeadDone)
        return;
    const QString detail = QStringLiteral("the body may have %1 bytes here").arg(limit);
    if (m_framing.contentLength > limit) {
        fail(ErrorCode::TooLarge, detail);
        return;
    }
    m_error.detail = detail;
    m_beast->parser.body_limit(static_cast<std::uint64_t>(limit));
    m_beast->parser.eager(true);
    m_state = State::NeedsBody;
}

RequestParser::State RequestParser::feedBody(std::string_view input, size_t& taken)
{
    if (m_state != State::NeedsBody || input.empty())
        return m_state;
    boost::system::error_code error;
    taken = m_beast->parser.put(boost::asio::const_buffer(input.data(), input.size()), error);
    if (error == http::error::body_limit)
        return fail(ErrorCode::TooLarge, m_error.detail);
    if (error && error != http::error::need_more)
        return fail(ErrorCode::InvalidRequest,
                    QStringLiteral("malformed body: %1").arg(QString::fromStdString(error.message())));
    if (m_beast->parser.is_done())
        return m_state = State::Done;
    if (input.size() - taken > chunkLineLimit)
        return fail(ErrorCode::InvalidRequest, QStringLiteral("malformed body: a chunk's line is too long"));
    return m_state;
}

QByteArray RequestParser::takeBody()
{
    const std::string body = std::move(m_beast->parser.get().body());
    return QByteArray(body.data(), static_cast<qsizetype>(body.size()));
}

RequestParser::State RequestParser::fail(ErrorCode code, const QString& detail)
{
    m_error = {};
    m_error.code = code;
    m_error.detail = detail;
    return m_state = State::Failed;
}

} // namespace clinic::edge
