#include "client/sseeventfeed.h"

#include "client/credentials.h"
#include "client/httptransport.h"
#include "contract/eventcodec.h"

#include <QNetworkReply>
#include <QRandomGenerator>

#include <algorithm>

namespace clinic::client {

using domain::ConnectionState;
using domain::ErrorCode;
using domain::Result;
using namespace Qt::Literals::StringLiterals;

SseEventFeed::SseEventFeed(HttpTransport& transport, Credentials& credentials, FeedSettings settings, QObject* parent)
    : EventFeed(parent)
    , m_transport(transport)
    , m_credentials(credentials)
    , m_settings(settings)
{
    for (QTimer* timer : {&m_retryTimer, &m_watchdog, &m_caughtUpTimer})
        timer->setSingleShot(true);
    m_watchdog.setInterval(settings.watchdog);
    m_caughtUpTimer.setInterval(settings.caughtUpAfter);
    connect(&m_retryTimer, &QTimer::timeout, this, &SseEventFeed::connectNow);
    connect(&m_watchdog, &QTimer::timeout, this, &SseEventFeed::onSilent);
    connect(&m_caughtUpTimer, &QTimer::timeout, this, &SseEventFeed::becomeLive);
}

SseEventFeed::~SseEventFeed()
{
    dropReply();
}

void SseEventFeed::start(domain::EventPosition position)
{
    stop();
    m_running = true;
    m_position = position;
    m_failures = 0;
    m_tokenReplaced = false;
    m_lostAt = {};
    m_offlineSince = {};
    enter(ConnectionState::Connecting);
    connectNow();
}

void SseEventFeed::stop()
{
    m_running = false;
    m_signedOut = false;
    ++m_generation;
    m_retryTimer.stop();
    dropReply();
}

void SseEventFeed::retryNow()
{
    // The person signed in again: go on after the last event.
    if (m_signedOut) {
        start(m_position);
        return;
    }
    if (!m_running || !m_retryTimer.isActive())
        return;
    m_retryTimer.stop();
    m_failures = 0;
    connectNow();
}

void SseEventFeed::connectNow()
{
    const int generation = ++m_generation;
    m_credentials.token(this, [this, generation](const Result<QByteArray>& token) {
        if (generation != m_generation)
            return;
        if (token)
            open(*token);
        else
            tokenFailed(token.error());
    });
}

void SseEventFeed::open(const QByteArray& token)
{
    m_token = token;
    m_parser = SseParser();
    m_established = false;
    m_reply = m_transport.openStream(
        u"/v1/events"_s, token,
        {{"Last-Event-ID"_qba, QByteArray::number(m_position)}, {"Cache-Control"_qba, "no-cache"_qba}});
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseEventFeed::onReadyRead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseEventFeed::establish);
    connect(m_reply, &QNetworkReply::finished, this, &SseEventFeed::onFinished);
    m_watchdog.start();
}

void SseEventFeed::establish()
{
    if (m_established || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    if (status != 200 || !type.startsWith("text/event-stream"))
        return;
    m_established = true;
    m_tokenReplaced = false;
    m_lostAt = {};
    m_offlineSince = {};
    enter(ConnectionState::CatchingUp);
    m_caughtUpTimer.start();
}

void SseEventFeed::onReadyRead()
{
    establish();
    if (!m_established)
        return;
    m_watchdog.start();
    const int generation = m_generation;
    const SseParser::Output output = m_parser.feed(m_reply->readAll());
    for (const SseMessage& message : output.messages) {
        deliver(message);
        // Whoever heard it may have stopped or restarted the feed.
        if (generation != m_generation)
            return;
    }
    if (m_state == ConnectionState::CatchingUp) {
        if (output.comments.contains("live"_qba) || output.comments.contains("ping"_qba)) {
            becomeLive();
        } else if (!output.messages.isEmpty()) {
            m_caughtUpTimer.start();
        }
    }
    if (m_parser.overflowed())
        lost();
}

void SseEventFeed::becomeLive()
{
    m_caughtUpTimer.stop();
    m_failures = 0;
    enter(ConnectionState::Live);
}

void SseEventFeed::deliver(const SseMessage& message)
{
    bool numbered = false;
    const domain::EventPosition position = message.id.toLongLong(&numbered);
    const bool reset = message.type == "reset"_L1;
    if (!reset && numbered && position <= m_position)
        return;
    const auto event = contract::decodeEvent(message.type, numbered ? position : m_position, message.data);
    if (numbered)
        m_position = position;
    // An event that cannot be read is a change that was missed: load anew rather than show what is no longer so.
    if (!event)
        Q_EMIT happened({m_position, domain::Reset{}});
    else if (event->has_value())
        Q_EMIT happened(event->value());
}

void SseEventFeed::onFinished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 401 && !m_tokenReplaced)
        replaceToken();
    else
        lost();
}

void SseEventFeed::onSilent()
{
    lost();
}

void SseEventFeed::replaceToken()
{
    m_tokenReplaced = true;
    dropReply();
    const int generation = ++m_generation;
    m_credentials.replace(m_token, this, [this, generation](const Result<QByteArray>& token) {
        if (generation != m_generation)
            return;
        if (token)
            open(*token);
        else
            tokenFailed(token.error());
    });
}

void SseEventFeed::tokenFailed(const domain::Error& error)
{
    if (error.code != ErrorCode::Unauthenticated) {
        lost();
        return;
    }
    stop();
    m_signedOut = true;
    enter(ConnectionState::Offline);
    Q_EMIT signedOut();
}

/// A stream that stood and ended is tried again at once and quietly: tokens end, services restart.
void SseEventFeed::lost()
{
    const bool stood = m_established;
    ++m_generation;
    dropReply();
    if (!m_lostAt.isValid())
        m_lostAt = QDateTime::currentDateTimeUtc();
    if (stood) {
        enter(ConnectionState::Connecting);
    } else {
        m_offlineSince = m_lostAt;
        enter(ConnectionState::Offline);
    }
    tryLater();
}

void SseEventFeed::tryLater()
{
    const double doubled = double(m_settings.firstDelay.count()) * double(1 << std::min(m_failures, 16));
    const double delay = std::min(doubled, double(m_settings.longestDelay.count()));
    const double jitter = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
    ++m_failures;
    m_retryTimer.start(static_cast<int>(delay * jitter));
}

void SseEventFeed::dropReply()
{
    m_watchdog.stop();
    m_caughtUpTimer.stop();
    m_established = false;
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void SseEventFeed::enter(ConnectionState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace clinic::client
