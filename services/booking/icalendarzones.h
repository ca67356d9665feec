#pragma once

#include "booking/icalendarparts.h"

#include <QHash>
#include <QTimeZone>

namespace clinic::booking::ical {

/// What the zone names of a file mean: an IANA zone of the system if there is one of that name, otherwise the VTIMEZONE
/// that the file brings along, otherwise the zone that Windows calls so.
class CalendarZones final
{
public:
    explicit CalendarZones(const QTimeZone& floating)
        : m_floating(floating)
    {
    }

    /// None for a time that does not exist or is in a zone nobody knows.
    [[nodiscard]] std::optional<QDateTime> instantOf(const LocalTime& local, icalcomponent* calendar);
    /// Invalid when the system has no such zone.
    [[nodiscard]] QTimeZone systemZone(const QByteArray& tzid) const;

private:
    [[nodiscard]] icaltimezone* ownZone(const QByteArray& tzid, icalcomponent* calendar);

    QTimeZone m_floating;
    QHash<std::pair<icalcomponent*, QByteArray>, icaltimezone*> m_ownZones;
    int m_rulesLeft = 200;
};

} // namespace clinic::booking::ical
