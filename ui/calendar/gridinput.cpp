#include "calendargrid.h"

#include "calendarwords.h"
#include "gridaccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

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

void CalendarGrid::activateBlock(const Block& block)
{
    if (block.state == BlockState::Alternative)
        Q_EMIT alternativeChosen(block.slot);
    else if (!block.booking.isEmpty())
        Q_EMIT bookingActivated(block.booking);
    else if (block.state == BlockState::HeldMine)
        Q_EMIT ownHoldActivated();
    else
        Q_EMIT refused(block.spoken);
}

void CalendarGrid::activate(const GridHit& at, bool around)
{
    if (const int index = m_scene.blockAt(at.column, at.time); index >= 0) {
        activateBlock(m_scene.blocks.at(index));
        return;
    }
    if (!m_writable) {
        Q_EMIT refused(m_readOnlyReason);
        return;
    }
    const auto free = m_scene.freeStretch(at.column, at.time, m_stretchMinutes, m_clock.now(), around);
    if (!free) {
        const auto cell = m_scene.cellAt(at.column, at.time);
        Q_EMIT refused(cell && cell->kind == items::BlockKind::Free
                           ? tr("%1 is past; it cannot be booked any more.")
                                 .arg(CalendarWords::clock(cell->from, m_geometry.zone()))
                           : cursorText());
        return;
    }
    const auto cell = m_scene.cellAt(at.column, free->from);
    Q_EMIT claimRequested(cell->slot, int(free->from.secsTo(free->to) / 60));
}

void CalendarGrid::beginMove(const Block& block, bool byKeyboard)
{
    if (!m_writable) {
        Q_EMIT refused(m_readOnlyReason);
        return;
    }
    if (!block.isMovable()) {
        Q_EMIT refused(tr("Only a booking that has not begun can be moved."));
        return;
    }
    m_move.emplace(block, byKeyboard);
    setHover(std::nullopt);
    viewport()->update();
    announceCursor();
}

void CalendarGrid::moveTo(const GridHit& place)
{
    if (place.column < 0 || place.column >= m_geometry.columnCount())
        return;
    const GridColumn& column = m_geometry.column(place.column);
    const qint64 length = m_move->block().from.secsTo(m_move->block().to);
    GridHit kept = place;
    if (column.date != m_geometry.column(m_move->place().column).date)
        kept.time = column.from.addSecs(m_geometry.column(m_move->place().column).from.secsTo(place.time));
    if (kept.time < column.from || kept.time.addSecs(length) > column.to)
        return;
    m_move->goTo(kept, m_scene, m_clock.now());
    viewport()->update();
    if (m_move->isByKeyboard()) {
        scrollToColumn(kept.column);
        announceCursor();
    }
}

void CalendarGrid::dropMove()
{
    if (m_move->isWhereItWas()) {
        endMove();
        return;
    }
    if (!m_move->isPossible()) {
        Q_EMIT refused(m_move->reason());
        if (!m_move->isByKeyboard())
            endMove();
        return;
    }
    m_move->setPending();
    setCursorTo(m_move->place());
    Q_EMIT moveRequested(m_move->block().booking, m_move->slot());
}

void CalendarGrid::endMove()
{
    m_move.reset();
    m_pressedKey.clear();
    viewport()->update();
    announceCursor();
}

void CalendarGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || (m_move && m_move->isPending()))
        return;
    const QPoint content = event->position().toPoint() - viewportOrigin();
    m_pressed = event->position().toPoint();
    m_pressedKey.clear();
    const auto at = m_geometry.hit(content);
    if (!at || m_scene.columns.size() != m_geometry.columnCount())
        return;
    if (const Block* block = blockUnder(content)) {
        m_pressedKey = block->key;
        m_grab = QPoint(0, content.y() - m_geometry.yOf(at->column, block->from));
    }
    setCursorTo(*at);
}

void CalendarGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        hoverAt(point);
        return;
    }
    if (!m_move && !m_pressedKey.isEmpty()
        && (point - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const int index = m_scene.blockOfKey(m_pressedKey);
        m_pressedKey.clear();
        if (index >= 0 && !m_scene.blocks.at(index).booking.isEmpty())
            beginMove(m_scene.blocks.at(index), false);
    }
    if (!m_move || m_move->isPending())
        return;
    const QPoint half(0, m_geometry.quarterHeight() / 2);
    if (const auto at = m_geometry.hit(point - viewportOrigin() - m_grab + half))
        moveTo(*at);
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_move && !m_move->isByKeyboard() && !m_move->isPending()) {
        dropMove();
        return;
    }
    const QPoint point = event->position().toPoint();
    if (m_move || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        return;
    const QPoint content = point - viewportOrigin();
    if (const Block* block = blockUnder(content)) {
        activateBlock(*block);
        return;
    }
    if (const auto at = m_geometry.hit(content); at && m_scene.columns.size() == m_geometry.columnCount())
        activate(*at, true);
}

const Block* CalendarGrid::blockUnder(const QPoint& content) const
{
    for (int i = int(m_laid.size()) - 1; i >= 0; --i) {
        if (m_laid.at(i).rect.contains(content))
            return &m_laid.at(i).block;
    }
    return nullptr;
}

void CalendarGrid::hoverAt(const QPoint& viewportPoint)
{
    const auto at = m_geometry.hit(viewportPoint - viewportOrigin());
    if (!at || !m_writable || m_move || m_scene.columns.size() != m_geometry.columnCount()) {
        setHover(std::nullopt);
        return;
    }
    const auto free = m_scene.freeStretch(at->column, at->time, m_stretchMinutes, m_clock.now(), true);
    if (free)
        setHover(Hover{at->column, *free});
    else
        setHover(std::nullopt);
}

void CalendarGrid::setHover(const std::optional<Hover>& hover)
{
    if (hover == m_hover)
        return;
    const auto touch = [this](const std::optional<Hover>& one) {
        if (one && one->column < m_geometry.columnCount())
            viewport()->update(stretchRect(one->column, one->stretch.from, one->stretch.to)
                                   .translated(viewportOrigin())
                                   .adjusted(-2, -2, 2, 2));
    };
    touch(m_hover);
    m_hover = hover;
    touch(m_hover);
    viewport()->setCursor(m_hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QString CalendarGrid::hoverText(const QPoint& content) const
{
    const Block* block = blockUnder(content);
    if (!block)
        return m_writable ? QString() : m_readOnlyReason;
    QStringList lines{CalendarWords::range(block->from, block->to, m_geometry.zone()) + QStringLiteral(" · ")
                      + m_scene.columns.at(block->column).name};
    lines << block->subtitle << block->fact << block->note;
    lines.removeAll(QString());
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<b>%1</b><br>%2").arg(block->title.toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
}

bool CalendarGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m_scene.columns.size() == m_geometry.columnCount() && !m_move
            ? hoverText(help->pos() - viewportOrigin())
            : QString();
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
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
