#include "gridheader.h"

#include "calendargrid.h"
#include "calendarwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 8;
constexpr int halfHour = 30;

/// At the start side or the end side of the widget; the words themselves run in their own direction, so that figures
/// keep their places.
void paintWords(QPainter& painter, const QRect& rect, Qt::LayoutDirection direction, Qt::Alignment side,
                const QString& words)
{
    painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect, int(QStyle::visualAlignment(direction, side) | Qt::AlignVCenter | Qt::AlignAbsolute), words);
    painter.setLayoutDirection(direction);
}

} // namespace

GridHeader::GridHeader(CalendarGrid& grid)
    : QWidget(&grid)
    , m_grid(grid)
{
    setObjectName(QStringLiteral("gridHeader"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int GridHeader::wantedHeight() const
{
    const int line = fontMetrics().height() + 2;
    return m_grid.isWeek() ? std::max(56, line * 2 + 16) : std::max(40, line * 2 + 4);
}

QRect GridHeader::columnAt(int column) const
{
    QRect rect = m_grid.geometryOfGrid().columnRect(column);
    rect.translate(m_grid.viewportOrigin().x() + m_grid.viewport()->x(), 0);
    rect.setTop(0);
    rect.setBottom(height() - 1);
    return rect;
}

QString GridHeader::freeWords(int freeMinutes, int openMinutes) const
{
    //: Free half-hours of all half-hours of a column, e.g. “7 of 16 free”
    return tr("%1 of %2 free").arg(freeMinutes / halfHour).arg(openMinutes / halfHour);
}

void GridHeader::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.surface);
    const CalendarGeometry& geometry = m_grid.geometryOfGrid();
    const QList<SceneColumn>& columns = m_grid.scene().columns;
    painter.setClipRect(QRect(m_grid.viewport()->x(), 0, m_grid.viewport()->width(), height()));
    for (int i = 0; i < geometry.columnCount() && columns.size() == geometry.columnCount(); ++i) {
        const QRect at = columnAt(i);
        const bool newDay = i == 0 || geometry.column(i).date != geometry.column(i - 1).date;
        if (m_grid.isWeek() && newDay)
            paintDay(painter, i, at);
        if (at.right() < 0 || at.left() > width())
            continue;
        paintProvider(painter, i, at);
        painter.setPen(m_grid.isWeek() && newDay && i > 0 ? dayLine(tokens) : tokens.line);
        const int x = isRightToLeft() ? at.right() : at.left();
        const int top = m_grid.isWeek() && !newDay ? height() / 2 : 0;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawLine(x, top, x, height());
        painter.setRenderHint(QPainter::Antialiasing);
    }
    painter.setClipping(false);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

void GridHeader::paintProvider(QPainter& painter, int column, const QRect& at) const
{
    const Tokens& tokens = Tokens::of(palette());
    const SceneColumn& shown = m_grid.scene().columns.at(column);
    const BlockLayout& layout = m_grid.blockLayout();
    painter.setFont(layout.font(true, false));
    const QFontMetrics small(layout.font(true, false));
    if (m_grid.isWeek()) {
        painter.setPen(tokens.textMuted);
        const QRect row(at.left() + 2, height() / 2 + 4, at.width() - 4, height() / 2 - 8);
        painter.drawText(row, Qt::AlignCenter, small.elidedText(shown.surname, Qt::ElideRight, row.width()));
        return;
    }
    const int line = (height() - 4) / 2;
    const QRect first(at.left() + pad, 3, at.width() - 2 * pad, line);
    painter.setPen(tokens.textMuted);
    const QString free = freeWords(shown.freeMinutes, shown.openMinutes);
    const int freeWidth = shown.openMinutes > 0 ? small.horizontalAdvance(free) : 0;
    if (freeWidth > 0)
        paintWords(painter, first, layoutDirection(), Qt::AlignRight, free);
    paintWords(painter, first.translated(0, line - 2), layoutDirection(), Qt::AlignLeft,
               small.elidedText(shown.speciality, Qt::ElideRight, first.width()));
    const QFont& strong = layout.font(false, true);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    paintWords(painter, first, layoutDirection(), Qt::AlignLeft,
               QFontMetrics(strong).elidedText(shown.name, Qt::ElideRight, first.width() - freeWidth - pad));
}

void GridHeader::paintDay(QPainter& painter, int firstColumn, const QRect& at) const
{
    const Tokens& tokens = Tokens::of(palette());
    const CalendarGeometry& geometry = m_grid.geometryOfGrid();
    const QDate date = geometry.column(firstColumn).date;
    QRect day = at;
    int free = 0;
    int open = 0;
    for (int i = firstColumn; i < geometry.columnCount() && geometry.column(i).date == date; ++i) {
        day = day.united(columnAt(i));
        free += m_grid.scene().columns.at(i).freeMinutes;
        open += m_grid.scene().columns.at(i).openMinutes;
    }
    if (day.right() < 0 || day.left() > width())
        return;
    const bool today = date == m_grid.clock().now().toTimeZone(geometry.zone()).date();
    const QRect row(day.left() + pad, 4, day.width() - 2 * pad, height() / 2 - 4);
    const QFont& strong = m_grid.blockLayout().font(false, true);
    const QString name = CalendarWords::dayOfWeek(date);
    const int nameWidth = QFontMetrics(strong).horizontalAdvance(name) + (today ? 16 : 0);
    const QRect chip(isRightToLeft() ? row.right() - nameWidth : row.left(), row.top(), nameWidth, row.height());
    if (today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(chip, 4, 4);
    }
    painter.setFont(strong);
    painter.setPen(today ? tokens.accentText : tokens.text);
    painter.drawText(chip, Qt::AlignCenter, name);
    const QFont& small = m_grid.blockLayout().font(true, false);
    const QString words = freeWords(free, open);
    if (open == 0 || QFontMetrics(small).horizontalAdvance(words) > row.width() - nameWidth - pad)
        return;
    painter.setFont(small);
    painter.setPen(tokens.textMuted);
    paintWords(painter, row, layoutDirection(), Qt::AlignRight, words);
}

bool GridHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QList<SceneColumn>& columns = m_grid.scene().columns;
    for (int i = 0; i < columns.size() && i < m_grid.geometryOfGrid().columnCount(); ++i) {
        if (!columnAt(i).contains(help->pos()))
            continue;
        const SceneColumn& shown = columns.at(i);
        QStringList lines{shown.name, shown.speciality, freeWords(shown.freeMinutes, shown.openMinutes)};
        lines.removeAll(QString());
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return true;
}

} // namespace clinic::ui
