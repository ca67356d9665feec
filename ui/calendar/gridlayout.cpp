#include "calendargrid.h"

#include "gridaccessible.h"

#include <QHash>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace clinic::ui {

namespace {

constexpr int insetStart = 2;
constexpr int insetEnd = 6;
constexpr int laneInsetEnd = 3;

/// Two bookings in a lane too narrow for two: one block that says so.
void showAsStack(Block& block)
{
    block.overbooked = true;
    block.icon = QStringLiteral("layers");
}

} // namespace

QRect CalendarGrid::stretchRect(int column, const QDateTime& from, const QDateTime& to) const
{
    const QRect whole = m_geometry.rectOf(column, from, to);
    const int end = whole.width() < BlockLayout::laneWidth ? laneInsetEnd : insetEnd;
    const bool rtl = isRightToLeft();
    return whole.adjusted(rtl ? end : insetStart, 0, rtl ? -insetStart : -end, -1);
}

QRect CalendarGrid::placeOf(const Block& block) const
{
    const QRect rect = stretchRect(block.column, block.from, block.to);
    const bool narrow = rect.width() < BlockLayout::laneWidth;
    if (block.lanes > 1 && (!narrow || block.state == BlockState::Cancelled)) {
        const int width = rect.width() / block.lanes;
        const int lane = isRightToLeft() ? block.lanes - 1 - block.lane : block.lane;
        return {rect.left() + lane * width, rect.top(), width - (lane + 1 < block.lanes ? 1 : 0), rect.height()};
    }
    return narrow && block.lane > 0 ? QRect() : rect;
}

Block CalendarGrid::shownAs(const Block& block) const
{
    Block shown = block;
    if (m_geometry.columnRect(block.column).width() >= BlockLayout::laneWidth)
        shown.more = 0;
    else if (shown.more > 0)
        showAsStack(shown);
    return shown;
}

void CalendarGrid::layBlocks()
{
    const QList<LaidBlock> before = std::exchange(m_laid, {});
    m_access->layoutChanged();
    m_laid.reserve(m_scene.blocks.size());
    if (m_scene.columns.size() != m_geometry.columnCount())
        return;
    QHash<QString, const LaidBlock*> known;
    for (const LaidBlock& laid : before)
        known.insert(laid.block.key, &laid);
    for (const Block& block : std::as_const(m_scene.blocks)) {
        const QRect rect = placeOf(block);
        if (rect.isEmpty())
            continue;
        const Block shown = shownAs(block);
        const LaidBlock* same = known.value(block.key);
        m_laid.append(same && same->rect == rect && same->block == shown ? *same : m_layout.layOut(shown, rect));
    }
}

void CalendarGrid::updateScrollBars()
{
    const QSize content = m_geometry.contentSize();
    const QSize view = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, content.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    horizontalScrollBar()->setRange(0, std::max(0, content.width() + m_coveredEnd - view.width()));
    horizontalScrollBar()->setPageStep(view.width() - m_coveredEnd);
}

QPoint CalendarGrid::viewportOrigin() const
{
    const QScrollBar* bar = horizontalScrollBar();
    const int hidden = m_geometry.contentSize().width() - viewport()->width();
    const int x = isRightToLeft() ? hidden - bar->value() : bar->value();
    return {-x, -verticalScrollBar()->value()};
}

void CalendarGrid::setCoveredEnd(int width)
{
    if (width == m_coveredEnd)
        return;
    m_coveredEnd = width;
    updateScrollBars();
    viewport()->update();
}

void CalendarGrid::showTime(const QDateTime& time)
{
    if (m_geometry.columnCount() > 0)
        verticalScrollBar()->setValue(m_geometry.yOf(0, time) - viewport()->height() / 3);
}

void CalendarGrid::scrollToColumn(int column)
{
    const QRect rect = m_geometry.columnRect(column).translated(viewportOrigin());
    const bool rtl = isRightToLeft();
    const int left = rtl ? m_coveredEnd : 0;
    const int right = viewport()->width() - (rtl ? 0 : m_coveredEnd);
    int by = 0;
    if (rect.left() < left)
        by = rect.left() - left;
    else if (rect.right() > right)
        by = std::min(rect.left() - left, rect.right() - right);
    QScrollBar* bar = horizontalScrollBar();
    bar->setValue(bar->value() + (rtl ? -by : by));
}

QRect CalendarGrid::blockRect(const QString& key) const
{
    for (const LaidBlock& laid : m_laid) {
        if (laid.block.key == key)
            return laid.rect.translated(viewportOrigin());
    }
    return {};
}

} // namespace clinic::ui
