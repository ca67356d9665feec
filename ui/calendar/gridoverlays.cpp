// What lies over the blocks: free time under pointer and cursor, handles, what is on its way, changes by others.
#include "calendargrid.h"

#include "calendarwords.h"
#include "ui/common/icons.h"

#include <QPainter>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int radius = 4;

} // namespace

void CalendarGrid::paintStretch(QPainter& painter, int column, const Stretch& stretch, bool focused) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QRect at = stretchRect(column, stretch.from, stretch.to).translated(viewportOrigin());
    if (at.isEmpty())
        return;
    painter.setPen(QPen(focused ? tokens.accent : tokens.free.edge, 1));
    painter.setBrush(focused ? tokens.accentSoft : tokens.surface);
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QColor words = focused ? tokens.accentSoftText : tokens.free.text;
    const bool lane = at.width() < BlockLayout::laneWidth;
    const int line = QFontMetrics(m_layout.font(lane, true)).height() + 2;
    const bool rtl = isRightToLeft();
    const int start = 9;
    const QRect first(at.left() + start, at.top() + (at.height() < 2 * line ? (at.height() - line) / 2 : 1),
                      at.width() - 2 * start, line);
    const int icon = m_layout.iconSize(lane);
    paintIcon(painter, QRect(rtl ? first.right() - icon : first.left(), first.center().y() - icon / 2, icon, icon),
              QStringLiteral("plus"), words);
    const QString from = CalendarWords::clock(stretch.from, m_geometry.zone());
    const int width = m_layout.figuresWidth(from, lane);
    const int x = rtl ? first.right() - icon - 6 - width : first.left() + icon + 6;
    m_painter->paintFigures(painter, QRect(x, first.top(), width, line), from, words, lane);
    if (lane || at.height() < 2 * line)
        return;
    const int minutes = int(stretch.from.secsTo(stretch.to) / 60);
    //: Provider and free minutes: “Dr Shah · 30 min free”
    const QString where =
        tr("%1 · %2 free")
            .arg(CalendarWords::shortName(m_scene.columns.at(column).name), CalendarWords::minutes(minutes));
    painter.setFont(m_layout.font(false, false));
    painter.setPen(words);
    painter.drawText(first.translated(0, line), int(Qt::AlignVCenter) | Qt::AlignLeft,
                     QFontMetrics(m_layout.font(false, false)).elidedText(where, Qt::ElideRight, first.width()));
}

