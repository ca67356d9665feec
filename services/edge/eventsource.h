#pragma once

#include "domain/event.h"
#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace clinic::edge {

/// A numbered change as it is stored: what changed, not how it looks.
struct RawEvent
{
    domain::EventPosition position = 0;
    qint64 clinic = 0;
    /// `slot`, `booking`, `waitlist`, `call`, `catalogue`, or the internal `session` (`id` was revoked).
    QString type;
    QString id;
    qint64 version = 0;
};

struct EventBatch
{
    /// By position, all clinics.
    QList<RawEvent> events;
    /// The last position given so far, whether or not its event is in here.
    domain::EventPosition last = 0;
};

/// A changed thing as the clinic's GET would show it: one line of JSON.
struct RenderedEvent
{
    QString type;
    QString id;
    QByteArray json;
};

/// Where the broker gets events from. Made, used and destroyed on the broker's thread.
class EventSource
{
public:
    virtual ~EventSource() = default;
    /// Numbers what was committed meanwhile and gives at most `limit` events after a position.
    [[nodiscard]] virtual domain::Result<EventBatch> sequence(domain::EventPosition after, int limit) = 0;
    /// The last position given so far; numbers what was committed first.
    [[nodiscard]] virtual domain::Result<domain::EventPosition> lastPosition() = 0;
    /// The lowest position that is still kept; what is below cannot be resumed.
    [[nodiscard]] virtual domain::Result<domain::EventPosition> floor() = 0;
    /// Things of one clinic, each asked for once. A thing that is no longer there may be missing from the answer.
    [[nodiscard]] virtual domain::Result<QList<RenderedEvent>> render(qint64 clinic, const QList<RawEvent>& events) = 0;
};

/// May fail while the database is away; it is asked again.
using EventSourceFactory = std::function<domain::Result<std::unique_ptr<EventSource>>()>;

} // namespace clinic::edge
