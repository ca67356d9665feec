#include "calendargrid.h"

#include "calendarwords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace clinic::ui {

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

void CalendarGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || (m_ghost && m_ghost->isPending()))
        return;
    const QPoint content = event->position().toPoint() - viewportOrigin();
    m_pressed = event->position().toPoint();
    m_pressedKey.clear();
    const auto at = m_geometry.hit(content);
    if (!at || m_scene.columns.size() != m_geometry.columnCount())
        return;
    if (const Block* block = blockUnder(content)) {
        m_pressedKey = block->key;
        m_pressedOn = handleAt(*block, content);
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
    if (!m_ghost && !m_pressedKey.isEmpty() &&
        (point - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const int index = m_scene.blockOfKey(m_pressedKey);
        m_pressedKey.clear();
        m_pointer = point;
        if (index >= 0 && !m_scene.blocks.at(index).booking.isEmpty())
            beginGhost(m_scene.blocks.at(index), m_pressedOn, false);
    }
    if (m_ghost && !m_ghost->isByKeyboard() && !m_ghost->isPending())
        dragTo(point);
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_ghost && !m_ghost->isByKeyboard() && !m_ghost->isPending()) {
        dropGhost();
        return;
    }
    const QPoint point = event->position().toPoint();
    if (m_ghost || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        return;
    const QPoint content = point - viewportOrigin();
    if (const Block* block = blockUnder(content)) {
        const Block pressed = *block;
        activateBlock(pressed);
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
    const QPoint content = viewportPoint - viewportOrigin();
    const auto at = m_geometry.hit(content);
    const bool shown = at && !m_ghost && m_scene.columns.size() == m_geometry.columnCount();
    const Block* block = shown ? blockUnder(content) : nullptr;
    const auto handle = block ? handleAt(*block, content) : GridGhost::Move;
    setHandle(block && block->isMovable() && m_writable ? block->key : QString(), handle);
    if (!shown || !m_writable || block) {
        setHover(std::nullopt);
        viewport()->setCursor(handle != GridGhost::Move ? Qt::SizeVerCursor
                              : block                   ? Qt::PointingHandCursor
                                                        : Qt::ArrowCursor);
        return;
    }
    const auto free = m_scene.freeStretch(at->column, at->time, m_stretchMinutes, m_clock.now(), true);
    setHover(free ? std::optional(Hover{at->column, *free}) : std::nullopt);
    viewport()->setCursor(m_hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CalendarGrid::setHandle(const QString& key, GridGhost::Kind kind)
{
    if (key == m_handleKey && kind == m_handle)
        return;
    viewport()->update(blockRect(m_handleKey));
    m_handleKey = key;
    m_handle = kind;
    viewport()->update(blockRect(m_handleKey));
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
}

QString CalendarGrid::hoverText(const QPoint& content) const
{
    const Block* block = blockUnder(content);
    if (!block)
        return m_writable ? QString() : m_readOnlyReason;
    QStringList lines{CalendarWords::range(block->from, block->to, m_geometry.zone()) + QStringLiteral(" · ") +
                      m_scene.columns.at(block->column).name};
    lines << block->details;
    lines.removeAll(QString());
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<b>%1</b><br>%2").arg(block->title.toHtmlEscaped(), lines.join(QStringLiteral("<br>")));
}

bool CalendarGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m_scene.columns.size() == m_geometry.columnCount() && !m_ghost
                                 ? hoverText(help->pos() - viewportOrigin())
                                 : QString();
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHover(std::nullopt);
        setHandle({}, GridGhost::Move);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace clinic::ui
