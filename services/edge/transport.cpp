#include "edge/transport.h"

#include <utility> // Asio 1.74 uses std::exchange without including it.

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <list>
#include <optional>

namespace clinic::edge {

namespace asio = boost::asio;
namespace ssl = boost::asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

/// Out of file descriptors: accepting again at once would only spin.
constexpr auto acceptPause = std::chrono::milliseconds(100);

domain::Error configurationError(const QString& detail)
{
    domain::Error error;
    error.code = domain::ErrorCode::Unavailable;
    error.detail = detail;
    return error;
}

QString text(const error_code& code)
{
    return QString::fromStdString(code.message());
}

struct WriteBuffers
{
    QByteArray first;
    QByteArray second;
    [[nodiscard]] std::array<asio::const_buffer, 2> view() const
    {
        return {asio::const_buffer(first.constData(), static_cast<size_t>(first.size())),
                asio::const_buffer(second.constData(), static_cast<size_t>(second.size()))};
    }
};

template <class Stream>
class AsioTransport : public Transport
{
public:
    template <class... Rest>
    explicit AsioTransport(tcp::socket socket, Rest&... rest)
        : m_stream(std::make_shared<Stream>(std::move(socket), rest...))
    {
        error_code ignored;
        m_stream->lowest_layer().set_option(tcp::no_delay(true), ignored);
        const tcp::endpoint remote = m_stream->lowest_layer().remote_endpoint(ignored);
        asio::ip::address address = remote.address();
        if (address.is_v6() && address.to_v6().is_v4_mapped())
            address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
        remoteAddress = QString::fromStdString(address.to_string());
        remoteIsLoopback = address.is_loopback();
    }
    ~AsioTransport() override { shut(); }

    void read(char* buffer, size_t size, Read finished) override
    {
        m_stream->async_read_some(asio::buffer(buffer, size),
                                  [stream = m_stream, finished = std::move(finished)](
                                      const error_code& error, size_t bytes) { finished(!error, bytes); });
    }
    void write(const QByteArray& first, const QByteArray& second, Finished finished) override
    {
        auto buffers = std::make_shared<WriteBuffers>(WriteBuffers{first, second});
        asio::async_write(*m_stream, buffers->view(),
                          [stream = m_stream, buffers, finished = std::move(finished)](const error_code& error,
                                                                                       size_t) { finished(!error); });
    }
    void close() override { shut(); }

protected:
    void shut()
    {
        error_code ignored;
        m_stream->lowest_layer().close(ignored);
    }

    const std::shared_ptr<Stream> m_stream;
};

class PlainTransport final : public AsioTransport<tcp::socket>
{
public:
    using AsioTransport::AsioTransport;
    void handshake(Finished finished) override
    {
        asio::post(m_stream->get_executor(), [finished = std::move(finished)] { finished(true); });
    }
    void shutdownSend() override
    {
        error_code ignored;
        m_stream->shutdown(tcp::socket::shutdown_send, ignored);
    }
};

class TlsTransport final : public AsioTransport<ssl::stream<tcp::socket>>
{
public:
    using AsioTransport::AsioTransport;
    void handshake(Finished finished) override
    {
        m_stream->async_handshake(ssl::stream_base::server, [stream = m_stream, finished = std::move(finished)](
                                                                const error_code& error) { finished(!error); });
    }
    void shutdownSend() override
    {
        m_stream->async_shutdown([stream = m_stream](const error_code&) {});
    }
};

domain::Result<std::unique_ptr<ssl::context>> loadTls(const TlsFiles& files)
{
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    error_code error;
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                             ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1,
                         error);
    context->use_certificate_chain_file(files.certificateChain.toStdString(), error);
    if (error)
        return configurationError(QStringLiteral("cannot read the TLS certificate '%1' (%2): give a PEM file")
                                      .arg(files.certificateChain, text(error)));
    context->use_private_key_file(files.privateKey.toStdString(), ssl::context::pem, error);
    if (error)
        return configurationError(
            QStringLiteral("cannot use the TLS key '%1' (%2): give the PEM file that belongs to the certificate")
                .arg(files.privateKey, text(error)));
    return context;
}

struct Listener
{
    explicit Listener(asio::io_context& context)
        : acceptor(context)
        , pause(context)
    {
    }

