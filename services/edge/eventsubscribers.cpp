#include "edge/eventsubscribers.h"

#include <QHash>
#include <QPair>

#include <algorithm>
#include <optional>

namespace clinic::edge {

using domain::EventPosition;
using domain::Role;

namespace {

/// Who may GET things of that type; none for internal ones.
std::optional<Role> roleFor(const QString& type)
{
    for (const char* known : {"slot", "booking", "waitlist", "catalogue"}) {
        if (type == QLatin1String(known))
            return Role::Receptionist;
    }
    if (type == QLatin1String("call"))
        return Role::Manager;
    return std::nullopt;
}

QByteArray frame(EventPosition position, const QByteArray& type, const QByteArray& data)
{
    return "id: " + QByteArray::number(position) + "\nevent: " + type + "\ndata: " + data + "\n\n";
}

QByteArray resetFrame(EventPosition position)
{
    return frame(position, "reset", "{}");
}

/// The latest event of each thing: what has to be looked up.
QList<RawEvent> latestOfEach(const QList<RawEvent>& events)
{
    QHash<QPair<QString, QString>, qsizetype> seen;
    QList<RawEvent> latest;
    for (const RawEvent& event : events) {
        const auto [place, isNew] = [&] {
            const auto found = seen.constFind({event.type, event.id});
            return found == seen.cend() ? std::pair(latest.size(), true) : std::pair(*found, false);
        }();
        if (isNew) {
            seen.insert({event.type, event.id}, place);
            latest.append(event);
        } else {
            latest[place] = event;
        }
    }
    return latest;
}

bool passes(const domain::Error& error)
{
    return error.code == domain::ErrorCode::Unavailable || error.code == domain::ErrorCode::OutcomeUnknown;
}

} // namespace

void EventSubscribers::add(Subscriber subscriber)
{
    m_byClinic[subscriber.clinic].push_back(std::move(subscriber));
}

void EventSubscribers::merge(EventSubscribers& other)
{
    for (auto& [clinic, subscribers] : other.m_byClinic) {
        for (Subscriber& subscriber : subscribers)
            add(std::move(subscriber));
    }
    other.m_byClinic.clear();
}

EventPosition EventSubscribers::lowestPosition() const
{
    EventPosition lowest = std::numeric_limits<EventPosition>::max();
    for (const auto& [clinic, subscribers] : m_byClinic) {
        for (const Subscriber& subscriber : subscribers)
            lowest = std::min(lowest, subscriber.position);
    }
    return lowest;
}

domain::Result<domain::Done> EventSubscribers::deliver(const QList<RawEvent>& events, EventSource& source)
{
    if (events.isEmpty())
        return domain::Done{};
    std::map<qint64, QList<RawEvent>> byClinic;
    for (const RawEvent& event : events) {
        if (event.type == QLatin1String("session"))
            endSession(event.id);
        else if (roleFor(event.type) && m_byClinic.contains(event.clinic))
            byClinic[event.clinic].append(event);
    }
    const EventPosition upTo = events.last().position;
    for (const auto& [clinic, ofClinic] : byClinic) {
        Subscribers& subscribers = m_byClinic[clinic];
        const auto frames = framesOf(clinic, ofClinic, source);
        if (frames)
            give(subscribers, *frames, upTo);
        else if (passes(frames.error()))
            return frames.error();
        else // This clinic's changes cannot be shown; looking at them again would not help.
            for (Subscriber& subscriber : subscribers)
                subscriber.stream->closeWith(resetFrame(upTo));
    }
    for (auto& [clinic, subscribers] : m_byClinic) {
        for (Subscriber& subscriber : subscribers)
            subscriber.position = std::max(subscriber.position, upTo);
    }
    return domain::Done{};
}

domain::Result<std::vector<EventSubscribers::Frame>>
EventSubscribers::framesOf(qint64 clinic, const QList<RawEvent>& events, EventSource& source)
{
    const auto rendered = source.render(clinic, latestOfEach(events));
    if (!rendered)
        return rendered.error();
    QHash<QPair<QString, QString>, QByteArray> looks;
    for (const RenderedEvent& event : *rendered)
        looks.insert({event.type, event.id}, event.json);
    std::vector<Frame> frames;
    frames.reserve(static_cast<size_t>(events.size()));
    for (const RawEvent& event : events) {
        const auto look = looks.constFind({event.type, event.id});
        if (look != looks.cend())
            frames.push_back(
                {event.position, *roleFor(event.type), frame(event.position, event.type.toLatin1(), *look)});
    }
    return frames;
}

/// Subscribers of one role at the same place share the same bytes: nearly always all of them.
void EventSubscribers::give(Subscribers& subscribers, const std::vector<Frame>& frames, EventPosition upTo)
{
    std::map<std::pair<Role, size_t>, QByteArray> shared;
    for (Subscriber& subscriber : subscribers) {
        const auto first = std::upper_bound(frames.begin(), frames.end(), subscriber.position,
                                            [](EventPosition at, const Frame& f) { return at < f.position; });
        const auto [place, isNew] = shared.try_emplace({subscriber.role, static_cast<size_t>(first - frames.begin())});
        if (isNew) {
            for (auto f = first; f != frames.end(); ++f) {
                if (domain::mayActAs(subscriber.role, f->needed))
                    place->second += f->bytes;
            }
        }
        send(subscriber, place->second, upTo);
    }
}

void EventSubscribers::send(Subscriber& subscriber, const QByteArray& bytes, EventPosition position)
{
    if (!bytes.isEmpty() && !subscriber.stream->push(bytes))
        subscriber.stream->closeWith(resetFrame(position));
    subscriber.position = std::max(subscriber.position, position);
}

void EventSubscribers::resetStrays(EventPosition floor, EventPosition last, EventPosition maxBehind)
{
    for (auto& [clinic, subscribers] : m_byClinic) {
        for (Subscriber& subscriber : subscribers) {
            const EventPosition at = subscriber.position;
            const bool pruned = at < last && at + 1 < floor;
            if (!pruned && at <= last && last - at <= maxBehind)
                continue;
            subscriber.position = last;
            send(subscriber, resetFrame(last), last);
        }
    }
}

void EventSubscribers::endSession(const QString& session)
{
    for (auto& [clinic, subscribers] : m_byClinic) {
        for (Subscriber& subscriber : subscribers) {
            if (subscriber.session == session)
                subscriber.stream->close();
        }
    }
}

void EventSubscribers::expire(const QDateTime& now)
{
    for (auto& [clinic, subscribers] : m_byClinic) {
        std::erase_if(subscribers, [&now](const Subscriber& subscriber) {
            if (subscriber.expiresAt.isValid() && subscriber.expiresAt <= now)
                subscriber.stream->close();
            return !subscriber.stream->isOpen();
        });
    }
    std::erase_if(m_byClinic, [](const auto& entry) { return entry.second.empty(); });
}

void EventSubscribers::ping()
{
    const QByteArray ping = ": ping\n\n";
    for (auto& [clinic, subscribers] : m_byClinic) {
        for (Subscriber& subscriber : subscribers)
            send(subscriber, ping, subscriber.position);
    }
}

void EventSubscribers::closeAll()
{
    for (auto& [clinic, subscribers] : m_byClinic) {
        for (Subscriber& subscriber : subscribers)
            subscriber.stream->close();
    }
    m_byClinic.clear();
}

} // namespace clinic::edge
