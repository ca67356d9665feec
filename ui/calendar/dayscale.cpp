#include "dayscale.h"

#include <algorithm>
#include <optional>

namespace clinic::ui {

namespace {

constexpr int minutesOfDay = 24 * 60;

/// A change of the clocks within a local day, in wall-clock minutes: from..to is missing, or is there twice.
struct ClockChange
{
    int from = 0;
    int to = 0;
    bool twice = false;
    QDateTime at;
};

std::optional<ClockChange> changeOn(const QTimeZone& zone, const QDate& date)
{
    if (!zone.hasTransitions())
        return {};
    const QDateTime begin = startOfLocalDay(date, zone);
    const QTimeZone::OffsetData next = zone.nextTransition(begin.addSecs(-1));
    if (!next.atUtc.isValid() || next.atUtc >= startOfLocalDay(date.addDays(1), zone))
        return {};
    const int before = zone.offsetFromUtc(next.atUtc.addSecs(-1));
    const int shift = (next.offsetFromUtc - before) / 60;
    if (shift == 0)
        return {};
    const QDateTime asBefore = next.atUtc.addSecs(before);
    const QDateTime wall(asBefore.date(), asBefore.time(), Qt::UTC);
    const int minute = int(QDateTime(date, QTime(0, 0), Qt::UTC).secsTo(wall) / 60);
    if (shift > 0)
        return ClockChange{std::max(0, minute), minute + shift, false, next.atUtc};
    return ClockChange{std::max(0, minute + shift), minute, true, next.atUtc};
}

} // namespace

QDateTime startOfLocalDay(const QDate& date, const QTimeZone& zone)
{
    constexpr int quarterSeconds = 15 * 60;
    QDateTime start = date.startOfDay(zone).toUTC();
    while (start.addSecs(-1).toTimeZone(zone).date() == date)
        start = start.addSecs(-quarterSeconds);
    return start;
}

QDateTime instantOf(const QDate& date, int minuteOfDay, const QTimeZone& zone)
{
    if (minuteOfDay >= minutesOfDay)
        return instantOf(date.addDays(1), minuteOfDay - minutesOfDay, zone);
    if (minuteOfDay == 0)
        return startOfLocalDay(date, zone);
    return QDateTime(date, QTime(minuteOfDay / 60, minuteOfDay % 60), zone).toUTC();
}

TimeAxisScale::TimeAxisScale(const QTimeZone& zone, const QList<QDate>& dates, int opensMinute, int closesMinute)
{
    if (dates.isEmpty() || opensMinute >= closesMinute)
        return;
    // What every day misses, and what any day has twice.
    std::optional<ClockChange> missing;
    std::optional<ClockChange> twice;
    bool everyDay = true;
    for (const QDate& date : dates) {
        const auto change = changeOn(zone, date);
        if (change && change->twice)
            twice = change;
        if (change && !change->twice)
            missing = change;
        else
            everyDay = false;
    }
    const auto add = [this](int from, int to, bool second) {
        if (from >= to)
            return;
        const int at = m_parts.isEmpty() ? 0 : m_parts.last().at + m_parts.last().minutes();
        m_parts.append({from, to, second, at});
    };
    if (missing && everyDay) {
        add(opensMinute, std::min(closesMinute, missing->from), false);
        add(std::max(opensMinute, missing->to), closesMinute, false);
    } else if (twice && twice->to > opensMinute && twice->from < closesMinute) {
        add(opensMinute, std::min(closesMinute, twice->to), false);
        add(std::max(opensMinute, twice->from), std::min(closesMinute, twice->to), true);
        add(twice->to, closesMinute, false);
    } else {
        add(opensMinute, closesMinute, false);
    }
}

int TimeAxisScale::minutes() const
{
    return m_parts.isEmpty() ? 0 : m_parts.last().at + m_parts.last().minutes();
}

DayScale::DayScale(const QTimeZone& zone, const QDate& date, const TimeAxisScale& axis)
    : m_axisMinutes(axis.minutes())
{
    const auto change = changeOn(zone, date);
    const auto add = [&](int wallFrom, int wallTo, int at, qint64 shift) {
        if (wallFrom >= wallTo)
            return;
        // Counted from midnight, so that the piece before a change and the one behind it are told apart.
        const QDateTime midnight = startOfLocalDay(date, zone);
        const qint64 skipped = midnight.toTimeZone(zone).time().msecsSinceStartOfDay() / 60'000;
        const QDateTime from = midnight.addSecs((wallFrom - skipped + shift) * 60);
        m_pieces.append({from, from.addSecs(qint64(wallTo - wallFrom) * 60), at});
    };
    for (const AxisPart& part : axis.parts()) {
        if (!change) {
            if (!part.second)
                add(part.wallFrom, part.wallTo, part.at, 0);
            continue;
        }
        const int length = change->to - change->from;
        if (change->twice) {
            // The first time up to the change, the second time and what follows are that much later.
            if (part.second) {
                add(std::max(part.wallFrom, change->from), std::min(part.wallTo, change->to),
                    part.at + std::max(0, change->from - part.wallFrom), length);
                continue;
            }
            const int firstEnd = std::clamp(change->to, part.wallFrom, part.wallTo);
            add(part.wallFrom, firstEnd, part.at, 0);
            add(firstEnd, part.wallTo, part.at + firstEnd - part.wallFrom, length);
            continue;
        }
        // At midnight the day itself begins behind what is missing.
        const int before = change->from == 0 ? 0 : length;
        const int firstEnd = std::clamp(change->from, part.wallFrom, part.wallTo);
        const int secondStart = std::clamp(change->to, part.wallFrom, part.wallTo);
        add(part.wallFrom, firstEnd, part.at, 0);
        add(secondStart, part.wallTo, part.at + secondStart - part.wallFrom, -before);
    }
    if (m_pieces.isEmpty())
        return;
    m_from = m_pieces.first().from;
    m_to = m_pieces.last().to;
}

double DayScale::axisOf(const QDateTime& time, Edge edge) const
{
    if (m_pieces.isEmpty())
        return 0;
    const Piece* here = &m_pieces.first();
    for (const Piece& piece : m_pieces) {
        const bool behind = edge == Start ? piece.from <= time : piece.from < time;
        if (behind)
            here = &piece;
    }
    return here->at + double(here->from.msecsTo(time)) / 60'000.0;
}

QDateTime DayScale::timeAt(double axisMinute) const
{
    for (const Piece& piece : m_pieces) {
        if (axisMinute >= piece.at && axisMinute < piece.at + piece.minutes())
            return piece.from.addSecs(qint64((axisMinute - piece.at) * 60));
    }
    return {};
}

QDateTime DayScale::nearestTo(double axisMinute) const
{
    for (const Piece& piece : m_pieces) {
        if (axisMinute < piece.at + piece.minutes())
            return axisMinute >= piece.at ? timeAt(axisMinute) : piece.from;
    }
    return m_to;
}

QList<AxisSpan> DayScale::voids() const
{
    QList<AxisSpan> spans;
    int reached = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.at > reached)
            spans.append({reached, piece.at});
        reached = piece.at + piece.minutes();
    }
    if (reached < m_axisMinutes)
        spans.append({reached, m_axisMinutes});
    return spans;
}

} // namespace clinic::ui
