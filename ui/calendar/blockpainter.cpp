#include "blockpainter.h"

#include "calendarwords.h"
#include "ui/common/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

constexpr qreal radius = 4;
constexpr int edgeWidth = 3;
constexpr int warningSeconds = 120;
constexpr int criticalSeconds = 30;

/// A tile of 45° lines that joins without a seam; `rising` leans like a slash.
QBrush hatch(int period, qreal width, bool rising, const QColor& line, qreal dpr)
{
    QPixmap tile(int(std::ceil(period * dpr)), int(std::ceil(period * dpr)));
    tile.setDevicePixelRatio(tile.width() / qreal(period));
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::FlatCap));
    for (int shift = -period; shift <= period; shift += period) {
        if (rising)
            painter.drawLine(QPointF(shift - period, 2 * period), QPointF(shift + 2 * period, -period));
        else
            painter.drawLine(QPointF(shift - period, -period), QPointF(shift + 2 * period, 2 * period));
    }
    return QBrush(tile);
}

QColor countdownColor(const Tokens& tokens, const BlockStyle& style, qint64 left)
{
    if (left < criticalSeconds)
        return tokens.critical;
    return left < warningSeconds ? tokens.warning : style.text;
}

} // namespace

BlockPainter::BlockPainter(const Tokens& tokens, const BlockLayout& layout, qreal devicePixelRatio)
    : m_tokens(tokens)
    , m_layout(layout)
    , m_heldHatch(hatch(11, 2, true, tokens.heldOther.hatch, devicePixelRatio))
    , m_closedHatch(hatch(8, 1, false, tokens.blocked.hatch, devicePixelRatio))
{
}

const BlockStyle& BlockPainter::style(const Block& block) const
{
    switch (block.state) {
    case BlockState::HeldMine:
        return m_tokens.heldMine;
    case BlockState::HeldOther:
        return m_tokens.heldOther;
    case BlockState::Arrived:
        return m_tokens.arrived;
    case BlockState::InProgress:
        return m_tokens.inProgress;
    case BlockState::Completed:
        return m_tokens.completed;
    case BlockState::NoShow:
        return m_tokens.noShow;
    case BlockState::Cancelled:
        return m_tokens.cancelled;
    case BlockState::Alternative:
        return m_tokens.free;
    case BlockState::Booked:
        break;
    }
    return block.overbooked ? m_tokens.overbooked : m_tokens.booked;
}

void BlockPainter::paintGround(QPainter& painter, const LaidBlock& laid, const QRect& at) const
{
    if (laid.block.state == BlockState::Alternative) {
        paintAlternative(painter, laid, at);
        return;
    }
    const BlockStyle& colors = style(laid.block);
    QPainterPath shape;
    shape.addRoundedRect(at, radius, radius);
    painter.fillPath(shape, colors.fill);
    if (laid.block.state == BlockState::HeldOther)
        painter.fillPath(shape, m_heldHatch);
    paintEdge(painter, laid.block, colors, at);
}

void BlockPainter::paintEdge(QPainter& painter, const Block& block, const BlockStyle& colors, const QRect& at) const
{
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5);
    if (block.isHold()) {
        QPen pen(colors.edge, block.state == BlockState::HeldMine ? 1.5 : 1);
        if (block.state == BlockState::HeldMine)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawRoundedRect(inner, radius, radius);
        return;
    }
    if (block.state == BlockState::Cancelled) {
        painter.setPen(QPen(colors.edge, 1, Qt::DotLine));
        painter.drawRoundedRect(inner, radius, radius);
        return;
    }
    const bool rtl = m_layout.isRightToLeft();
    const QRect edge(rtl ? at.right() - edgeWidth + 1 : at.left(), at.top(), edgeWidth, at.height());
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(at, radius, radius);
    painter.setClipPath(clip, Qt::IntersectClip);
    if (block.state == BlockState::NoShow) {
        for (int y = edge.top(); y < edge.bottom(); y += 7)
            painter.fillRect(QRect(edge.left(), y, edge.width(), 4), colors.edge);
    } else {
        painter.fillRect(edge, colors.edge);
        if (block.overbooked)
            painter.fillRect(edge.translated(rtl ? -edgeWidth - 2 : edgeWidth + 2, 0), colors.edge);
    }
    painter.restore();
}

