#include "timeaxis.h"

#include "calendargrid.h"
#include "calendarwords.h"

#include <QPainter>

#include <algorithm>

namespace clinic::ui {

TimeAxis::TimeAxis(CalendarGrid& grid)
    : QWidget(&grid)
    , m_grid(grid)
{
    setObjectName(QStringLiteral("timeAxis"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int TimeAxis::wantedWidth() const
{
    constexpr int least = 56;
    return std::max(least, m_grid.blockLayout().figuresWidth(QStringLiteral("00:00"), true) + 24);
}

void TimeAxis::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.surface);
    const CalendarGeometry& geometry = m_grid.geometryOfGrid();
    if (geometry.columnCount() == 0)
        return;
    const int shift = m_grid.viewportOrigin().y();
    const QFont& font = m_grid.blockLayout().font(true, true);
    const int line = QFontMetrics(font).height();
    const QDateTime now = m_grid.clock().now();
    int column = -1;
    for (int i = 0; i < geometry.columnCount() && column < 0; ++i) {
        if (geometry.column(i).from <= now && now <= geometry.column(i).to)
            column = i;
    }
    const bool nowShown = column >= 0;
    const int nowY = nowShown ? geometry.yOf(column, now) + shift : -1000;
    painter.setFont(font);
    painter.setPen(tokens.textMuted);
    for (const GridTick& tick : geometry.ticks()) {
        const int y = tick.y + shift;
        if (tick.kind != GridTick::Hour || std::abs(y - nowY) < line)
            continue;
        painter.drawText(QRect(8, y - line, width() - 16, 2 * line), Qt::AlignCenter, tick.label);
    }
    painter.fillRect(isRightToLeft() ? QRect(0, 0, 1, height()) : QRect(width() - 1, 0, 1, height()), tokens.line);
    if (!nowShown)
        return;
    const QRect tag(6, nowY - line / 2 - 2, width() - 12, line + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.now);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(tokens.surface);
    painter.drawText(tag, Qt::AlignCenter, CalendarWords::clock(now, geometry.zone()));
}

} // namespace clinic::ui
