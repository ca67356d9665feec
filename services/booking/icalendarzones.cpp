#include "booking/icalendarzones.h"

namespace clinic::booking::ical {

namespace {

/// The instance that wrote a zone may have put its own name before it: "/mozilla.org/20050126_1/Europe/London".
QByteArray withoutVendor(const QByteArray& tzid)
{
    if (!tzid.startsWith('/'))
        return tzid;
    const QList<QByteArray> parts = tzid.split('/');
    return parts.size() >= 2 ? parts.mid(parts.size() - 2).join('/') : tzid;
}

/// The rules of a zone that can be worked out in finite time, of other ones 0. libical follows each through centuries.
int plainRulesOf(icalcomponent* zone)
{
    constexpr int tooMany = 200;
    int rules = 0;
    for (icalcomponent* part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        const auto start = timeOf(part, ICAL_DTSTART_PROPERTY);
        if (!start || start->time.year < 1500 || ++rules > tooMany)
            return 0;
        for (icalproperty* rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); rule;
             rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
            const auto read = ruleOf(rule);
            if (!read || read->freq != ICAL_YEARLY_RECURRENCE || read->rscale || !comesInTime(*read) || ++rules > tooMany)
                return 0;
        }
    }
    return rules;
}

} // namespace

QTimeZone CalendarZones::systemZone(const QByteArray& tzid) const
{
    if (tzid.isEmpty())
        return m_floating;
    const QByteArray name = withoutVendor(tzid);
    return QTimeZone::isTimeZoneIdAvailable(name) ? QTimeZone(name) : QTimeZone();
}

icaltimezone* CalendarZones::ownZone(const QByteArray& tzid, icalcomponent* calendar)
{
    const auto known = m_ownZones.constFind({calendar, tzid});
    if (known != m_ownZones.constEnd())
        return *known;
    icaltimezone* zone = icalcomponent_get_timezone(calendar, tzid.constData());
    icalcomponent* definition = zone ? icaltimezone_get_component(zone) : nullptr;
    const int rules = definition ? plainRulesOf(definition) : 0;
    if (rules == 0 || rules > m_rulesLeft)
        zone = nullptr;
    else
        m_rulesLeft -= rules;
    m_ownZones.insert({calendar, tzid}, zone);
    return zone;
}

std::optional<QDateTime> CalendarZones::instantOf(const LocalTime& local, icalcomponent* calendar)
{
    const QDate date(local.time.year, local.time.month, local.time.day);
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200)
        return std::nullopt;
    if (local.time.is_date)
        return date.startOfDay(m_floating).toUTC();
    const QTime clock(local.time.hour, local.time.minute, qMin(local.time.second, 59));
    if (!clock.isValid())
        return std::nullopt;
    if (icaltime_is_utc(local.time))
        return QDateTime(date, clock, Qt::UTC);
    if (const QTimeZone zone = systemZone(local.tzid); zone.isValid())
        return QDateTime(date, clock, zone).toUTC();
    if (icaltimezone* zone = ownZone(local.tzid, calendar)) {
        icaltimetype naive = local.time;
        int isDaylight = 0;
        const int offset = icaltimezone_get_utc_offset(zone, &naive, &isDaylight);
        return QDateTime(date, clock, Qt::UTC).addSecs(-offset);
    }
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(local.tzid);
    if (windows.isEmpty())
        return std::nullopt;
    return QDateTime(date, clock, QTimeZone(windows)).toUTC();
}

} // namespace clinic::booking::ical
