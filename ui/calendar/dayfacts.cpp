#include "dayfacts.h"

#include "calendargeometry.h"

#include <algorithm>
#include <memory>

namespace clinic::ui {

namespace {

/// A booking makes several events; they are counted once.
constexpr int gatherMs = 300;
constexpr double busyFrom = 0.5;
constexpr double fullFrom = 0.85;

} // namespace

DayFullness fullnessOf(const domain::DayLoad& load)
{
    const int taken = load.bookedMinutes + load.heldMinutes;
    const int whole = taken + load.freeMinutes;
    if (whole <= 0)
        return DayFullness::Closed;
    const double share = double(taken) / whole;
    return share >= fullFrom ? DayFullness::Full : share >= busyFrom ? DayFullness::Busy : DayFullness::Light;
}

DayFacts::DayFacts(contract::ScheduleApi& schedule, contract::EventFeed& feed, const QTimeZone& zone, QObject* parent)
    : QObject(parent)
    , m_schedule(schedule)
    , m_zone(zone)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(gatherMs);
    connect(&m_pause, &QTimer::timeout, this, &DayFacts::askChanged);
    connect(&feed, &contract::EventFeed::happened, this, &DayFacts::onHappened);
}

void DayFacts::want(const QObject* looker, const QDate& first, const QDate& last)
{
    const Span span{first, last};
    const auto before = m_wanted.constFind(looker);
    if (before != m_wanted.cend() && before->first == first && before->last == last)
        return;
    if (before == m_wanted.cend())
        connect(looker, &QObject::destroyed, this, [this, looker] { m_wanted.remove(looker); });
    m_wanted.insert(looker, span);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        if (!m_loads.contains(day)) {
            ask(span);
            return;
        }
    }
}

void DayFacts::setProviders(const QList<domain::ProviderId>& chosen)
{
    if (chosen == m_providers)
        return;
    m_providers = chosen;
    reload();
}

void DayFacts::reload()
{
    ++m_round;
    m_loads.clear();
    m_timeOff.clear();
    m_otherHours.clear();
    m_changed.clear();
    QList<Span> asked;
    for (const Span& span : std::as_const(m_wanted)) {
        const bool twice = std::any_of(asked.cbegin(), asked.cend(), [&span](const Span& other) {
            return other.first <= span.first && span.last <= other.last;
        });
        if (!twice)
            ask(span);
        asked.append(span);
    }
    Q_EMIT changed();
}

std::optional<domain::DayLoad> DayFacts::loadOf(const QDate& day) const
{
    const auto found = m_loads.constFind(day);
    return found == m_loads.cend() ? std::nullopt : std::optional(*found);
}

QList<domain::TimeOff> DayFacts::timeOffOn(const QDate& day) const
{
    return m_timeOff.value(day);
}

QList<domain::DayHours> DayFacts::otherHoursOn(const QDate& day) const
{
    return m_otherHours.value(day);
}

bool DayFacts::isCounted(const domain::ProviderId& provider) const
{
    return provider.isEmpty() || m_providers.isEmpty() || m_providers.contains(provider);
}

void DayFacts::onHappened(const domain::ServerEvent& event)
{
    if (const auto* slot = std::get_if<domain::Slot>(&event.what))
        noteChanged(slot->startsAt.toTimeZone(m_zone).date());
    else if (const auto* booking = std::get_if<domain::Booking>(&event.what))
        noteChanged(booking->startsAt.toTimeZone(m_zone).date());
    else if (!std::holds_alternative<domain::WaitlistEntry>(event.what))
        reload();
}

void DayFacts::noteChanged(const QDate& day)
{
    const bool shown = std::any_of(m_wanted.cbegin(), m_wanted.cend(),
                                   [&day](const Span& span) { return span.first <= day && day <= span.last; });
    if (!shown) {
        m_loads.remove(day);
        return;
    }
    if (!m_changed.contains(day))
        m_changed.append(day);
    if (!m_pause.isActive())
        m_pause.start();
}

void DayFacts::askChanged()
{
    if (m_changed.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(m_changed.cbegin(), m_changed.cend());
    const Span span{*first, *last};
    m_changed.clear();
    askLoads(span);
}

void DayFacts::ask(const Span& span)
{
    askLoads(span);
    askTimesOff(span);
}

void DayFacts::askLoads(const Span& span)
{
    struct Gathered
    {
        QList<contract::DayLoadList> parts;
        qsizetype missing = 0;
    };
    const auto gathered = std::make_shared<Gathered>();
    QList<std::optional<domain::ProviderId>> whose;
    for (const domain::ProviderId& provider : std::as_const(m_providers))
        whose.append(provider);
    if (whose.isEmpty())
        whose.append(std::nullopt);
    gathered->missing = whose.size();
    for (const auto& provider : std::as_const(whose)) {
        m_schedule.listLoad(
            {span.first, span.last, provider}, this,
            [this, span, gathered, round = m_round](const domain::Result<contract::DayLoadList>& reply) {
                // Without an answer the days keep what was known of them.
                if (round != m_round || !reply)
                    return;
                gathered->parts.append(*reply);
                if (--gathered->missing == 0)
                    take(span, gathered->parts);
            });
    }
}

void DayFacts::take(const Span& span, const QList<contract::DayLoadList>& parts)
{
    for (QDate day = span.first; day <= span.last; day = day.addDays(1)) {
        domain::DayLoad empty;
        empty.date = day;
        m_loads.insert(day, empty);
    }
    for (const contract::DayLoadList& part : parts) {
        for (const domain::DayLoad& load : part.days) {
            domain::DayLoad& sum = m_loads[load.date];
            sum.date = load.date;
            sum.freeMinutes += load.freeMinutes;
            sum.heldMinutes += load.heldMinutes;
            sum.bookedMinutes += load.bookedMinutes;
            sum.bookings += load.bookings;
        }
    }
    Q_EMIT changed();
}

void DayFacts::askTimesOff(const Span& span)
{
    const QDateTime from = instantOf(span.first, 0, m_zone);
    const QDateTime to = instantOf(span.last.addDays(1), 0, m_zone);
    m_schedule.listTimeOff(
        {from, to}, this, [this, span, round = m_round](const domain::Result<contract::TimeOffList>& reply) {
            if (round != m_round || !reply)
                return;
            for (QDate day = span.first; day <= span.last; day = day.addDays(1)) {
                const QDateTime begins = instantOf(day, 0, m_zone);
                const QDateTime ends = instantOf(day.addDays(1), 0, m_zone);
                QList<domain::TimeOff> touching;
                for (const domain::TimeOff& off : reply->timeOff) {
                    if (isCounted(off.providerId) && off.startsAt < ends && off.endsAt > begins)
                        touching.append(off);
                }
                std::stable_partition(touching.begin(), touching.end(),
                                      [](const domain::TimeOff& off) { return off.providerId.isEmpty(); });
                m_timeOff.insert(day, touching);
            }
            Q_EMIT changed();
            Q_EMIT absencesChanged();
        });
    m_schedule.listDayHours({span.first, span.last, {}}, this,
                            [this, span, round = m_round](const domain::Result<contract::DayHoursList>& reply) {
                                if (round != m_round || !reply)
                                    return;
                                for (QDate day = span.first; day <= span.last; day = day.addDays(1))
                                    m_otherHours.remove(day);
                                for (const domain::DayHours& hours : reply->dayHours) {
                                    if (isCounted(hours.providerId))
                                        m_otherHours[hours.date].append(hours);
                                }
                                Q_EMIT changed();
                                Q_EMIT absencesChanged();
                            });
}

} // namespace clinic::ui
