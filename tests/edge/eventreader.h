#pragma once

#include "domain/clock.h"
#include "domain/event.h"
#include "edge/bytestream.h"

#include <QByteArray>
#include <QList>

#include <atomic>
#include <chrono>
#include <limits>
#include <memory>

namespace clinic::test {

/// A clock that stands until the test turns it.
class TestClock final : public domain::Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void advance(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    std::atomic<qint64> m_now = 1'795'000'000'000;
};

struct Seen
{
    domain::EventPosition position = 0;
    QByteArray type;
    QByteArray data;
};

/// What a client of one stream has read so far.
class Reader final
{
public:
    explicit Reader(std::shared_ptr<edge::ByteStream> stream)
        : m_stream(std::move(stream))
    {
    }

    const QList<Seen>& events()
    {
        const edge::ByteStream::Taken taken = m_stream->take(std::numeric_limits<qsizetype>::max());
        ended = taken.last;
        m_text += taken.bytes;
        for (qsizetype end = m_text.indexOf("\n\n"); end >= 0; end = m_text.indexOf("\n\n")) {
            parse(m_text.left(end));
            m_text.remove(0, end + 2);
        }
        return m_events;
    }
    QList<domain::EventPosition> positions()
    {
        QList<domain::EventPosition> all;
        for (const Seen& event : events())
            all.append(event.position);
        return all;
    }
    bool ended = false;
    int pings = 0;
    bool greeted = false;

private:
    void parse(const QByteArray& block)
    {
        Seen event;
        for (const QByteArray& line : block.split('\n')) {
            if (line.startsWith("id: "))
                event.position = line.mid(4).toLongLong();
            else if (line.startsWith("event: "))
                event.type = line.mid(7);
            else if (line.startsWith("data: "))
                event.data = line.mid(6);
            else if (line == "retry: 1000")
                greeted = true;
            else if (line == ": ping")
                ++pings;
        }
        if (!event.type.isEmpty())
            m_events.append(event);
    }

    std::shared_ptr<edge::ByteStream> m_stream;
    QByteArray m_text;
    QList<Seen> m_events;
};

} // namespace clinic::test
