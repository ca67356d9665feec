#include "calendargeometry.h"

#include <algorithm>
#include <cmath>

namespace clinic::ui {

CalendarGeometry::CalendarGeometry(const GeometryInput& input)
    : m_zone(input.zone)
    , m_axis(input.zone, input.dates, input.opensMinute, input.closesMinute)
    , m_stepMinutes(std::max(1, input.stepMinutes))
    , m_rightToLeft(input.rightToLeft)
{
    addColumns(input);
    const int quarters = m_columns.isEmpty() ? 0 : (m_axis.minutes() + quarterMinutes - 1) / quarterMinutes;
    if (input.quarterHeight > 0)
        m_quarterHeight = std::clamp(input.quarterHeight, quarterLowest, quarterHighest);
    else if (quarters > 0)
        m_quarterHeight = std::clamp(input.viewport.height() / quarters, input.quarterMin,
                                     std::max(input.quarterMin, quarterMax));
    const int needed = columnCount() * input.columnMin;
    m_content = QSize(std::max(input.viewport.width(), needed), quarters * m_quarterHeight);
    addTicks();
}

void CalendarGeometry::addColumns(const GeometryInput& input)
{
    for (const QDate& date : input.dates) {
        const DayScale scale(input.zone, date, m_axis);
        if (!scale.from().isValid())
            continue;
        const auto add = [&](const domain::ProviderId& provider, const domain::ResourceId& resource) {
            m_columns.append({date, provider, resource, scale.from(), scale.to()});
            m_scales.append(scale);
        };
        for (const domain::ResourceId& resource : input.resources)
            add({}, resource);
        if (!input.resources.isEmpty())
            continue;
        for (const domain::ProviderId& provider : input.providers)
            add(provider, {});
    }
}

int CalendarGeometry::columnOf(const QDate& date, const domain::ProviderId& provider) const
{
    for (int i = 0; i < columnCount(); ++i) {
        if (m_columns.at(i).date == date && m_columns.at(i).provider == provider)
            return i;
    }
    return -1;
}

int CalendarGeometry::columnOf(const QDate& date, const domain::ResourceId& resource) const
{
    for (int i = 0; i < columnCount(); ++i) {
        if (m_columns.at(i).date == date && m_columns.at(i).resource == resource)
            return i;
    }
    return -1;
}

int CalendarGeometry::columnAt(const domain::ProviderId& provider, const QDateTime& time) const
{
    return columnOf(time.toTimeZone(m_zone).date(), provider);
}

QRect CalendarGeometry::columnRect(int index) const
{
    const int count = columnCount();
    if (index < 0 || index >= count)
        return {};
    const int place = m_rightToLeft ? count - 1 - index : index;
    const int left = int(qint64(place) * m_content.width() / count);
    const int right = int(qint64(place + 1) * m_content.width() / count);
    return {left, 0, right - left, m_content.height()};
}

QRect CalendarGeometry::dayRect(const QDate& date) const
{
    QRect all;
    for (int i = 0; i < columnCount(); ++i) {
        if (m_columns.at(i).date == date)
            all = all.united(columnRect(i));
    }
    return all;
}

int CalendarGeometry::yOfAxis(double minutes) const
{
    constexpr double rounding = 1e-6;
    return int(std::floor(minutes * m_quarterHeight / quarterMinutes + rounding));
}

int CalendarGeometry::yOf(int column, const QDateTime& time, DayScale::Edge edge) const
{
    return yOfAxis(m_scales.at(column).axisOf(time, edge));
}

QRect CalendarGeometry::rectOf(int column, const QDateTime& from, const QDateTime& to) const
{
    const QRect whole = columnRect(column);
    if (whole.isEmpty())
        return {};
    const GridColumn& shown = m_columns.at(column);
    if (to <= shown.from || from >= shown.to)
        return {};
    const int top = yOf(column, std::max(from, shown.from), DayScale::Start);
    const int bottom = yOf(column, std::min(to, shown.to), DayScale::End);
    return bottom > top ? QRect(whole.left(), top, whole.width(), bottom - top) : QRect();
}

QList<QRect> CalendarGeometry::voidsOf(int column) const
{
    const QRect whole = columnRect(column);
    QList<QRect> rects;
    const QList<AxisSpan> spans = m_scales.at(column).voids();
    for (const AxisSpan& span : spans) {
        const int top = yOfAxis(span.from);
        rects.append({whole.left(), top, whole.width(), yOfAxis(span.to) - top});
    }
    return rects;
}

std::optional<GridHit> CalendarGeometry::hit(const QPoint& point) const
{
    if (point.y() < 0 || point.y() >= m_content.height())
        return std::nullopt;
    for (int i = 0; i < columnCount(); ++i) {
        const QRect whole = columnRect(i);
        if (point.x() < whole.left() || point.x() > whole.right())
            continue;
        const QDateTime exact = m_scales.at(i).timeAt(double(point.y()) * quarterMinutes / m_quarterHeight);
        if (!exact.isValid())
            return std::nullopt;
        // Steps count on the wall's clock, so they keep to whole hours whatever the zone.
        const QTime wall = exact.toTimeZone(m_zone).time();
        const int over = (wall.msecsSinceStartOfDay() / 1000) % (m_stepMinutes * 60);
        return GridHit{i, std::max(exact.addSecs(-over), m_columns.at(i).from)};
    }
    return std::nullopt;
}

GridHit CalendarGeometry::carried(const GridHit& from, int column) const
{
    return {column, m_scales.at(column).nearestTo(m_scales.at(from.column).axisOf(from.time))};
}

void CalendarGeometry::addTicks()
{
    constexpr int halfHour = 30;
    if (m_columns.isEmpty())
        return;
    const QList<AxisPart>& parts = m_axis.parts();
    for (int i = 0; i < parts.size(); ++i) {
        const AxisPart& part = parts.at(i);
        const int end = i + 1 == parts.size() ? part.wallTo : part.wallTo - 1;
        for (int wall = (part.wallFrom + halfHour - 1) / halfHour * halfHour; wall <= end; wall += halfHour) {
            const auto kind = wall % 60 == 0 ? GridTick::Hour : GridTick::HalfHour;
            m_ticks.append({yOfAxis(part.at + wall - part.wallFrom), kind,
                            QTime(wall / 60 % 24, wall % 60).toString(u"HH:mm")});
        }
    }
}

} // namespace clinic::ui
