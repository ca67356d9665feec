#include "gridnavigation.h"

namespace clinic::ui {

bool GridNavigation::isClosed(const GridHit& at) const
{
    if (m_scene.columns.at(at.column).isRoom)
        return false;
    const auto cell = m_scene.cellAt(at.column, at.time);
    return (!cell || cell->kind == items::BlockKind::Blocked) && m_scene.blockAt(at.column, at.time) < 0;
}

Stretch GridNavigation::thingAt(const GridHit& at) const
{
    if (const int block = m_scene.blockAt(at.column, at.time); block >= 0)
        return {m_scene.blocks.at(block).from, m_scene.blocks.at(block).to};
    for (const ClosedStretch& closed : m_scene.closed) {
        if (closed.column == at.column && closed.from <= at.time && at.time < closed.to)
            return {closed.from, closed.to};
    }
    if (const auto cell = m_scene.cellAt(at.column, at.time))
        return {cell->from, cell->to};
    for (const Stretch& idle : m_scene.columns.at(at.column).idle) {
        if (idle.from <= at.time && at.time < idle.to)
            return idle;
    }
    return {at.time, at.time.addSecs(CalendarGeometry::quarterMinutes * 60)};
}

GridHit GridNavigation::later(const GridHit& from) const
{
    const QDateTime end = m_geometry.column(from.column).to;
    for (QDateTime time = thingAt(from).to; time < end;) {
        const GridHit next{from.column, time};
        if (!isClosed(next))
            return next;
        time = thingAt(next).to;
    }
    return from;
}

GridHit GridNavigation::earlier(const GridHit& from) const
{
    const QDateTime begin = m_geometry.column(from.column).from;
    for (QDateTime time = thingAt(from).from.addSecs(-1); time >= begin;) {
        const GridHit next{from.column, thingAt({from.column, time}).from};
        if (!isClosed(next))
            return next;
        time = next.time.addSecs(-1);
    }
    return from;
}

GridHit GridNavigation::first(int column) const
{
    const GridHit top{column, m_geometry.column(column).from};
    return isClosed(top) ? later(top) : top;
}

GridHit GridNavigation::last(int column) const
{
    const GridHit bottom{column, thingAt({column, m_geometry.column(column).to.addSecs(-1)}).from};
    return isClosed(bottom) ? earlier(bottom) : bottom;
}

std::optional<GridHit> GridNavigation::otherProvider(const GridHit& from, int step) const
{
    const int column = from.column + step;
    if (column < 0 || column >= m_geometry.columnCount() ||
        m_geometry.column(column).date != m_geometry.column(from.column).date)
        return std::nullopt;
    return GridHit{column, from.time};
}

std::optional<GridHit> GridNavigation::otherDay(const GridHit& from, int days) const
{
    const GridColumn& here = m_geometry.column(from.column);
    const QDate date = here.date.addDays(days);
    const int column = here.resource.isEmpty() ? m_geometry.columnOf(date, here.provider)
                                               : m_geometry.columnOf(date, here.resource);
    if (column < 0)
        return std::nullopt;
    return m_geometry.carried(from, column);
}

} // namespace clinic::ui
