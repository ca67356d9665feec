#pragma once

#include "edge/eventsource.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace clinic::test {

/// What a database would hold: events, shared by the test and the broker's thread. A thing's look is its last version.
class FakeEventLog final
{
public:
    domain::EventPosition append(qint64 clinic, const QString& type, const QString& id)
    {
        const std::lock_guard lock(m_mutex);
        const qint64 version = ++m_versions[{clinic, type, id}];
        m_events.append({++m_last, clinic, type, id, version});
        return m_last;
    }
    void prune(domain::EventPosition below)
    {
        const std::lock_guard lock(m_mutex);
        m_events.removeIf([below](const edge::RawEvent& event) { return event.position < below; });
    }
    void fail(std::optional<domain::ErrorCode> code)
    {
        const std::lock_guard lock(m_mutex);
        m_failure = code;
    }
    void failRendering(std::optional<domain::ErrorCode> code)
    {
        const std::lock_guard lock(m_mutex);
        m_renderFailure = code;
    }
    int renders() const
    {
        const std::lock_guard lock(m_mutex);
        return m_renders;
    }
    qsizetype largestRender() const
    {
        const std::lock_guard lock(m_mutex);
        return m_largestRender;
    }

    edge::EventSourceFactory factory()
    {
        return [this]() -> domain::Result<std::unique_ptr<edge::EventSource>> {
            if (const auto failure = failing())
                return *failure;
            return std::unique_ptr<edge::EventSource>(std::make_unique<Source>(*this));
        };
    }

private:
    class Source final : public edge::EventSource
    {
    public:
        explicit Source(FakeEventLog& log)
            : m_log(log)
        {
        }
        domain::Result<edge::EventBatch> sequence(domain::EventPosition after, int limit) override
        {
            if (const auto failure = m_log.failing())
                return *failure;
            const std::lock_guard lock(m_log.m_mutex);
            edge::EventBatch batch;
            batch.last = m_log.m_last;
            for (const edge::RawEvent& event : m_log.m_events) {
                if (event.position > after && batch.events.size() < limit)
                    batch.events.append(event);
            }
            return batch;
        }
        domain::Result<domain::EventPosition> lastPosition() override
        {
            if (const auto failure = m_log.failing())
                return *failure;
            const std::lock_guard lock(m_log.m_mutex);
            return m_log.m_last;
        }
        domain::Result<domain::EventPosition> floor() override
        {
            const std::lock_guard lock(m_log.m_mutex);
            return m_log.m_events.isEmpty() ? m_log.m_last + 1 : m_log.m_events.first().position;
        }
        domain::Result<QList<edge::RenderedEvent>> render(qint64 clinic, const QList<edge::RawEvent>& events) override
        {
            const std::lock_guard lock(m_log.m_mutex);
            ++m_log.m_renders;
            m_log.m_largestRender = std::max(m_log.m_largestRender, events.size());
            if (m_log.m_renderFailure) {
                domain::Error error;
                error.code = *m_log.m_renderFailure;
                return error;
            }
            QList<edge::RenderedEvent> looks;
            for (const edge::RawEvent& event : events) {
                const qint64 version = m_log.m_versions[{clinic, event.type, event.id}];
                looks.append(
                    {event.type, event.id,
                     "{\"id\":\"" + event.id.toLatin1() + "\",\"version\":" + QByteArray::number(version) + '}'});
            }
            return looks;
        }

    private:
        FakeEventLog& m_log;
    };

    std::optional<domain::Error> failing() const
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            return std::nullopt;
        domain::Error error;
        error.code = *m_failure;
        return error;
    }

    mutable std::mutex m_mutex;
    QList<edge::RawEvent> m_events;
    std::map<std::tuple<qint64, QString, QString>, qint64> m_versions;
    domain::EventPosition m_last = 0;
    std::optional<domain::ErrorCode> m_failure;
    std::optional<domain::ErrorCode> m_renderFailure;
    int m_renders = 0;
    qsizetype m_largestRender = 0;
};

} // namespace clinic::test
