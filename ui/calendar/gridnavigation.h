#pragma once

#include "calendargeometry.h"
#include "calendarscene.h"

namespace clinic::ui {

/// Where the keyboard's focus goes in the grid: from thing to thing in time, over closed stretches, and sideways.
class GridNavigation
{
public:
    GridNavigation(const CalendarScene& scene, const CalendarGeometry& geometry)
        : m_scene(scene)
        , m_geometry(geometry)
    {
    }

    [[nodiscard]] GridHit later(const GridHit& from) const;
    [[nodiscard]] GridHit earlier(const GridHit& from) const;
    [[nodiscard]] GridHit first(int column) const;
    [[nodiscard]] GridHit last(int column) const;
    /// The same time one provider on, within the day; none at its end.
    [[nodiscard]] std::optional<GridHit> otherProvider(const GridHit& from, int step) const;
    /// The same time and provider some days on; none when that day is not shown.
    [[nodiscard]] std::optional<GridHit> otherDay(const GridHit& from, int days) const;
    /// From and to of what stands there: a block, a quarter-hour, a closed stretch.
    [[nodiscard]] Stretch thingAt(const GridHit& at) const;

private:
    [[nodiscard]] bool isClosed(const GridHit& at) const;

    const CalendarScene& m_scene;
    const CalendarGeometry& m_geometry;
};

} // namespace clinic::ui