void BlockPainter::paintAlternative(QPainter& painter, const LaidBlock& laid, const QRect& at) const
{
    QPen pen(m_tokens.accent, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_tokens.surface);
    painter.drawRoundedRect(QRectF(at).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    if (laid.keyRect.isNull())
        return;
    painter.setPen(QPen(m_tokens.accent, 1));
    painter.drawRoundedRect(QRectF(laid.keyRect.translated(at.topLeft())).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void BlockPainter::paintWords(QPainter& painter, const LaidBlock& laid, const QRect& at, int visibleTop,
                              const QDateTime& now) const
{
    const Block& block = laid.block;
    const int room = std::max(0, at.height() - laid.textHeight - 1);
    const QPoint origin = at.topLeft() + QPoint(0, std::clamp(visibleTop - at.top(), 0, room));
    const BlockStyle& colors = style(block);
    const QColor words = block.state == BlockState::Alternative ? m_tokens.accent : colors.text;
    const qint64 left = block.countdownTo.isValid() ? now.secsTo(block.countdownTo) : -1;
    if (!laid.iconRect.isNull()) {
        const bool urgent = block.countdownTo.isValid() && left < warningSeconds;
        paintIcon(painter, laid.iconRect.translated(origin), urgent ? QStringLiteral("timer") : block.icon, words);
    }
    painter.setPen(words);
    for (const TextPiece& piece : laid.pieces) {
        painter.setFont(m_layout.font(laid.small, piece.strong));
        painter.drawStaticText(piece.at + origin, piece.text);
        if (block.state == BlockState::Cancelled) {
            const QPointF middle = piece.at + origin + QPointF(0, piece.text.size().height() * 0.55);
            painter.drawLine(middle, middle + QPointF(piece.text.size().width(), 0));
        }
    }
    if (!laid.keyRect.isNull()) {
        painter.setFont(m_layout.font(true, true));
        painter.drawText(laid.keyRect.translated(origin), Qt::AlignCenter, block.subtitle);
    }
    if (laid.figuresRect.isNull())
        return;
    const bool counting = block.countdownTo.isValid();
    paintFigures(painter, laid.figuresRect.translated(origin), counting ? CalendarWords::countdown(left) : block.time,
                 counting ? countdownColor(m_tokens, colors, left) : colors.text, laid.small, counting);
}

void BlockPainter::paintFigures(QPainter& painter, const QRect& rect, const QString& figures, const QColor& color,
                                bool small, bool strong) const
{
    painter.setFont(strong ? m_layout.font(small, true) : m_layout.figuresFont(small));
    painter.setPen(color);
    qreal x = rect.right() + 1 - m_layout.figuresWidth(figures, small);
    for (const QChar figure : figures) {
        const qreal width = m_layout.cellWidth(figure, small);
        painter.drawText(QRectF(x, rect.top(), width, rect.height()), Qt::AlignCenter | Qt::TextDontClip, figure);
        x += width;
    }
}

void BlockPainter::paintClosed(QPainter& painter, const ClosedStretch& stretch, const QRect& at, int visibleTop) const
{
    painter.fillRect(at, m_tokens.blocked.fill);
    painter.fillRect(at, m_closedHatch);
    const QFont& font = m_layout.font(at.width() < BlockLayout::laneWidth, false);
    const QFontMetrics metrics(font);
    const int line = metrics.height() + 2;
    if (stretch.words.isEmpty() || at.height() < line)
        return;
    const int top = at.top() + std::clamp(visibleTop - at.top(), 0, at.height() - line) + 1;
    painter.setPen(m_tokens.blocked.text);
    painter.setFont(font);
    if (at.width() < BlockLayout::laneWidth) {
        const QString words = metrics.elidedText(stretch.words, Qt::ElideRight, at.width() - 6);
        painter.drawText(QRect(at.left(), top, at.width(), line), Qt::AlignCenter, words);
        return;
    }
    const bool rtl = m_layout.isRightToLeft();
    const QRect icon(rtl ? at.right() - 9 - 14 : at.left() + 9, top + (line - 14) / 2, 14, 14);
    paintIcon(painter, icon, stretch.icon, m_tokens.blocked.text);
    const QRect words =
        rtl ? QRect(at.left() + 6, top, at.width() - 36, line) : QRect(at.left() + 30, top, at.width() - 36, line);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignAbsolute) | (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     metrics.elidedText(stretch.words, Qt::ElideRight, words.width()));
}

} // namespace clinic::ui