    tcp::acceptor acceptor;
    asio::steady_timer pause;
    std::unique_ptr<ssl::context> tls;
    Loop::Accept accept;
};

domain::Error listenError(const QString& host, quint16 port, const error_code& error)
{
    const QString where = host % u':' % QString::number(port);
    if (error == asio::error::address_in_use)
        return configurationError(
            QStringLiteral("%1 is in use by another program: stop it, or listen on another port").arg(where));
    if (error == asio::error::access_denied)
        return configurationError(QStringLiteral("no permission to listen on %1: choose a port above 1023").arg(where));
    if (error == boost::system::errc::address_not_available)
        return configurationError(
            QStringLiteral("cannot listen on %1: this machine has no such address; use 127.0.0.1 or one of its own")
                .arg(where));
    return configurationError(QStringLiteral("cannot listen on %1: %2").arg(where, text(error)));
}

} // namespace

struct Loop::Asio
{
    // One thread runs the loop; others only post to it.
    asio::io_context context{1};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> guard{context.get_executor()};
    std::list<Listener> listeners;
    asio::steady_timer ticker{context};
    bool ticking = false;

    void acceptNext(Listener& listener);
    void tickAgain(int milliseconds, std::function<void()> tick);
};

void Loop::Asio::acceptNext(Listener& listener)
{
    listener.acceptor.async_accept([this, &listener](const error_code& error, tcp::socket socket) {
        if (!listener.acceptor.is_open())
            return;
        if (!error) {
            if (listener.tls)
                listener.accept(std::make_unique<TlsTransport>(std::move(socket), *listener.tls));
            else
                listener.accept(std::make_unique<PlainTransport>(std::move(socket)));
            acceptNext(listener);
            return;
        }
        listener.pause.expires_after(acceptPause);
        listener.pause.async_wait([this, &listener](const error_code&) {
            if (listener.acceptor.is_open())
                acceptNext(listener);
        });
    });
}

void Loop::Asio::tickAgain(int milliseconds, std::function<void()> tick)
{
    ticker.expires_after(std::chrono::milliseconds(milliseconds));
    ticker.async_wait([this, milliseconds, tick = std::move(tick)](const error_code&) mutable {
        if (!ticking)
            return;
        tick();
        tickAgain(milliseconds, std::move(tick));
    });
}

Loop::Loop()
    : m_asio(std::make_unique<Asio>())
{
}

Loop::~Loop() = default;

domain::Result<quint16> Loop::listen(const QString& host, quint16 port, const TlsFiles& tls, Accept accept)
{
    error_code error;
    const auto address = host == QLatin1String("localhost") ? asio::ip::address(asio::ip::address_v4::loopback())
                                                            : asio::ip::make_address(host.toStdString(), error);
    if (error)
        return configurationError(
            QStringLiteral("'%1' is not an IP address: listen on 127.0.0.1 or an address of this machine").arg(host));

    Listener listener(m_asio->context);
    if (!tls.isEmpty()) {
        auto context = loadTls(tls);
        if (!context)
            return context.error();
        listener.tls = *std::move(context);
    }
    listener.accept = std::move(accept);
    const tcp::endpoint endpoint(address, port);
    listener.acceptor.open(endpoint.protocol(), error);
    if (!error)
        listener.acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        listener.acceptor.bind(endpoint, error);
    if (!error)
        listener.acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return listenError(host, port, error);

    const quint16 chosen = listener.acceptor.local_endpoint().port();
    Listener& kept = m_asio->listeners.emplace_back(std::move(listener));
    m_asio->acceptNext(kept);
    return chosen;
}

void Loop::stopListening()
{
    for (Listener& listener : m_asio->listeners) {
        error_code ignored;
        listener.acceptor.close(ignored);
        listener.pause.cancel();
    }
}

void Loop::every(int milliseconds, std::function<void()> tick)
{
    m_asio->ticking = true;
    m_asio->tickAgain(milliseconds, std::move(tick));
}

void Loop::stopTicking()
{
    m_asio->ticking = false;
    m_asio->ticker.cancel();
}

void Loop::post(std::function<void()> work)
{
    asio::post(m_asio->context, std::move(work));
}

void Loop::run()
{
    m_asio->context.run();
}

void Loop::release()
{
    m_asio->guard.reset();
}

} // namespace clinic::edge
