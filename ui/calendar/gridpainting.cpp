#include "calendargrid.h"

#include "calendarwords.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QPaintEvent>

namespace clinic::ui {

namespace {

constexpr qreal movedAway = 0.4;
constexpr qreal nowOverBlocks = 0.55;

} // namespace

QColor dayLine(const Tokens& tokens)
{
    QColor color = tokens.lineStrong;
    color.setAlphaF(0.55F);
    return color;
}

bool CalendarGrid::isFaded(const Block& block) const
{
    return (m_ghost && m_ghost->block().key == block.key) || (m_cut && m_cut->key == block.key);
}

void CalendarGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRegion& region = event->region();
    const QRect dirty = event->rect();
    painter.fillRect(dirty, Tokens::of(palette()).surface);
    if (m_geometry.columnCount() == 0 || m_scene.columns.size() != m_geometry.columnCount())
        return;
    paintColumns(painter, region);
    paintLines(painter, region);
    paintNow(painter, false);
    if (m_hover)
        paintStretch(painter, m_hover->column, m_hover->stretch, false);
    const QPoint origin = viewportOrigin();
    QList<const LaidBlock*> shown;
    for (const LaidBlock& laid : std::as_const(m_laid)) {
        if (region.intersects(laid.rect.translated(origin)))
            shown.append(&laid);
    }
    for (const LaidBlock* laid : std::as_const(shown)) {
        painter.setOpacity(isFaded(laid->block) ? movedAway : 1);
        m_painter->paintGround(painter, *laid, laid->rect.translated(origin));
    }
    painter.setOpacity(1);
    paintNow(painter, true);
    const QDateTime now = m_clock.now();
    for (const LaidBlock* laid : std::as_const(shown)) {
        painter.setOpacity(isFaded(laid->block) ? movedAway : 1);
        m_painter->paintWords(painter, *laid, laid->rect.translated(origin), 0, now);
    }
    painter.setOpacity(1);
    paintHandles(painter);
    paintCut(painter);
    paintFlashes(painter);
    if (m_ghost)
        paintGhost(painter);
    else
        paintCursor(painter);
}

QRegion CalendarGrid::keepingToViewport(const QPoint& before) const
{
    const QRect view = viewport()->rect();
    QRegion region;
    const auto add = [&](const QRect& content) {
        const QRect now = content.translated(m_scrolledTo) & view;
        if (!now.isEmpty())
            region += now;
    };
    for (const ClosedStretch& stretch : m_scene.closed)
        add(m_geometry.rectOf(stretch.column, stretch.from, stretch.to));
    for (int i = 0; i < m_geometry.columnCount(); ++i) {
        for (const QRect& gap : m_geometry.voidsOf(i))
            add(gap);
    }
    for (const LaidBlock& laid : m_laid) {
        const bool sticks = laid.rect.top() + std::min(before.y(), m_scrolledTo.y()) < 0;
        if (sticks || laid.block.state == BlockState::HeldOther)
            add(laid.rect);
    }
    return region;
}

void CalendarGrid::paintColumns(QPainter& painter, const QRegion& region) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QPoint origin = viewportOrigin();
    if (m_week) {
        const QDate today = m_clock.now().toTimeZone(m_geometry.zone()).date();
        const QRect ground = m_geometry.dayRect(today).translated(origin) & region.boundingRect();
        painter.fillRect(ground, tokens.surfaceRaised == tokens.surface ? tokens.surfaceSunken : tokens.surfaceRaised);
    }
    for (int i = 0; i < m_geometry.columnCount(); ++i) {
        for (const QRect& gap : m_geometry.voidsOf(i)) {
            const QRect at = gap.translated(origin);
            if (region.intersects(at))
                m_painter->paintClosed(painter, {i, {}, {}, QStringLiteral("clock"), tr("The clocks change")}, at, 0);
        }
    }
    for (const ClosedStretch& stretch : m_scene.closed) {
        const QRect at = m_geometry.rectOf(stretch.column, stretch.from, stretch.to).translated(origin);
        if (region.intersects(at))
            m_painter->paintClosed(painter, stretch, at, 0);
    }
}

void CalendarGrid::paintLines(QPainter& painter, const QRegion& region) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QPoint origin = viewportOrigin();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const GridTick& tick : m_geometry.ticks()) {
        const QRect line(0, tick.y + origin.y() - 1, viewport()->width(), 1);
        if (tick.y == 0 || !region.intersects(line))
            continue;
        if (tick.kind == GridTick::Hour)
            painter.fillRect(line, tokens.line);
        else
            m_painter->paintDots(painter, line, origin.x());
    }
    for (int i = 0; i < m_geometry.columnCount(); ++i) {
        const QRect column = m_geometry.columnRect(i).translated(origin);
        const bool newDay = i > 0 && m_geometry.column(i).date != m_geometry.column(i - 1).date;
        const int x = isRightToLeft() ? column.right() : column.left();
        if (x < 0 || x > viewport()->width())
            continue;
        painter.setPen(m_week && newDay ? dayLine(tokens) : tokens.line);
        painter.drawLine(x, 0, x, viewport()->height());
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

QRect CalendarGrid::nowRect() const
{
    const QDateTime now = m_clock.now();
    const QDate today = now.toTimeZone(m_geometry.zone()).date();
    const QRect day = m_geometry.dayRect(today);
    if (day.isEmpty())
        return {};
    for (int i = 0; i < m_geometry.columnCount(); ++i) {
        const GridColumn& column = m_geometry.column(i);
        if (column.date == today && column.from <= now && now <= column.to)
            return QRect(day.left(), m_geometry.yOf(i, now) - 1, day.width(), 2).translated(viewportOrigin());
    }
    return {};
}

void CalendarGrid::paintNow(QPainter& painter, bool overBlocks) const
{
    const QRect line = nowRect();
    if (line.isEmpty())
        return;
    const Tokens& tokens = Tokens::of(palette());
    if (!overBlocks) {
        painter.fillRect(line, tokens.now);
        return;
    }
    QColor thin = tokens.now;
    thin.setAlphaF(nowOverBlocks);
    for (const LaidBlock& laid : m_laid) {
        const QRect over = laid.rect.translated(viewportOrigin()) & QRect(line.left(), line.top(), line.width(), 1);
        if (!over.isEmpty())
            painter.fillRect(over, thin);
    }
}

} // namespace clinic::ui
