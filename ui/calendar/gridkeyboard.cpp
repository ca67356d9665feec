#include "calendargrid.h"

#include "gridaccessible.h"

#include <QAccessible>
#include <QKeyEvent>

namespace clinic::ui {

void CalendarGrid::keyPressEvent(QKeyEvent* event)
{
    if (m_geometry.columnCount() == 0 || m_scene.columns.size() != m_geometry.columnCount()) {
        if (!handleLetter(event))
            QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (m_move && handleMoveKey(event))
        return;
    if (handleArrow(event) || handleLetter(event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & ~Qt::KeypadModifier) {
            event->ignore();
            return;
        }
        activate(m_cursor, false);
        return;
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    case Qt::Key_Delete:
        if (const Block* block = cursorBlock(); block && !block->booking.isEmpty())
            Q_EMIT cancelRequested(block->booking);
        return;
    default:
        event->ignore();
    }
}

bool CalendarGrid::handleArrow(QKeyEvent* event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    const GridNavigation go(m_scene, m_geometry);
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Down:
        setCursorTo(go.later(m_cursor));
        return true;
    case Qt::Key_Up:
        setCursorTo(go.earlier(m_cursor));
        return true;
    case Qt::Key_Home:
        setCursorTo(go.first(m_cursor.column));
        return true;
    case Qt::Key_End:
        setCursorTo(go.last(m_cursor.column));
        return true;
    case Qt::Key_Left:
        stepDay(-forward);
        return true;
    case Qt::Key_Right:
        stepDay(forward);
        return true;
    default:
        return false;
    }
}

void CalendarGrid::stepDay(int days)
{
    if (m_week) {
        if (const auto there = GridNavigation(m_scene, m_geometry).otherDay(m_cursor, days)) {
            setCursorTo(*there);
            return;
        }
    }
    Q_EMIT dayStepRequested(days);
}

bool CalendarGrid::handleLetter(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier)
        return false;
    const Block* block = m_scene.columns.isEmpty() ? nullptr : cursorBlock();
    const bool onBooking = block && !block->booking.isEmpty();
    switch (event->key()) {
    case Qt::Key_T:
        Q_EMIT todayRequested();
        return true;
    case Qt::Key_D:
        Q_EMIT dayViewRequested();
        return true;
    case Qt::Key_W:
        Q_EMIT weekViewRequested();
        return true;
    case Qt::Key_X:
        if (onBooking)
            Q_EMIT cancelRequested(block->booking);
        return true;
    case Qt::Key_A:
        if (onBooking)
            Q_EMIT arrivedRequested(block->booking);
        return true;
    case Qt::Key_M:
        if (onBooking)
            beginMove(*block, true);
        return true;
    default:
        return false;
    }
}

bool CalendarGrid::handleMoveKey(QKeyEvent* event)
{
    if (m_move->isPending())
        return true;
    const GridNavigation go(m_scene, m_geometry);
    GridHit place = m_move->place();
    const qint64 quarter = CalendarGeometry::quarterMinutes * 60;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Escape:
        endMove();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        dropMove();
        return true;
    case Qt::Key_Down:
        place.time = place.time.addSecs(quarter);
        break;
    case Qt::Key_Up:
        place.time = place.time.addSecs(-quarter);
        break;
    case Qt::Key_Left:
        place.column -= forward;
        break;
    case Qt::Key_Right:
        place.column += forward;
        break;
    default:
        return true;
    }
    moveTo(place);
    return true;
}

bool CalendarGrid::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_geometry.columnCount() > 0) {
        const GridNavigation go(m_scene, m_geometry);
        if (m_move) {
            if (const auto there = go.otherProvider(m_move->place(), next ? 1 : -1))
                moveTo(*there);
            return true;
        }
        if (const auto there = go.otherProvider(m_cursor, next ? 1 : -1)) {
            setCursorTo(*there);
            return true;
        }
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void CalendarGrid::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceCursor();
}

void CalendarGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void CalendarGrid::announceCursor()
{
    m_cursorObject->setText(cursorText());
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent focus(m_cursorObject, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
    QAccessibleEvent name(m_cursorObject, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
}

} // namespace clinic::ui
