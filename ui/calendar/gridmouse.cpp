#include "calendargrid.h"

#include "calendarwords.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace clinic::ui {

namespace {

/// While dragging, this near to an edge scrolls.
constexpr int scrollZone = 16;
constexpr int scrollStep = 12;

} // namespace

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
    if (!m_move && !m_pressedKey.isEmpty() &&
        (point - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        const int index = m_scene.blockOfKey(m_pressedKey);
        m_pressedKey.clear();
        if (index >= 0 && !m_scene.blocks.at(index).booking.isEmpty())
            beginMove(m_scene.blocks.at(index), false);
    }
    if (!m_move || m_move->isPending())
        return;
    scrollNear(point);
    const QPoint half(0, m_geometry.quarterHeight() / 2);
    if (const auto at = m_geometry.hit(point - viewportOrigin() - m_grab + half))
        moveTo(*at);
}

void CalendarGrid::scrollNear(const QPoint& point)
{
    const auto step = [](QScrollBar* bar, int at, int length) {
        if (at < scrollZone)
            bar->setValue(bar->value() - scrollStep);
        else if (at > length - scrollZone)
            bar->setValue(bar->value() + scrollStep);
    };
    step(verticalScrollBar(), point.y(), viewport()->height());
    const int fromStart = isRightToLeft() ? viewport()->width() - point.x() : point.x();
    step(horizontalScrollBar(), fromStart, viewport()->width());
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
    QStringList lines{CalendarWords::range(block->from, block->to, m_geometry.zone()) + QStringLiteral(" · ") +
                      m_scene.columns.at(block->column).name};
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

} // namespace clinic::ui
