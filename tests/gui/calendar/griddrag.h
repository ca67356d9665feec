#pragma once

#include "screenactions.h"

#include <QMouseEvent>

/// The mouse in the grid, with the button held.
namespace clinic::test {

inline void dragOn(ScreenHarness& s, const QPoint& point)
{
    QWidget* view = s.grid().viewport();
    QMouseEvent event(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(view, &event);
}

inline void drag(ScreenHarness& s, const QPoint& from, const QPoint& to, bool drop = true)
{
    QWidget* view = s.grid().viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    dragOn(s, from + QPoint(0, from.y() < to.y() ? 15 : -15));
    dragOn(s, (from + to) / 2);
    dragOn(s, to);
    if (drop)
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
}

} // namespace clinic::test
