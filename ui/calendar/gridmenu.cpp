// What can be done with a thing of the grid, as a menu: each line ends with the key that does the same.
#include "calendargrid.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace clinic::ui {

void CalendarGrid::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_ghost || m_scene.columns.size() != m_geometry.columnCount() || m_geometry.columnCount() == 0)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        showMenu(m_cursor, viewport()->mapToGlobal(cursorRect().center()));
        return;
    }
    const auto at = m_geometry.hit(viewport()->mapFromGlobal(event->globalPos()) - viewportOrigin());
    if (!at)
        return;
    setCursorTo(*at);
    showMenu(*at, event->globalPos());
}

domain::SlotId CalendarGrid::takenSlotAt(const GridHit& at) const
{
    const int index = m_scene.blockAt(at.column, at.time);
    const auto cell = m_scene.cellAt(at.column, at.time);
    if (!cell)
        return {};
    // Closed time is no block.
    const bool taken =
        index < 0 ? cell->kind == items::BlockKind::Blocked : m_scene.blocks.at(index).state != BlockState::HeldMine;
    return taken ? cell->slot : domain::SlotId();
}

void CalendarGrid::showMenu(const GridHit& at, const QPoint& globalPosition)
{
    const int index = m_scene.blockAt(at.column, at.time);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("gridMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString& words, const QKeySequence& key, bool enabled, auto act) {
        QAction* action = menu->addAction(words, this, act);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
    };
    if (index >= 0 && !m_scene.blocks.at(index).booking.isEmpty()) {
        const Block block = m_scene.blocks.at(index);
        const bool movable = m_writable && block.isMovable();
        add(tr("Open"), Qt::Key_Return, true, [this, block] { activateBlock(block); });
        add(tr("Arrived"), Qt::Key_A, m_writable && block.state == BlockState::Booked,
            [this, block] { Q_EMIT arrivedRequested(block.booking); });
        menu->addSeparator();
        add(tr("Move"), Qt::Key_M, movable, [this, block] { beginGhost(block, GridGhost::Move, true); });
        add(tr("Change the length"), Qt::SHIFT | Qt::ALT | Qt::Key_Down, movable,
            [this, block] { beginGhost(block, GridGhost::ResizeEnd, true); });
        add(tr("Mark to put elsewhere"), QKeySequence::Cut, movable, [this, block] { cut(block); });
        add(tr("Book beside this…"), Qt::Key_B, m_writable && !takenSlotAt(at).isEmpty(),
            [this, at] { Q_EMIT besideRequested(takenSlotAt(at)); });
        menu->addSeparator();
        add(tr("Cancel the booking…"), Qt::Key_X, movable, [this, block] { Q_EMIT cancelRequested(block.booking); });
    } else if (index >= 0) {
        const Block block = m_scene.blocks.at(index);
        add(tr("Open"), Qt::Key_Return, block.state != BlockState::HeldOther, [this, block] { activateBlock(block); });
        add(tr("Book beside this…"), Qt::Key_B, m_writable && !takenSlotAt(at).isEmpty(),
            [this, at] { Q_EMIT besideRequested(takenSlotAt(at)); });
    } else {
        const bool free =
            m_scene.freeStretch(at.column, at.time, m_stretchMinutes, m_clock.now()).has_value() && m_writable;
        add(tr("Hold and book"), Qt::Key_Return, free, [this, at] { activate(at, false); });
        if (!takenSlotAt(at).isEmpty())
            add(tr("Book beside this…"), Qt::Key_B, m_writable,
                [this, at] { Q_EMIT besideRequested(takenSlotAt(at)); });
        if (m_cut)
            //: Patient
            add(tr("Put %1 here").arg(m_cut->title), QKeySequence::Paste, m_writable, [this, at] {
                setCursorTo(at);
                paste();
            });
    }
    menu->popup(globalPosition);
}

} // namespace clinic::ui
