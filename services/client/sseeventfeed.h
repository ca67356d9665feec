#pragma once

#include "client/sseparser.h"
#include "contract/ports.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace clinic::client {

class Credentials;
class HttpTransport;

struct FeedSettings
{
    std::chrono::milliseconds firstDelay{250};
    std::chrono::milliseconds longestDelay{5000};
    /// The service pings every 15 s; silence for longer than this means that the connection is dead.
    std::chrono::milliseconds watchdog{35000};
    /// So long a silence after the connection stands means that everything missed has been delivered, unless the
    /// service says so before with a comment `live`.
    std::chrono::milliseconds caughtUpAfter{300};
};

/// The event stream over HTTP (server-sent events). Keeps one connection, resumes after the last event delivered,
/// waits longer after each failed try, and says how it stands: Connecting until the first stream is open, CatchingUp
/// until what was missed has been delivered, then Live; Offline once a try to connect has failed.
class SseEventFeed final : public contract::EventFeed
{
    Q_OBJECT
public:
    /// `transport` and `credentials` must outlive the feed.
    SseEventFeed(HttpTransport& transport, Credentials& credentials, FeedSettings settings = {},
                 QObject* parent = nullptr);
    ~SseEventFeed() override;

    void start(domain::EventPosition position) override;
    void stop() override;
    [[nodiscard]] domain::ConnectionState state() const override { return m_state; }
    [[nodiscard]] QDateTime offlineSince() const override { return m_offlineSince; }
    void retryNow() override;

    [[nodiscard]] domain::EventPosition position() const { return m_position; }

private:
    void connectNow();
    void open(const QByteArray& token);
    void onReadyRead();
    void onFinished();
    void onSilent();
    void establish();
    void becomeLive();
    void deliver(const SseMessage& message);
    void dropReply();
    void replaceToken();
    void tokenFailed(const domain::Error& error);
    void lost();
    void tryLater();
    void enter(domain::ConnectionState state);

    HttpTransport& m_transport;
    Credentials& m_credentials;
    const FeedSettings m_settings;
    domain::ConnectionState m_state = domain::ConnectionState::Connecting;
    QDateTime m_offlineSince;
    QDateTime m_lostAt;
    domain::EventPosition m_position = 0;
    QPointer<QNetworkReply> m_reply;
    SseParser m_parser;
    QByteArray m_token;
    bool m_running = false;
    /// Stopped because the token was refused and could not be renewed.
    bool m_signedOut = false;
    bool m_established = false;
    bool m_tokenReplaced = false;
    int m_failures = 0;
    /// Counts connections, so that a token that comes late is not used for a later one.
    int m_generation = 0;
    QTimer m_retryTimer;
    QTimer m_watchdog;
    QTimer m_caughtUpTimer;
};

} // namespace clinic::client
