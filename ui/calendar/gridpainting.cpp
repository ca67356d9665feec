#include "calendargrid.h"

#include "calendarwords.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QPaintEvent>

namespace clinic::ui {

namespace {

constexpr qreal ghostOpacity = 0.4;
constexpr qreal nowOverBlocks = 0.55;

} // namespace

QColor dayLine(const Tokens& tokens)
{
    QColor color = tokens.lineStrong;
    color.setAlphaF(0.55F);
    return color;
}

void CalendarGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect dirty = event->rect();
    painter.fillRect(dirty, Tokens::of(palette()).surface);
    if (m_geometry.columnCount() == 0 || m_scene.columns.size() != m_geometry.columnCount())
        return;
    paintColumns(painter, dirty);
    paintLines(painter, dirty);
    paintNow(painter, false);
    if (m_hover)
        paintStretch(painter, m_hover->column, m_hover->stretch, false);
    const QPoint origin = viewportOrigin();
    QList<const LaidBlock*> shown;
    for (const LaidBlock& laid : std::as_const(m_laid)) {
        if (laid.rect.translated(origin).intersects(dirty))
            shown.append(&laid);
    }
    const auto faded = [this](const LaidBlock* laid) { return m_move && m_move->block().key == laid->block.key; };
    for (const LaidBlock* laid : std::as_const(shown)) {
        painter.setOpacity(faded(laid) ? ghostOpacity : 1);
        m_painter->paintGround(painter, *laid, laid->rect.translated(origin));
    }
    painter.setOpacity(1);
    paintNow(painter, true);
    const QDateTime now = m_clock.now();
    for (const LaidBlock* laid : std::as_const(shown)) {
        painter.setOpacity(faded(laid) ? ghostOpacity : 1);
        m_painter->paintWords(painter, *laid, laid->rect.translated(origin), 0, now);
    }
    painter.setOpacity(1);
    paintFlashes(painter);
    if (m_move)
        paintMove(painter);
    else
        paintCursor(painter);
}

void CalendarGrid::paintColumns(QPainter& painter, const QRect& dirty) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QPoint origin = viewportOrigin();
    if (m_week) {
        const QDate today = m_clock.now().toTimeZone(m_geometry.zone()).date();
        const QRect ground = m_geometry.dayRect(today).translated(origin) & dirty;
        painter.fillRect(ground, tokens.surfaceRaised == tokens.surface ? tokens.surfaceSunken : tokens.surfaceRaised);
    }
    for (const ClosedStretch& stretch : m_scene.closed) {
        const QRect at = m_geometry.rectOf(stretch.column, stretch.from, stretch.to).translated(origin);
        if (at.intersects(dirty))
            m_painter->paintClosed(painter, stretch, at, 0);
    }
}

void CalendarGrid::paintLines(QPainter& painter, const QRect& dirty) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QPoint origin = viewportOrigin();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const GridTick& tick : m_geometry.ticks()) {
        const int y = tick.y + origin.y() - 1;
        if (y < dirty.top() || y > dirty.bottom() || tick.y == 0)
            continue;
        painter.setPen(QPen(tokens.line, 1, tick.kind == GridTick::Hour ? Qt::SolidLine : Qt::DotLine));
        // From the content's start, so that the dots of partial repaints join.
        painter.drawLine(origin.x(), y, viewport()->width(), y);
    }
    for (int i = 0; i < m_geometry.columnCount(); ++i) {
        const QRect column = m_geometry.columnRect(i).translated(origin);
        const bool newDay = i > 0 && m_geometry.column(i).date != m_geometry.column(i - 1).date;
        const int x = isRightToLeft() ? column.right() : column.left();
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
    const int icon = lane ? 12 : 14;
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

void CalendarGrid::paintMove(QPainter& painter) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QRect at =
        stretchRect(m_move->place().column, m_move->place().time, m_move->end()).translated(viewportOrigin());
    const QColor color = m_move->isPossible() ? tokens.accent : tokens.critical;
    QPen pen(color, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    const QColor ground = m_move->isPossible() ? tokens.accentSoft : tokens.criticalSoft;
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(at).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    const bool lane = at.width() < BlockLayout::laneWidth;
    const QColor words = m_move->isPossible() ? tokens.accentSoftText : tokens.criticalSoftText;
    const QFont& font = m_layout.font(lane, true);
    const int line = QFontMetrics(font).height() + 2;
    QRect row(at.left() + 9, at.top() + (at.height() < 2 * line ? (at.height() - line) / 2 : 1), at.width() - 15, line);
    const QRect icon(isRightToLeft() ? row.right() - 14 : row.left(), row.center().y() - 7, 14, 14);
    paintIcon(painter, icon, m_move->isPossible() ? QStringLiteral("clock") : QStringLiteral("ban"), words);
    row.adjust(isRightToLeft() ? 0 : 20, 0, isRightToLeft() ? -20 : 0, 0);
    painter.setFont(font);
    painter.setPen(words);
    const QString range = lane ? CalendarWords::clock(m_move->place().time, m_geometry.zone())
                               : CalendarWords::range(m_move->place().time, m_move->end(), m_geometry.zone());
    const int align = int(Qt::AlignVCenter) | Qt::AlignLeft;
    const QFontMetrics metrics(font);
    if (at.height() < 2 * line) {
        const QString both = m_move->isPossible() ? range : m_move->reason();
        painter.drawText(row, align, metrics.elidedText(both, Qt::ElideRight, row.width()));
        return;
    }
    painter.drawText(row, align, range);
    painter.setFont(m_layout.font(lane, false));
    const QString under = m_move->isPossible() ? m_move->block().title : m_move->reason();
    painter.drawText(QRect(at.left() + 9, row.bottom() + 1, at.width() - 15, line), align,
                     metrics.elidedText(under, Qt::ElideRight, at.width() - 15));
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
