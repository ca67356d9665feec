#include "waitingwords.h"

#include "calendarcontroller.h"
#include "calendarwords.h"

#include <QLocale>

#include <algorithm>

namespace clinic::ui {

WaitingWords::WaitingWords(CalendarController& controller)
    : m_controller(controller)
{
}

int WaitingWords::days(const domain::WaitlistEntry& entry) const
{
    const QDate since = entry.createdAt.toTimeZone(m_controller.zone()).date();
    return std::max(0, int(since.daysTo(m_controller.today())));
}

QString WaitingWords::waited(const domain::WaitlistEntry& entry) const
{
    const int waited = days(entry);
    return waited == 0 ? tr("today") : tr("%n days", nullptr, waited);
}

QString WaitingWords::procedure(const domain::WaitlistEntry& entry) const
{
    const auto procedure = m_controller.procedures().procedureById(entry.procedureId);
    if (!procedure)
        return tr("No procedure");
    return tr("%1 · %2").arg(procedure->name, CalendarWords::minutes(procedure->durationMinutes));
}

QString WaitingWords::window(const domain::WaitlistEntry& entry) const
{
    const QLocale locale;
    const QDateTime from = entry.earliest.toTimeZone(m_controller.zone());
    // The end is a bound: midnight means the day before it, whole.
    const QDateTime to = entry.latest.toTimeZone(m_controller.zone());
    const QDate last = to.addSecs(-1).date();
    const QDate first = std::max(from.date(), m_controller.today());
    const QString day = locale.toString(last, tr("d MMM"));
    if (!entry.earliest.isValid() || from.date() <= m_controller.today()) {
        if (!entry.latest.isValid())
            return tr("any day");
        return last == m_controller.today() ? tr("today") : tr("until %1").arg(day);
    }
    const QString start = locale.toString(first, tr("d MMM"));
    if (!entry.latest.isValid())
        return tr("from %1").arg(start);
    if (first == last)
        return tr("on %1").arg(day);
    return tr("%1 – %2").arg(first.month() == last.month() ? QString::number(first.day()) : start, day);
}

QString WaitingWords::wish(const domain::WaitlistEntry& entry) const
{
    const QString who = entry.providerId.isEmpty()
                            ? tr("Any")
                            : CalendarWords::shortName(m_controller.providerName(entry.providerId));
    //: Provider, when: “Dr Shah, until 28 Nov”
    const QString wish = tr("%1, %2").arg(who, window(entry));
    return entry.note.isEmpty() ? wish : tr("%1 · %2").arg(wish, entry.note.simplified());
}

QString WaitingWords::who(const domain::ProviderId& provider) const
{
    return CalendarWords::shortName(m_controller.providerName(provider));
}

QString WaitingWords::when(const QDateTime& startsAt) const
{
    const QString clock = CalendarWords::clock(startsAt, m_controller.zone());
    const QDate date = startsAt.toTimeZone(m_controller.zone()).date();
    const qint64 ahead = m_controller.today().daysTo(date);
    if (ahead == 0)
        return clock;
    const QString day = QLocale().toString(date, ahead > 0 && ahead < 7 ? tr("ddd") : tr("d MMM"));
    return tr("%1 %2", "day, time").arg(day, clock);
}

QString WaitingWords::time(const domain::ProviderId& provider, const QDateTime& startsAt) const
{
    return tr("%1 %2", "provider, time").arg(who(provider), when(startsAt));
}

QString WaitingWords::left(const domain::WaitlistOffer& offer) const
{
    const qint64 left = std::max<qint64>(0, m_controller.clock().now().secsTo(offer.expiresAt));
    //: For how long still a time is kept for somebody: “59:12 left”
    return tr("%1 left").arg(CalendarWords::countdown(left));
}

QString WaitingWords::spoken(const domain::WaitlistEntry& entry, const std::optional<FittingTime>& fit) const
{
    QStringList parts{entry.contact.name};
    parts << (days(entry) == 0 ? tr("waiting since today") : tr("waiting for %n days", nullptr, days(entry)));
    parts << procedure(entry) << wish(entry);
    if (entry.offer)
        parts << tr("offered %1 until %2")
                     .arg(time(entry.offer->providerId, entry.offer->startsAt),
                          CalendarWords::clock(entry.offer->expiresAt, m_controller.zone()));
    else if (fit)
        parts << tr("%1 is free").arg(time(fit->providerId, fit->startsAt));
    return parts.join(QStringLiteral(", "));
}

} // namespace clinic::ui
