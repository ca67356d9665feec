#include "importwords.h"

#include "calendarwords.h"

#include <QLocale>

#include <algorithm>

namespace clinic::ui {

using contract::ImportedEvent;
using contract::ImportOutcome;

namespace {

constexpr ImportOutcome inOrder[] = {ImportOutcome::New,          ImportOutcome::Moved,      ImportOutcome::Cancelled,
                                     ImportOutcome::Conflict,     ImportOutcome::Incomplete, ImportOutcome::OutsideHours,
                                     ImportOutcome::Unreadable,   ImportOutcome::Known};

int countOf(const contract::ImportReport& report, ImportOutcome outcome)
{
    return int(std::count_if(report.events.begin(), report.events.end(),
                             [outcome](const ImportedEvent& event) { return event.outcome == outcome; }));
}

} // namespace

QString ImportWords::outcome(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New:
        return tr("New");
    case ImportOutcome::Known:
        return tr("Known");
    case ImportOutcome::Moved:
        return tr("Moved");
    case ImportOutcome::Cancelled:
        return tr("Cancelled");
    case ImportOutcome::Conflict:
        return tr("Conflict");
    case ImportOutcome::OutsideHours:
        return tr("Outside hours");
    case ImportOutcome::Incomplete:
        return tr("Incomplete");
    case ImportOutcome::Unreadable:
        break;
    }
    return tr("Unreadable");
}

QString ImportWords::icon(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New:
        return QStringLiteral("plus");
    case ImportOutcome::Known:
        return QStringLiteral("check");
    case ImportOutcome::Moved:
        return QStringLiteral("calendar-check");
    case ImportOutcome::Cancelled:
        return QStringLiteral("calendar-x");
    case ImportOutcome::Conflict:
        return QStringLiteral("triangle-alert");
    case ImportOutcome::OutsideHours:
        return QStringLiteral("ban");
    case ImportOutcome::Incomplete:
        return QStringLiteral("circle-dashed");
    case ImportOutcome::Unreadable:
        break;
    }
    return QStringLiteral("circle-help");
}

Severity ImportWords::severity(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::New:
    case ImportOutcome::Moved:
    case ImportOutcome::Cancelled:
        return Severity::Good;
    case ImportOutcome::Conflict:
    case ImportOutcome::Incomplete:
    case ImportOutcome::OutsideHours:
        return Severity::Warning;
    case ImportOutcome::Unreadable:
        return Severity::Critical;
    case ImportOutcome::Known:
        break;
    }
    return Severity::Info;
}

QString ImportWords::sentence(const ImportedEvent& event, bool done, const QTimeZone& zone, const ProviderNames& names)
{
    switch (event.outcome) {
    case ImportOutcome::New:
        return done ? tr("Booked.") : tr("This time is free.");
    case ImportOutcome::Moved:
        return done ? tr("Moved to this time.") : tr("The booking here moves to this time.");
    case ImportOutcome::Cancelled:
        return done ? tr("Cancelled.") : tr("The booking here will be cancelled.");
    case ImportOutcome::Conflict:
        return conflict(event, zone, names);
    case ImportOutcome::Known:
    case ImportOutcome::OutsideHours:
    case ImportOutcome::Incomplete:
    case ImportOutcome::Unreadable:
        break;
    }
    return reason(event);
}

/// The service gives its reasons in English for programs; those that a person can do something about have words here.
QString ImportWords::reason(const ImportedEvent& event)
{
    const QString& why = event.detail;
    if (why == QLatin1String("it has no telephone number"))
        return tr("No phone number in it. Book it by hand.");
    if (why == QLatin1String("it names nobody"))
        return tr("No name in it. Book it by hand.");
    if (why == QLatin1String("it names none of the clinic's procedures"))
        return tr("No procedure in it. Choose one above.");
    if (why == QLatin1String("it names none of the clinic's providers"))
        return tr("No provider in it. Choose one above.");
    if (why.startsWith(QLatin1String("the procedure takes")))
        return tr("Shorter than its procedure. Book it by hand.");
    if (why == QLatin1String("an all-day event is no appointment"))
        return tr("An all-day event is no appointment.");
    if (why == QLatin1String("it was changed here since") || why == QLatin1String("it was cancelled here since"))
        return tr("Changed here since. It stays as it is here.");
    switch (event.outcome) {
    case ImportOutcome::Known:
        return tr("Nothing to do.");
    case ImportOutcome::OutsideHours:
        return tr("Nobody works then.");
    case ImportOutcome::Incomplete:
        return tr("Something is missing or wrong in it. Book it by hand.");
    default:
        return tr("The file does not say clearly when it is.");
    }
}

QString ImportWords::conflict(const ImportedEvent& event, const QTimeZone& zone, const ProviderNames& names)
{
    QStringList words;
    if (event.detail == QLatin1String("another event of the file has this time"))
        words.append(tr("Another event of the file has this time."));
    else if (event.holder)
        words.append(tr("%1 has this time.").arg(event.holder->name));
    else
        words.append(tr("This time is taken."));
    QStringList free;
    const QDate wanted = event.startsAt.toTimeZone(zone).date();
    for (const domain::Slot& slot : event.alternatives) {
        const QDate day = slot.startsAt.toTimeZone(zone).date();
        const QString time = CalendarWords::clock(slot.startsAt, zone);
        free.append(day == wanted ? time : CalendarWords::dayOfWeek(day) + QLatin1Char(' ') + time);
    }
    if (!free.isEmpty()) {
        //: Provider and times: “Free with Dr Shah: 14:15, 14:45, 15:30”
        words.append(tr("Free with %1: %2")
                         .arg(CalendarWords::shortName(names(event.alternatives.first().providerId)),
                              free.join(QStringLiteral(", "))));
    }
    return words.join(QLatin1Char(' '));
}

QString ImportWords::when(const ImportedEvent& event, const QTimeZone& zone)
{
    if (!event.startsAt.isValid())
        return {};
    const QDate day = event.startsAt.toTimeZone(zone).date();
    //: Day and times: “Tue 24 Nov, 14:00–14:30”
    return tr("%1, %2").arg(QLocale().toString(day, tr("ddd d MMM")),
                            CalendarWords::range(event.startsAt, event.endsAt, zone));
}

QString ImportWords::count(ImportOutcome outcome, int events)
{
    switch (outcome) {
    case ImportOutcome::New:
        return tr("%n new", nullptr, events);
    case ImportOutcome::Known:
        return tr("%n known", nullptr, events);
    case ImportOutcome::Moved:
        return tr("%n moved", nullptr, events);
    case ImportOutcome::Cancelled:
        return tr("%n cancelled", nullptr, events);
    case ImportOutcome::Conflict:
        return tr("%n conflict(s)", nullptr, events);
    case ImportOutcome::OutsideHours:
        return tr("%n outside hours", nullptr, events);
    case ImportOutcome::Incomplete:
        return tr("%n incomplete", nullptr, events);
    case ImportOutcome::Unreadable:
        break;
    }
    return tr("%n unreadable", nullptr, events);
}

QString ImportWords::summary(const contract::ImportReport& report)
{
    QStringList parts;
    for (const ImportOutcome outcome : inOrder) {
        if (const int events = countOf(report, outcome))
            parts.append(count(outcome, events));
    }
    return parts.isEmpty() ? tr("Nothing in this file lies ahead.") : parts.join(QStringLiteral("  ·  "));
}

int ImportWords::toDo(const contract::ImportReport& report)
{
    return countOf(report, ImportOutcome::New) + countOf(report, ImportOutcome::Moved)
           + countOf(report, ImportOutcome::Cancelled);
}

} // namespace clinic::ui
