#pragma once

#include "contract/ports.h"

#include <optional>

namespace clinic::test {

/// An EventFeed that a test plays: `feed.tell({7, slot})`, `feed.goOffline(since)`.
class FakeEventFeed final : public contract::EventFeed
{
    Q_OBJECT
public:
    using EventFeed::EventFeed;

    void start(domain::EventPosition position) override;
    void stop() override;
    [[nodiscard]] domain::ConnectionState state() const override { return m_state; }
    [[nodiscard]] QDateTime offlineSince() const override { return m_offlineSince; }
    void retryNow() override { ++m_retries; }

    void tell(const domain::ServerEvent& event);
    void enter(domain::ConnectionState state);
    void goOffline(const QDateTime& since);
    void signOut();

    /// Where it was started last; none while stopped.
    [[nodiscard]] std::optional<domain::EventPosition> startedAfter() const { return m_startedAfter; }
    [[nodiscard]] int retries() const { return m_retries; }

private:
    domain::ConnectionState m_state = domain::ConnectionState::Connecting;
    QDateTime m_offlineSince;
    std::optional<domain::EventPosition> m_startedAfter;
    int m_retries = 0;
};

} // namespace clinic::test
