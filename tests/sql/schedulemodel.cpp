#include "sql/schedulemodel.h"

#include <algorithm>

namespace clinic::test {

namespace {

bool anyHolds(const QList<Span>& spans, qint64 minute)
{
    return std::any_of(spans.begin(), spans.end(),
                       [minute](const Span& span) { return span.from <= minute && minute < span.to; });
}

} // namespace

qint64 minuteOf(const QDateTime& time)
{
    return time.toSecsSinceEpoch() / 60;
}

QDateTime timeOfMinute(qint64 minute)
{
    return QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC);
}

std::pair<QDate, int> ScheduleModel::local(qint64 minute) const
{
    auto offset = offsets.constFind(minute / 15);
    if (offset == offsets.constEnd())
        offset = offsets.insert(minute / 15, zone.offsetFromUtc(timeOfMinute(minute)) / 60);
    const qint64 wall = minute + *offset;
    return {QDate(1970, 1, 1).addDays(wall / 1440), int(wall % 1440)};
}

bool ScheduleModel::worksAt(qint64 minute) const
{
    const auto [date, at] = local(minute);
    const auto single = days.constFind(date);
    const LocalHours hours = single != days.constEnd() ? *single : week.value(date.dayOfWeek());
    return active && std::any_of(hours.begin(), hours.end(), [at = at](const auto& stretch) {
               return stretch.first <= at && at < stretch.second;
           });
}

bool ScheduleModel::isOffAt(qint64 minute) const
{
    return anyHolds(timeOff.values(), minute);
}

bool ScheduleModel::isOpen(const Span& span) const
{
    for (qint64 at = span.from; at < span.to; ++at) {
        if (!worksAt(at) || isOffAt(at))
            return false;
    }
    return true;
}

QList<Span> ScheduleModel::freeSlots(QDate from, QDate to, const QList<Span>& taken) const
{
    QList<Span> found;
    const QList<Span> off = timeOff.values();
    const qint64 end = minuteOf(QDateTime(to.addDays(1), QTime(0, 0), zone));
    qint64 anchor = -1;
    QDate day;
    bool goesOn = false;
    for (qint64 at = minuteOf(QDateTime(from, QTime(0, 0), zone)); at < end; ++at) {
        if (!worksAt(at)) {
            anchor = -1;
            goesOn = false;
            continue;
        }
        if (anchor < 0 || local(at).first != day) {
            anchor = at;
            day = local(at).first;
        }
        if (anyHolds(off, at) || anyHolds(taken, at)) {
            goesOn = false;
            continue;
        }
        if (!goesOn || (at - anchor) % grid == 0)
            found.append({at, at});
        found.last().to = at + 1;
        goesOn = true;
    }
    return found;
}

QString wallTime(int minuteOfDay)
{
    return QTime(0, 0).addSecs(minuteOfDay % 1440 * 60).toString("HH:mm");
}

QJsonArray hoursJson(const LocalHours& hours, int weekday)
{
    QJsonArray all;
    for (const auto& [from, to] : hours) {
        QJsonObject stretch{{"starts_at", wallTime(from)}, {"ends_at", wallTime(to)}};
        if (weekday > 0)
            stretch["weekday"] = weekday;
        all.append(stretch);
    }
    return all;
}

} // namespace clinic::test
