#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace clinic::ui {

/// A stretch of the time axis without a jump: wall-clock minutes from `wallFrom` to `wallTo` of local midnight.
/// `second` is the hour that a day has twice when the clocks go back.
struct AxisPart
{
    int wallFrom = 0;
    int wallTo = 0;
    bool second = false;
    /// Minutes of the axis above it.
    int at = 0;
    [[nodiscard]] int minutes() const { return wallTo - wallFrom; }
    friend bool operator==(const AxisPart&, const AxisPart&) = default;
};

/// Minutes of the axis.
struct AxisSpan
{
    int from = 0;
    int to = 0;
    friend bool operator==(const AxisSpan&, const AxisSpan&) = default;
};

/// The time axis that several days share, by the clock on the wall: the same hour stands at the same height on every
/// day. An hour that some day has twice stands there twice, one that no day has is left out; a day without an hour
/// has a void there.
class TimeAxisScale
{
public:
    TimeAxisScale() = default;
    TimeAxisScale(const QTimeZone& zone, const QList<QDate>& dates, int opensMinute, int closesMinute);

    [[nodiscard]] const QList<AxisPart>& parts() const { return m_parts; }
    [[nodiscard]] int minutes() const;

private:
    QList<AxisPart> m_parts;
};

/// Where the instants of one day stand on the axis.
class DayScale
{
public:
    enum Edge { Start, End };

    DayScale() = default;
    DayScale(const QTimeZone& zone, const QDate& date, const TimeAxisScale& axis);

    [[nodiscard]] const QDateTime& from() const { return m_from; }
    [[nodiscard]] const QDateTime& to() const { return m_to; }
    /// Minutes of the axis at an instant; outside the day it goes on as if the last part did. Where the day jumps over
    /// a void, an end stands before it and a start behind it.
    [[nodiscard]] double axisOf(const QDateTime& time, Edge edge = Start) const;
    /// The instant at a minute of the axis; invalid in a void and outside.
    [[nodiscard]] QDateTime timeAt(double axisMinute) const;
    /// As `timeAt`; in a void the first instant behind it, outside the day its first or last.
    [[nodiscard]] QDateTime nearestTo(double axisMinute) const;
    /// What the axis has and this day has not.
    [[nodiscard]] QList<AxisSpan> voids() const;

private:
    struct Piece
    {
        QDateTime from;
        QDateTime to;
        int at = 0;
        [[nodiscard]] int minutes() const { return int(from.secsTo(to) / 60); }
    };

    QDateTime m_from;
    QDateTime m_to;
    QList<Piece> m_pieces;
    int m_axisMinutes = 0;
};

/// The first instant that has this local date: where the clocks go back over midnight, the first of the two.
[[nodiscard]] QDateTime startOfLocalDay(const QDate& date, const QTimeZone& zone);

/// The instant of a wall-clock minute of a day; a time the clocks skip is moved on as the zone does.
[[nodiscard]] QDateTime instantOf(const QDate& date, int minuteOfDay, const QTimeZone& zone);

} // namespace clinic::ui
