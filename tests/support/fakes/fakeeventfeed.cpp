#include "fakeeventfeed.h"

namespace clinic::test {

void FakeEventFeed::start(domain::EventPosition position)
{
    m_startedAfter = position;
}

void FakeEventFeed::stop()
{
    m_startedAfter.reset();
}

void FakeEventFeed::tell(const domain::ServerEvent& event)
{
    Q_EMIT happened(event);
}

void FakeEventFeed::enter(domain::ConnectionState state)
{
    if (state != domain::ConnectionState::Offline)
        m_offlineSince = {};
    m_state = state;
    Q_EMIT stateChanged(state);
}

void FakeEventFeed::goOffline(const QDateTime& since)
{
    m_offlineSince = since;
    enter(domain::ConnectionState::Offline);
}

void FakeEventFeed::signOut()
{
    Q_EMIT signedOut();
}

} // namespace clinic::test
