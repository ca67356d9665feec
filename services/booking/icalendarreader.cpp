#include "booking/icalendarreader.h"

#include "booking/icalendarzones.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>
#include <mutex>

namespace clinic::booking {

using namespace Qt::StringLiterals;
using namespace ical;

using domain::Result;

namespace {

constexpr int mostSteps = 200'000;
constexpr int mostStepsOfAnEvent = 20'000;
constexpr auto readingTime = std::chrono::seconds(3);

struct ComponentFree
{
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using ComponentPtr = std::unique_ptr<icalcomponent, ComponentFree>;

struct RecurrenceFree
{
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

/// Reads one file; libical's objects live as long as it does.
class CalendarFile final
{
public:
    CalendarFile(icalcomponent* root, const CalendarWindow& window)
        : m_root(root)
        , m_window(window)
        , m_zones(window.zone)
    {
    }

    Result<QList<CalendarEvent>> events()
    {
        collect(m_root, false);
        for (const Source& source : std::as_const(m_sources)) {
            if (!isTooCostly())
                read(source);
            if (isTooCostly())
                return tooCostly(u"The file repeats its events in a way that takes too long to work out."_s);
            if (m_events.size() > mostCalendarEvents)
                return tooCostly(u"More than %1 events of the file lie ahead. Export a shorter time."_s.arg(
                    mostCalendarEvents));
        }
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const CalendarEvent& a, const CalendarEvent& b) { return a.startsAt < b.startsAt; });
        return std::move(m_events);
    }

private:
    struct Source
    {
        icalcomponent* component;
        icalcomponent* calendar;
        bool cancelled;
    };
    [[nodiscard]] bool isTooCostly() const { return m_deadline.hasExpired() || m_steps > mostSteps; }

    static bool isCancelling(icalcomponent* calendar)
    {
        icalvalue* method =
            valueOfKind(icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY), ICAL_METHOD_VALUE);
        return method && icalvalue_get_method(method) == ICAL_METHOD_CANCEL;
    }

    void collect(icalcomponent* parent, bool cancelled)
    {
        const bool all = cancelled || isCancelling(parent);
        for (icalcomponent* child = icalcomponent_get_first_component(parent, ICAL_ANY_COMPONENT); child;
             child = icalcomponent_get_next_component(parent, ICAL_ANY_COMPONENT)) {
            const auto kind = icalcomponent_isa(child);
            if (kind == ICAL_VCALENDAR_COMPONENT)
                collect(child, all);
            else if (kind == ICAL_VEVENT_COMPONENT)
                add({child, parent, all});
        }
    }

    void add(const Source& source)
    {
        m_sources.append(source);
        m_calendar = source.calendar;
        if (const auto original = timeOf(source.component, ICAL_RECURRENCEID_PROPERTY); original && !isTooCostly()) {
            if (const auto at = instantOf(*original))
                m_overridden[uidOf(source.component)].insert(at->toSecsSinceEpoch());
        }
    }

    void read(const Source& source)
    {
        m_calendar = source.calendar;
        CalendarEvent event = textsOf(source.component);
        event.cancelled = event.cancelled || source.cancelled;
        const auto start = timeOf(source.component, ICAL_DTSTART_PROPERTY);
        const auto startsAt = start ? instantOf(*start) : std::nullopt;
        if (!startsAt) {
            event.problem = start ? u"its start is no time that can be worked out"_s : u"it has no start"_s;
            m_events.append(std::move(event));
            return;
        }
        event.allDay = start->time.is_date;
        event.startsAt = *startsAt;
        event.endsAt = endOf(source.component, *startsAt, event.allDay);
        if (event.endsAt < event.startsAt)
            event.problem = u"it ends before it begins"_s;
        else if (event.uid.isEmpty())
            event.problem = u"it has no UID"_s;

        const auto original = timeOf(source.component, ICAL_RECURRENCEID_PROPERTY);
        if (original) {
            if (const auto at = instantOf(*original))
                event.occurrence = at->toString(Qt::ISODate);
            else
                event.problem = u"it replaces an occurrence that cannot be worked out"_s;
        }
        const bool repeats = icalcomponent_get_first_property(source.component, ICAL_RRULE_PROPERTY)
                             || icalcomponent_get_first_property(source.component, ICAL_RDATE_PROPERTY);
        if (repeats && !original && event.problem.isEmpty())
            unroll(source.component, *start, event);
        else
            take(std::move(event));
    }

    std::optional<QDateTime> instantOf(const LocalTime& local) { return m_zones.instantOf(local, m_calendar); }

    void take(CalendarEvent event)
    {
        if (event.endsAt > m_window.from && event.startsAt < m_window.until)
            m_events.append(std::move(event));
    }