void CalendarGrid::paintCursor(QPainter& painter) const
{
    if (!hasFocus())
        return;
    if (!cursorBlock() && m_writable) {
        const auto free = m_scene.freeStretch(m_cursor.column, m_cursor.time, m_stretchMinutes, m_clock.now());
        if (free)
            paintStretch(painter, m_cursor.column, *free, true);
    }
    const QRect at = cursorRect();
    painter.setPen(QPen(Tokens::of(palette()).focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(at).adjusted(-2, -2, 2, 2), 6, 6);
}

/// A short bar at the edge that the pointer can drag.
void CalendarGrid::paintHandles(QPainter& painter) const
{
    if (m_handleKey.isEmpty() || m_ghost)
        return;
    const QRect at = blockRect(m_handleKey);
    const int index = m_scene.blockOfKey(m_handleKey);
    if (at.isEmpty() || index < 0)
        return;
    const QColor color = m_painter->style(m_scene.blocks.at(index)).edge;
    const int width = std::min(24, at.width() / 3);
    const auto bar = [&](int y, bool near) {
        QColor shown = color;
        shown.setAlphaF(near ? 1.0F : 0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shown);
        painter.drawRoundedRect(QRectF(at.center().x() - width / 2.0, y, width, 3), 1.5, 1.5);
    };
    bar(at.top() + 1, m_handle == GridGhost::ResizeStart);
    bar(at.bottom() - 3, m_handle == GridGhost::ResizeEnd);
}

void CalendarGrid::paintCut(QPainter& painter) const
{
    const QRect at = m_cut ? blockRect(m_cut->key) : QRect();
    if (at.isEmpty())
        return;
    QPen pen(Tokens::of(palette()).accent, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(at).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
}

QRect CalendarGrid::ghostRect() const
{
    if (!m_ghost || m_ghost->column() >= m_geometry.columnCount())
        return {};
    return stretchRect(m_ghost->column(), m_ghost->from(), m_ghost->to()).translated(viewportOrigin());
}

/// Why not, beside the pointer; beside the ghost when keys move it.
QRect CalendarGrid::reasonRect() const
{
    if (!m_ghost || m_ghost->isPossible())
        return {};
    const QFontMetrics metrics(m_layout.font(false, true));
    const QSize size(metrics.horizontalAdvance(m_ghost->reason()) + 40, metrics.height() + 12);
    const QRect ghost = ghostRect();
    QPoint at = m_ghost->isByKeyboard() ? QPoint(ghost.left() + 8, ghost.bottom() + 6) : m_pointer + QPoint(16, 20);
    if (isRightToLeft())
        at.setX(m_ghost->isByKeyboard() ? ghost.right() - 8 - size.width() : m_pointer.x() - 16 - size.width());
    if (at.y() + size.height() > viewport()->height())
        at.setY((m_ghost->isByKeyboard() ? ghost.top() : m_pointer.y()) - 8 - size.height());
    at.setX(std::clamp(at.x(), 4, std::max(4, viewport()->width() - size.width() - 4)));
    return {at, size};
}

void CalendarGrid::paintGhost(QPainter& painter) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QRect at = ghostRect();
    if (at.isEmpty())
        return;
    QPen pen(m_ghost->isPossible() ? tokens.accent : tokens.critical, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_ghost->isPossible() ? tokens.accentSoft : tokens.criticalSoft);
    painter.drawRoundedRect(QRectF(at).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    paintGhostWords(painter, at);
    if (!m_ghost->isPossible())
        paintReason(painter);
}

void CalendarGrid::paintGhostWords(QPainter& painter, const QRect& at) const
{
    const Tokens& tokens = Tokens::of(palette());
    const bool lane = at.width() < BlockLayout::laneWidth;
    const bool rtl = isRightToLeft();
    const QColor words = m_ghost->isPossible() ? tokens.accentSoftText : tokens.criticalSoftText;
    const QFontMetrics metrics(m_layout.font(lane, true));
    const int line = metrics.height() + 2;
    const bool single = at.height() < 2 * line - 1;
    const int start = lane ? 6 : 9;
    QRect row(at.left() + start, at.top() + (single ? (at.height() - line) / 2 : 1), at.width() - 2 * start, line);
    const QString icon = !m_ghost->isPossible()                ? QStringLiteral("ban")
                         : m_ghost->kind() == GridGhost::Move ? QStringLiteral("clock")
                                                               : QStringLiteral("arrows-vertical");
    const int size = m_layout.iconSize(lane);
    paintIcon(painter, QRect(rtl ? row.right() - size + 1 : row.left(), row.center().y() - size / 2, size, size), icon,
              words);
    row.adjust(rtl ? 0 : size + 5, 0, rtl ? -size - 5 : 0, 0);
    const QString range = CalendarWords::range(m_ghost->from(), m_ghost->to(), m_geometry.zone());
    const bool whole = metrics.horizontalAdvance(range) <= row.width();
    painter.setPen(words);
    painter.setFont(m_layout.font(lane, true));
    painter.drawText(row, int(Qt::AlignVCenter) | Qt::AlignLeft,
                     whole ? range : CalendarWords::clock(m_ghost->from(), m_geometry.zone()));
    if (single)
        return;
    const QString minutes = CalendarWords::minutes(m_ghost->minutes());
    QString under = m_ghost->block().title;
    if (m_ghost->kind() != GridGhost::Move)
        under = lane ? minutes : tr("%1 · %2").arg(minutes, under);
    const QRect second(at.left() + start, row.bottom() + 1, at.width() - 2 * start, line);
    painter.setFont(m_layout.font(lane, false));
    painter.drawText(second, int(Qt::AlignVCenter) | Qt::AlignLeft,
                     QFontMetrics(m_layout.font(lane, false)).elidedText(under, Qt::ElideRight, second.width()));
}

void CalendarGrid::paintReason(QPainter& painter) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QRect at = reasonRect();
    const bool rtl = isRightToLeft();
    painter.setPen(QPen(tokens.critical, 1));
    painter.setBrush(tokens.surfaceRaised);
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QRect icon(rtl ? at.right() - 8 - 14 : at.left() + 8, at.center().y() - 7, 14, 14);
    paintIcon(painter, icon, QStringLiteral("ban"), tokens.critical);
    painter.setFont(m_layout.font(false, true));
    painter.setPen(tokens.text);
    painter.drawText(at.adjusted(rtl ? 8 : 28, 0, rtl ? -28 : -8, 0), int(Qt::AlignVCenter) | Qt::AlignLeft,
                     m_ghost->reason());
}

void CalendarGrid::paintFlashes(QPainter& painter) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Tokens::of(palette()).info, 2));
    for (const Flash& flash : m_flashes) {
        if (flash.until > now)
            painter.drawRoundedRect(QRectF(flash.rect.translated(viewportOrigin())).adjusted(-1, -1, 1, 1), 5, 5);
    }
}

} // namespace clinic::ui
