#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace clinic::booking {

/// One event of an iCalendar file, of a repeating one one occurrence. Texts are as the file has them; times are UTC.
struct CalendarEvent
{
    QString uid;
    /// Which occurrence of a repeating event this is: its original start in UTC; empty for an event of its own.
    QString occurrence;
    QDateTime startsAt;
    QDateTime endsAt;
    bool allDay = false;
    bool cancelled = false;
    int sequence = 0;
    QString summary;
    QString description;
    QString location;
    /// RFC 5545 §3.8.4.2: a name, a number, whatever somebody wrote.
    QStringList contacts;
    /// CN of the attendees.
    QStringList attendeeNames;
    /// `tel:` addresses, wherever they stood, without the scheme.
    QStringList phones;
    QStringList categories;
    /// Of our own files: id and name.
    QString providerId;
    QString providerName;
    QString procedureId;
    QString procedureName;
    /// Why nothing can be done with it; English, nothing personal. Empty for a readable one.
    QString problem;
    friend bool operator==(const CalendarEvent&, const CalendarEvent&) = default;
};

} // namespace clinic::booking