    QDateTime endOf(icalcomponent* component, const QDateTime& startsAt, bool allDay)
    {
        if (const auto end = timeOf(component, ICAL_DTEND_PROPERTY))
            return instantOf(*end).value_or(startsAt.addSecs(-1));
        if (icalproperty* property = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY)) {
            icalvalue* value = valueOfKind(property, ICAL_DURATION_VALUE);
            if (!value)
                return startsAt.addSecs(-1);
            const icaldurationtype length = icalvalue_get_duration(value);
            const qint64 days = qint64(length.weeks) * 7 + length.days;
            const qint64 seconds = ((days * 24 + length.hours) * 60 + length.minutes) * 60 + length.seconds;
            return startsAt.addSecs(length.is_neg ? -1 : qMin<qint64>(seconds, 400LL * 86400));
        }
        return allDay ? startsAt.toTimeZone(m_window.zone).addDays(1).toUTC() : startsAt;
    }

    void unroll(icalcomponent* component, const LocalTime& start, const CalendarEvent& first)
    {
        QSet<qint64> excluded = m_overridden.value(first.uid);
        QSet<QDate> excludedDays;
        for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
            const auto local = timeOf(each);
            if (local && local->time.is_date)
                excludedDays.insert(QDate(local->time.year, local->time.month, local->time.day));
            else if (const auto at = local ? instantOf(*local) : std::nullopt)
                excluded.insert(at->toSecsSinceEpoch());
        }
        const qint64 length = first.startsAt.secsTo(first.endsAt);
        const qsizetype before = m_events.size();
        QSet<qint64> seen;
        const auto occur = [&](const LocalTime& local) -> std::optional<QDateTime> {
            const auto at = instantOf(local);
            if (!at)
                return std::nullopt;
            const qint64 second = at->toSecsSinceEpoch();
            const QDate day(local.time.year, local.time.month, local.time.day);
            if (excluded.contains(second) || excludedDays.contains(day) || seen.contains(second))
                return at;
            seen.insert(second);
            CalendarEvent event = first;
            event.startsAt = *at;
            event.endsAt = at->addSecs(length);
            event.occurrence = at->toString(Qt::ISODate);
            take(std::move(event));
            return at;
        };

        occur(start);
        for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
            if (const auto date = timeOf(each))
                occur(*date);
        }
        for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY)) {
            if (isTooCostly())
                return;
            const auto rule = ruleOf(each);
            if (!rule || !follow(*rule, start, occur)) {
                m_events.resize(before);
                CalendarEvent event = first;
                event.problem = u"it repeats in a way that is not understood"_s;
                m_events.append(std::move(event));
                return;
            }
        }
    }

    template <class Occur>
    bool follow(icalrecurrencetype rule, const LocalTime& start, Occur occur)
    {
        const bool slow = rule.freq >= ICAL_DAILY_RECURRENCE && rule.freq <= ICAL_YEARLY_RECURRENCE;
        if (!slow || rule.rscale || rule.interval < 1 || !comesInTime(rule))
            return false;
        // An end in UTC means the local times up to it.
        if (!icaltime_is_null_time(rule.until) && !rule.until.is_date && icaltime_is_utc(rule.until)) {
            if (const QTimeZone zone = m_zones.systemZone(start.tzid); zone.isValid() && !icaltime_is_utc(start.time)) {
                const auto until = instantOf({rule.until, {}});
                const QDateTime local = until ? until->toTimeZone(zone) : QDateTime();
                if (!local.isValid())
                    return false;
                rule.until = naiveTime(local.date(), local.time());
            }
        }
        icaltimetype first = naiveTime(QDate(start.time.year, start.time.month, start.time.day),
                                   QTime(start.time.hour, start.time.minute, qMin(start.time.second, 59)));
        first.is_date = start.time.is_date;
        const std::unique_ptr<icalrecur_iterator, RecurrenceFree> iterator(icalrecur_iterator_new(rule, first));
        if (!iterator)
            return false;
        for (int step = 0; step < mostStepsOfAnEvent && m_steps <= mostSteps; ++step, ++m_steps) {
            icaltimetype next = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(next))
                return true;
            if (icaltime_is_utc(start.time))
                icaltime_set_timezone(&next, icaltimezone_get_utc_timezone());
            const auto at = occur({next, start.tzid});
            if (!at || *at >= m_window.until || m_events.size() > mostCalendarEvents || m_deadline.hasExpired())
                return true;
        }
        return false;
    }

    icalcomponent* m_root;
    icalcomponent* m_calendar = nullptr;
    const CalendarWindow& m_window;
    QDeadlineTimer m_deadline{readingTime};
    int m_steps = 0;
    QList<Source> m_sources;
    QHash<QString, QSet<qint64>> m_overridden;
    CalendarZones m_zones;
    QList<CalendarEvent> m_events;
};

} // namespace

Result<QList<CalendarEvent>> readCalendar(const QByteArray& file, const CalendarWindow& window)
{
    const auto text = unfolded(file);
    if (!text)
        return text.error();
    // libical keeps tables of its own for the whole process.
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    icalerror_set_errors_are_fatal(false);
    const ComponentPtr root(icalparser_parse_string(text->constData()));
    const auto kind = root ? icalcomponent_isa(root.get()) : ICAL_NO_COMPONENT;
    const bool calendar = kind == ICAL_VCALENDAR_COMPONENT
                          || (kind == ICAL_XROOT_COMPONENT
                              && icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT));
    if (!calendar)
        return notACalendar(u"there is no VCALENDAR in it."_s);
    return CalendarFile(root.get(), window).events();
}

} // namespace clinic::booking
