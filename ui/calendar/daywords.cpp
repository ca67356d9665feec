#include "daywords.h"

#include "calendarwords.h"

#include <QLocale>

namespace clinic::ui {

QString DayWords::booked(const domain::DayLoad& load)
{
    return tr("%n booked", nullptr, load.bookings);
}

QString DayWords::free(const domain::DayLoad& load)
{
    if (load.freeMinutes <= 0)
        return tr("nothing free");
    if (load.freeMinutes < 60)
        return tr("%n min free", nullptr, load.freeMinutes);
    const int halves = load.freeMinutes / 30;
    //: Hours that can still be booked: “6.5 h free”
    return tr("%1 h free").arg(QLocale().toString(halves / 2.0, 'f', halves % 2));
}

QString DayWords::fullness(DayFullness fullness)
{
    switch (fullness) {
    case DayFullness::Light:
        return tr("light");
    case DayFullness::Busy:
        return tr("busy");
    case DayFullness::Full:
        return tr("full");
    case DayFullness::Closed:
        break;
    }
    return tr("closed");
}

QStringList DayWords::absences(const DayFacts& facts, const QDate& day, const ProviderNames& names)
{
    QStringList words;
    const auto add = [&words](const QString& one) {
        if (!words.contains(one))
            words.append(one);
    };
    for (const domain::TimeOff& off : facts.timeOffOn(day)) {
        const QString reason = off.reason.isEmpty() ? tr("time off") : off.reason;
        if (off.providerId.isEmpty())
            add(reason);
        else
            //: Provider, why away: “Dr Shah: training”
            add(tr("%1: %2").arg(CalendarWords::shortName(names(off.providerId)), CalendarWords::midSentence(reason)));
    }
    for (const domain::DayHours& hours : facts.otherHoursOn(day)) {
        const QString reason = !hours.reason.isEmpty()  ? CalendarWords::midSentence(hours.reason)
                               : hours.hours.isEmpty() ? tr("not working")
                                                       : tr("other hours");
        add(tr("%1: %2").arg(CalendarWords::shortName(names(hours.providerId)), reason));
    }
    return words;
}

QStringList DayWords::lines(const DayFacts& facts, const QDate& day, const ProviderNames& names)
{
    QStringList lines{CalendarWords::day(day)};
    if (const auto load = facts.loadOf(day)) {
        const DayFullness fullness = fullnessOf(*load);
        if (fullness == DayFullness::Closed && load->bookings == 0)
            lines.append(DayWords::fullness(fullness));
        else
            //: Booked, free, how full: “23 booked · 6 h free · busy”
            lines.append(tr("%1 · %2 · %3").arg(booked(*load), free(*load), DayWords::fullness(fullness)));
    }
    return lines + absences(facts, day, names);
}

} // namespace clinic::ui
