#pragma once

#include "edge/eventsource.h"
#include "storage/databasesettings.h"

namespace clinic::booking {
class BookingService;
class WaitlistService;
}
namespace clinic::storage {
class Database;
}

namespace clinic::calls {
class CallService;
}

namespace clinic::edge {

/// Events out of PostgreSQL, over a connection of their own, shown as the clinic's GET would show them. Lives on the
/// broker's thread.
class DatabaseEventSource final : public EventSource
{
public:
    DatabaseEventSource(std::unique_ptr<storage::Database> db, const booking::BookingService& booking,
                        const booking::WaitlistService& waitlist, const calls::CallService& calls);
    ~DatabaseEventSource() override;
    /// Opens the connection when the broker asks, on the broker's thread. The services must outlive the broker.
    [[nodiscard]] static EventSourceFactory factory(storage::DatabaseSettings settings,
                                                    const booking::BookingService& booking,
                                                    const booking::WaitlistService& waitlist,
                                                    const calls::CallService& calls);

    [[nodiscard]] domain::Result<EventBatch> sequence(domain::EventPosition after, int limit) override;
    [[nodiscard]] domain::Result<domain::EventPosition> lastPosition() override;
    [[nodiscard]] domain::Result<domain::EventPosition> floor() override;
    [[nodiscard]] domain::Result<QList<RenderedEvent>> render(qint64 clinic, const QList<RawEvent>& events) override;

private:
    const std::unique_ptr<storage::Database> m_db;
    const booking::BookingService& m_booking;
    const booking::WaitlistService& m_waitlist;
    const calls::CallService& m_calls;
};

} // namespace clinic::edge
