#pragma once

#include "domain/clinic.h"
#include "edge/bytestream.h"
#include "edge/eventsource.h"

#include <QDateTime>

#include <map>
#include <memory>
#include <vector>

namespace clinic::edge {

/// One open `GET /v1/events`.
struct Subscriber
{
    qint64 clinic = 0;
    domain::Role role = domain::Role::Receptionist;
    QString session;
    /// When the token ends, and the stream with it.
    QDateTime expiresAt;
    /// The last event this subscriber was given, or passed over.
    domain::EventPosition position = 0;
    std::shared_ptr<ByteStream> stream;
};

/// Subscribers by clinic, and how events reach them: rendered and framed once a clinic and batch, the bytes shared by
/// all. Belongs to the broker's thread.
class EventSubscribers final
{
public:
    void add(Subscriber subscriber);
    /// Takes over all of another.
    void merge(EventSubscribers& other);
    [[nodiscard]] bool isEmpty() const { return m_byClinic.empty(); }
    /// Where the one furthest behind stands.
    [[nodiscard]] domain::EventPosition lowestPosition() const;

    /// Gives everybody what is new to them, in order. An error means: nothing is lost, give the same batch again.
    [[nodiscard]] domain::Result<domain::Done> deliver(const QList<RawEvent>& events, EventSource& source);
    /// Tells those who stand outside of (floor, last] to load anew, and lets them go on from there.
    void resetStrays(domain::EventPosition floor, domain::EventPosition last, domain::EventPosition maxBehind);
    void endSession(const QString& session);
    /// Ends streams whose token is over, forgets those whose reader is gone.
    void expire(const QDateTime& now);
    void ping();
    void closeAll();

private:
    struct Frame
    {
        domain::EventPosition position;
        domain::Role needed;
        QByteArray bytes;
    };
    using Subscribers = std::vector<Subscriber>;

    [[nodiscard]] static domain::Result<std::vector<Frame>> framesOf(qint64 clinic, const QList<RawEvent>& events,
                                                                     EventSource& source);
    static void give(Subscribers& subscribers, const std::vector<Frame>& frames, domain::EventPosition upTo);
    static void send(Subscriber& subscriber, const QByteArray& bytes, domain::EventPosition position);

    std::map<qint64, Subscribers> m_byClinic;
};

} // namespace clinic::edge
