#include "booking/speech.h"

#include <QLocale>

namespace clinic::booking::speech {

using namespace Qt::StringLiterals;

QString time(const QDateTime& utc, const QTimeZone& zone)
{
    const QTime local = utc.toTimeZone(zone).time();
    if (local == QTime(12, 0))
        return u"12 noon"_s;
    const int hour = local.hour() % 12 == 0 ? 12 : local.hour() % 12;
    const QString minutes = local.minute() == 0 ? QString() : local.toString(u":mm"_s);
    return QString::number(hour) + minutes + (local.hour() < 12 ? u" am"_s : u" pm"_s);
}

QString day(const QDateTime& utc, const QTimeZone& zone, const QDate& today)
{
    const QDate date = utc.toTimeZone(zone).date();
    if (date == today)
        return u"today"_s;
    if (date == today.addDays(1))
        return u"tomorrow"_s;
    return QLocale(QLocale::English).toString(date, u"dddd d MMMM"_s);
}

QString oneOf(const QStringList& choices)
{
    if (choices.size() < 2)
        return choices.value(0);
    return choices.mid(0, choices.size() - 1).join(u", "_s) + u" or "_s + choices.last();
}

QString slot(const domain::Slot& slot, const QTimeZone& zone, const QDate& today, const ProviderName& providerName)
{
    return day(slot.startsAt, zone, today) + u" at "_s + time(slot.startsAt, zone) + u" with "_s
           + providerName(slot.providerId);
}

QString taken(Reason reason, const QList<domain::Slot>& alternatives, const QTimeZone& zone, const QDate& today,
              const ProviderName& providerName)
{
    const QString why = reason == Reason::NoResource ? u"We have no room or equipment free for that then"_s
                                                     : u"That slot was just taken"_s;
    if (alternatives.isEmpty())
        return why + u", and I see nothing else near it. Shall I look at another day?"_s;
    QStringList choices;
    for (const domain::Slot& alternative : alternatives)
        choices.append(slot(alternative, zone, today, providerName));
    return why + u". How about "_s + oneOf(choices) + u"?"_s;
}

} // namespace clinic::booking::speech
