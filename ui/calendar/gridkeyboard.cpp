#include "calendargrid.h"

#include "gridaccessible.h"

#include <QKeyEvent>

namespace clinic::ui {

void CalendarGrid::keyPressEvent(QKeyEvent* event)
{
    if (m_geometry.columnCount() == 0 || m_scene.columns.size() != m_geometry.columnCount()) {
        if (!handleLetter(event))
            QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (m_ghost && handleGhostKey(event))
        return;
    if (handleArrow(event) || handleResizeKey(event) || handleCommand(event) || handleLetter(event))
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
        if (m_cut)
            dropCut();
        else
            Q_EMIT escapePressed();
        return;
    case Qt::Key_Menu:
        showMenu(m_cursor, viewport()->mapToGlobal(cursorRect().center()));
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
            beginGhost(*block, GridGhost::Move, true);
        return true;
    case Qt::Key_B:
        if (const domain::SlotId slot = takenSlotAt(m_cursor); !slot.isEmpty())
            Q_EMIT besideRequested(slot);
        return true;
    case Qt::Key_P:
        Q_EMIT columnsRequested(ColumnKind::Providers);
        return true;
    case Qt::Key_R:
        Q_EMIT columnsRequested(ColumnKind::Rooms);
        return true;
    case Qt::Key_C:
        Q_EMIT colourRequested();
        return true;
    default:
        return false;
    }
}

bool CalendarGrid::handleCommand(QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier) != Qt::ControlModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_X:
        if (const Block* block = cursorBlock())
            cut(*block);
        return true;
    case Qt::Key_V:
        paste();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1, cursorRect().center().y());
        return true;
    case Qt::Key_Minus:
        zoomBy(-1, cursorRect().center().y());
        return true;
    case Qt::Key_0:
        zoomBy(0, cursorRect().center().y());
        return true;
    default:
        return false;
    }
}

/// Shift and Alt with an arrow: the end comes later or earlier; Tab takes the start instead.
bool CalendarGrid::handleResizeKey(QKeyEvent* event)
{
    const bool wanted = (event->modifiers() & ~Qt::KeypadModifier) == (Qt::ShiftModifier | Qt::AltModifier) &&
                        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (!wanted)
        return false;
    const Block* block = cursorBlock();
    if (block && beginGhost(Block(*block), GridGhost::ResizeEnd, true))
        handleGhostKey(event);
    return true;
}

bool CalendarGrid::handleGhostKey(QKeyEvent* event)
{
    if (m_ghost->isPending())
        return true;
    const bool moves = m_ghost->kind() == GridGhost::Move;
    const int forward = isRightToLeft() ? -1 : 1;
    const auto sideways = [&](int by) {
        const int column = m_ghost->column() + by;
        if (moves && column >= 0 && column < m_geometry.columnCount())
            ghostTo(m_geometry.carried({m_ghost->column(), m_ghost->from()}, column));
    };
    switch (event->key()) {
    case Qt::Key_Escape:
        endMove();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        dropGhost();
        break;
    case Qt::Key_Down:
        ghostTo(m_ghost->stepped(m_scene, 1, m_shown.stepMinutes));
        break;
    case Qt::Key_Up:
        ghostTo(m_ghost->stepped(m_scene, -1, m_shown.stepMinutes));
        break;
    case Qt::Key_Left:
        sideways(-forward);
        break;
    case Qt::Key_Right:
        sideways(forward);
        break;
    default:
        break;
    }
    return true;
}

bool CalendarGrid::focusNextPrevChild(bool next)
{
    if (hasFocus() && m_geometry.columnCount() > 0) {
        const GridNavigation go(m_scene, m_geometry);
        if (m_ghost) {
            if (m_ghost->kind() != GridGhost::Move) {
                m_ghost->switchEdge();
                announceCursor();
            } else if (const auto there = go.otherProvider({m_ghost->column(), m_ghost->from()}, next ? 1 : -1)) {
                ghostTo(*there);
            }
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
    m_access->cursorChanged();
}

} // namespace clinic::ui
