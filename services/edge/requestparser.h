#pragma once

#include "edge/http.h"

#include <memory>
#include <string_view>

namespace clinic::edge {

/// Reads one HTTP/1.x request from bytes as they come: head, then body. Knows no sockets.
class RequestParser final
{
public:
    enum class State { NeedsHead, HeadDone, NeedsBody, Done, Failed };

    /// What the head says about the body and the connection.
    struct Framing
    {
        bool hasBody = false;
        /// 0 for a chunked body, whose length nobody knows yet.
        qint64 contentLength = 0;
        bool keepAlive = true;
        bool expectsContinue = false;
        bool http10 = false;
    };

    explicit RequestParser(qsizetype headLimit);
    ~RequestParser();

    /// Takes what it can and says how much that was; what is left must be given again, with what came after it.
    /// Stops after the head (`HeadDone`): say `allowBody`, then go on feeding.
    State feed(std::string_view bytes, size_t& taken);
    void allowBody(qint64 limit);

    [[nodiscard]] State state() const { return m_state; }
    /// Valid from HeadDone on, without the body.
    [[nodiscard]] HttpRequest& request() { return m_request; }
    [[nodiscard]] const Framing& framing() const { return m_framing; }
    /// The body of a request that is Done; takes it out.
    [[nodiscard]] QByteArray takeBody();
    /// Why it Failed.
    [[nodiscard]] const domain::Error& error() const { return m_error; }

private:
    struct Beast;

    State feedHead(std::string_view bytes, size_t& taken);
    State feedBody(std::string_view bytes, size_t& taken);
    State readHead();
    State fail(domain::ErrorCode code, const QString& detail);

    const qsizetype m_headLimit;
    std::unique_ptr<Beast> m_beast;
    State m_state = State::NeedsHead;
    size_t m_searched = 0;
    HttpRequest m_request;
    Framing m_framing;
    domain::Error m_error;
};

} // namespace clinic::edge
