#include "conflictwords.h"

#include "calendarcontroller.h"
#include "calendarwords.h"

namespace clinic::ui {

ConflictWords::ConflictWords(const CalendarController& controller, const QDateTime& wanted)
    : m_controller(controller)
    , m_wanted(wanted)
{
}

QString ConflictWords::title(const domain::SlotConflict& conflict) const
{
    const QString time = CalendarWords::clock(m_wanted, m_controller.zone());
    if (!conflict.resourceKind.isEmpty())
        //: A kind of room or device, and when
        return tr("No %1 is free at %2").arg(conflict.resourceKind, time);
    if (!conflict.holder)
        return tr("%1 was taken a second ago").arg(time);
    //: Who took which time: “Voxanne took 14:00 a second ago”
    return tr("%1 took %2 a second ago").arg(conflict.holder->name, time);
}

QString ConflictWords::alternative(const domain::Slot& slot) const
{
    const QString who = CalendarWords::shortName(m_controller.providerName(slot.providerId));
    const QString time = CalendarWords::clock(slot.startsAt, m_controller.zone());
    const QDate date = slot.startsAt.toTimeZone(m_controller.zone()).date();
    if (date == m_wanted.toTimeZone(m_controller.zone()).date())
        return tr("%1 %2", "provider, time").arg(who, time);
    return tr("%1 %2 %3", "provider, day, time").arg(who, CalendarWords::dayOfWeek(date), time);
}

BannerContent ConflictWords::banner(const domain::SlotConflict& conflict, int minutes, const QString& first) const
{
    BannerContent content;
    content.severity = Severity::Warning;
    const bool resource = !conflict.resourceKind.isEmpty();
    const bool agent = conflict.holder && conflict.holder->kind == domain::HolderKind::Agent;
    content.icon = resource ? QStringLiteral("door-open") : agent ? QStringLiteral("bot") : QStringLiteral("user");
    content.title = title(conflict);
    QStringList words;
    if (!first.isEmpty())
        words << first;
    if (conflict.heldUntil && !resource) {
        const QString until = CalendarWords::clock(*conflict.heldUntil, m_controller.zone());
        words << (agent ? tr("On the phone with a caller, held until %1.").arg(until)
                        : tr("Held until %1.").arg(until));
    }
    words << (conflict.alternatives.isEmpty() ? tr("Nothing else near is free for %n minutes.", nullptr, minutes)
              : resource ? tr("These are free for %n minutes, room and device included:", nullptr, minutes)
                         : tr("These are free for %n minutes:", nullptr, minutes));
    content.words = words.join(QLatin1Char(' '));
    for (int i = 0; i < conflict.alternatives.size() && i < 3; ++i)
        content.actions.append({alternative(conflict.alternatives.at(i)), tr("Alt %1").arg(i + 1),
                                QStringLiteral("alternative%1PushButton").arg(i + 1), i == 0});
    return content;
}

} // namespace clinic::ui
