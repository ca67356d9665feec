// How bookings get another time or length in the grid: dragged, stepped by keys, cut and pasted.
#include "calendargrid.h"

#include "calendarwords.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

namespace clinic::ui {

namespace {

/// While dragging, this near to an edge scrolls, the faster the nearer.
constexpr int scrollZone = 32;
constexpr int scrollMs = 16;
constexpr int handleHeight = 8;

} // namespace

GridGhost::Kind CalendarGrid::handleAt(const Block& block, const QPoint& content) const
{
    if (!m_writable || !block.isMovable() || m_scene.columns.at(block.column).isRoom)
        return GridGhost::Move;
    const QRect rect = blockRect(block.key).translated(-viewportOrigin());
    const int handle = std::min(handleHeight, rect.height() / 4);
    if (content.y() < rect.top() + handle)
        return GridGhost::ResizeStart;
    return content.y() > rect.bottom() - handle ? GridGhost::ResizeEnd : GridGhost::Move;
}

bool CalendarGrid::beginGhost(const Block& block, GridGhost::Kind kind, bool byKeyboard)
{
    if (!m_writable) {
        Q_EMIT refused(m_readOnlyReason);
        return false;
    }
    if (block.booking.isEmpty())
        return false;
    if (!block.isMovable()) {
        Q_EMIT refused(tr("Only a booking that has not begun can be moved."));
        return false;
    }
    if (m_scene.columns.at(block.column).isRoom) {
        Q_EMIT refused(tr("Bookings are moved among the providers. P shows them."));
        return false;
    }
    // The ring around the cursor gives way to the ghost.
    viewport()->update(cursorRect().adjusted(-6, -6, 6, 6));
    m_ghost.emplace(block, kind, byKeyboard);
    setHover(std::nullopt);
    setHandle({}, GridGhost::Move);
    m_ghost->follow(m_scene, m_clock.now());
    viewport()->update(blockRect(block.key));
    updateGhost();
    announceCursor();
    return true;
}

void CalendarGrid::updateGhost()
{
    const QRect now = m_ghost ? ghostRect().united(reasonRect()).adjusted(-4, -4, 4, 4) : QRect();
    viewport()->update(m_ghostPainted);
    viewport()->update(now);
    m_ghostPainted = now;
}

void CalendarGrid::ghostTo(const GridHit& place)
{
    if (place.column < 0 || place.column >= m_geometry.columnCount())
        return;
    const GridColumn& column = m_geometry.column(place.column);
    GridHit kept = place;
    if (m_ghost->kind() == GridGhost::Move) {
        const qint64 length = m_ghost->block().from.secsTo(m_ghost->block().to);
        kept.time = std::max(column.from, std::min(kept.time, column.to.addSecs(-length)));
    } else {
        kept.time = std::clamp(kept.time, column.from, column.to);
    }
    m_ghost->goTo(kept, m_scene, m_clock.now());
    if (m_ghost->isByKeyboard()) {
        const QRect at = ghostRect();
        QScrollBar* bar = verticalScrollBar();
        if (at.top() < 0)
            bar->setValue(bar->value() + at.top() - 8);
        else if (at.bottom() > viewport()->height())
            bar->setValue(bar->value() + at.bottom() - viewport()->height() + 8);
        scrollToColumn(m_ghost->column());
        announceCursor();
    }
    updateGhost();
}

void CalendarGrid::dragTo(const QPoint& viewportPoint)
{
    m_pointer = viewportPoint;
    const bool moves = m_ghost->kind() == GridGhost::Move;
    // Half a step lower, so that rounding down finds the nearest.
    QPoint at = viewportPoint - viewportOrigin() + QPoint(0, m_geometry.quarterHeight() * m_shown.stepMinutes / 30);
    if (moves)
        at -= m_grab;
    else
        at.setX(m_geometry.columnRect(m_ghost->column()).center().x());
    at.setY(std::clamp(at.y(), 0, m_geometry.contentSize().height() - 1));
    at.setX(std::clamp(at.x(), 0, m_geometry.contentSize().width() - 1));
    if (const auto place = m_geometry.hit(at))
        ghostTo(*place);
    else
        updateGhost();
    if (autoScrollStep().isNull())
        m_scroller.stop();
    else if (!m_scroller.isActive())
        m_scroller.start(scrollMs, Qt::PreciseTimer, this);
}

QPoint CalendarGrid::autoScrollStep() const
{
    const auto speed = [](int at, int length) {
        if (at < scrollZone)
            return -std::clamp((scrollZone - at) / 2, 1, 24);
        return at > length - scrollZone ? std::clamp((at - length + scrollZone) / 2, 1, 24) : 0;
    };
    const auto kept = [](const QScrollBar* bar, int by) {
        return std::clamp(bar->value() + by, bar->minimum(), bar->maximum()) - bar->value();
    };
    const int fromStart = isRightToLeft() ? viewport()->width() - m_pointer.x() : m_pointer.x();
    return {kept(horizontalScrollBar(), speed(fromStart, viewport()->width())),
            kept(verticalScrollBar(), speed(m_pointer.y(), viewport()->height()))};
}

void CalendarGrid::autoScroll()
{
    const QPoint by = autoScrollStep();
    if (!m_ghost || m_ghost->isPending() || by.isNull()) {
        m_scroller.stop();
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by.y());
    dragTo(m_pointer);
}

void CalendarGrid::dropGhost()
{
    m_scroller.stop();
    if (m_ghost->isWhereItWas()) {
        endMove();
        return;
    }
    if (!m_ghost->isPossible()) {
        Q_EMIT refused(m_ghost->reason());
        if (!m_ghost->isByKeyboard())
            endMove();
        return;
    }
    m_ghost->setPending();
    setCursorTo({m_ghost->column(), m_ghost->from()});
    updateGhost();
    const domain::BookingId booking = m_ghost->block().booking;
    const domain::SlotId slot = m_ghost->slot();
    if (m_ghost->kind() == GridGhost::Move)
        Q_EMIT moveRequested(booking, slot);
    else
        Q_EMIT resizeRequested(booking, slot, m_ghost->minutes());
}

void CalendarGrid::endMove()
{
    m_scroller.stop();
    if (m_ghost)
        viewport()->update(blockRect(m_ghost->block().key));
    m_ghost.reset();
    m_pressedKey.clear();
    updateGhost();
    viewport()->update(cursorRect().adjusted(-6, -6, 6, 6));
    announceCursor();
}

void CalendarGrid::cut(const Block& block)
{
    if (block.booking.isEmpty())
        return;
    if (!m_writable || !block.isMovable()) {
        Q_EMIT refused(m_writable ? tr("Only a booking that has not begun can be moved.") : m_readOnlyReason);
        return;
    }
    dropCut();
    m_cut = block;
    viewport()->update(blockRect(block.key).adjusted(-2, -2, 2, 2));
    //: Patient. Keys of the keyboard
    Q_EMIT noted(QStringLiteral("calendar-days"),
                 tr("%1 can be put elsewhere: go to a free time and press Ctrl+V. Esc leaves it where it is.")
                     .arg(block.title));
}

void CalendarGrid::dropCut()
{
    if (m_cut)
        viewport()->update(blockRect(m_cut->key).adjusted(-2, -2, 2, 2));
    m_cut.reset();
}

void CalendarGrid::paste()
{
    if (!m_cut) {
        Q_EMIT refused(tr("Nothing is marked to be moved. Ctrl+X on a booking marks it."));
        return;
    }
    if (!m_writable) {
        Q_EMIT refused(m_readOnlyReason);
        return;
    }
    GridGhost ghost(*m_cut, GridGhost::Move, true);
    ghost.goTo(m_cursor, m_scene, m_clock.now());
    if (!ghost.isPossible()) {
        Q_EMIT refused(ghost.reason());
        return;
    }
    dropCut();
    if (ghost.isWhereItWas())
        return;
    m_ghost = ghost;
    dropGhost();
}

} // namespace clinic::ui
