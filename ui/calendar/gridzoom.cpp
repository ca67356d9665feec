// The height of the hours: chosen with Ctrl and the wheel or keys, the time under the pointer stays where it is.
#include "calendargrid.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

constexpr double zoomStep = 1.15;
constexpr int wheelNotch = 120;

} // namespace

void CalendarGrid::setZoom(int quarterHeight)
{
    const int wanted = quarterHeight <= 0 ? 0
                                          : std::clamp(quarterHeight, CalendarGeometry::quarterLowest,
                                                       CalendarGeometry::quarterHighest);
    if (wanted == m_zoom)
        return;
    m_zoom = wanted;
    rebuildGeometry();
    announceCursor();
}

/// `steps` 0 goes back to what fits the window.
void CalendarGrid::zoomBy(int steps, int viewportY)
{
    if (m_geometry.columnCount() == 0)
        return;
    const int before = m_geometry.quarterHeight();
    int wanted = 0;
    if (steps != 0) {
        const int grown = int(std::lround(before * std::pow(zoomStep, steps)));
        wanted = grown == before ? before + steps : grown;
    }
    const int y = std::clamp(viewportY, 0, viewport()->height());
    const double axis = double(y - viewportOrigin().y()) / before;
    setZoom(wanted);
    verticalScrollBar()->setValue(int(std::lround(axis * m_geometry.quarterHeight())) - y);
    Q_EMIT zoomChanged(m_zoom);
}

void CalendarGrid::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelNotch;
    m_wheel -= steps * wheelNotch;
    if (steps != 0 && !m_ghost)
        zoomBy(steps, event->position().toPoint().y());
    event->accept();
}

} // namespace clinic::ui
