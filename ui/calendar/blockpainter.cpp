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

/// A dot and two pixels without.
QBrush dots(const QColor& color)
{
    QPixmap tile(3, 1);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.fillRect(0, 0, 1, 1, color);
    return QBrush(tile);
}

QColor countdownColor(const Tokens& tokens, const BlockStyle& style, qint64 left)
{
    if (left < criticalSeconds)
        return tokens.critical;
    return left < warningSeconds ? tokens.warning : style.text;
}

/// WCAG 2's relative luminance.
qreal luminance(const QColor& color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor& a, const QColor& b)
{
    const qreal one = luminance(a) + 0.05;
    const qreal other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor mixed(const QColor& from, const QColor& to, qreal share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

/// As much of the procedure's colour over the surface as the words on it bear.
QColor readableFill(const QColor& tint, const Tokens& tokens)
{
    constexpr qreal readable = 4.5;
    QColor fill = tokens.surface;
    for (qreal share = tokens.isDark() ? 0.5 : 0.3; share > 0; share -= 0.05) {
        fill = mixed(tokens.surface, tint, share);
        if (contrast(fill, tokens.text) >= readable)
            break;
    }
    return fill;
}

constexpr int groundsKiB = 16 * 1024;
constexpr int figureCount = 512;

} // namespace

BlockPainter::BlockPainter(const Tokens& tokens, const BlockLayout& layout, qreal devicePixelRatio, ColourBy colour)
    : m_tokens(tokens)
    , m_layout(layout)
    , m_ratio(devicePixelRatio)
    , m_colour(colour)
    , m_grounds(groundsKiB)
    , m_figures(figureCount)
    , m_heldHatch(hatch(11, 2, true, tokens.heldOther.hatch, devicePixelRatio))
    , m_closedHatch(hatch(8, 1, false, tokens.blocked.hatch, devicePixelRatio))
    , m_dots(dots(tokens.line))
{
}

const BlockStyle& BlockPainter::statusStyle(const Block& block) const
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

BlockStyle BlockPainter::style(const Block& block) const
{
    BlockStyle shown = statusStyle(block);
    const bool keeps = block.isHold() || block.state == BlockState::Cancelled || block.state == BlockState::Alternative;
    if (m_colour == ColourBy::Status || keeps)
        return shown;
    shown.text = m_tokens.text;
    shown.fill = block.tint.isValid() ? readableFill(block.tint, m_tokens) : m_tokens.surfaceSunken;
    if (block.state == BlockState::InProgress)
        shown.edge = m_tokens.accent;
    return shown;
}

void BlockPainter::paintGround(QPainter& painter, const LaidBlock& laid, const QRect& at) const
{
    const Block& block = laid.block;
    if (block.state == BlockState::Alternative) {
        paintAlternative(painter, laid, at);
        return;
    }
    const BlockStyle colors = style(block);
    if (block.state == BlockState::HeldOther) {
        // Its hatch keeps to the viewport.
        QPainterPath shape;
        shape.addRoundedRect(at, radius, radius);
        painter.fillPath(shape, colors.fill);
        painter.fillPath(shape, m_heldHatch);
        paintEdge(painter, block, colors, at);
        return;
    }
    const QString key = QStringLiteral("%1 %2 %3 %4 %5")
                            .arg(int(block.state))
                            .arg(int(block.overbooked))
                            .arg(colors.fill.rgba())
                            .arg(at.width())
                            .arg(at.height());
    QPixmap* ground = m_grounds.object(key);
    if (!ground) {
        ground = new QPixmap((QSizeF(at.size()) * m_ratio).toSize());
        ground->setDevicePixelRatio(m_ratio);
        ground->fill(Qt::transparent);
        QPainter onto(ground);
        onto.setRenderHint(QPainter::Antialiasing);
        drawGround(onto, block, colors, QRect(QPoint(), at.size()));
        onto.end();
        const int kib = ground->width() * ground->height() / 256 + 1;
        if (kib > groundsKiB / 4) {
            painter.drawPixmap(at.topLeft(), *ground);
            delete ground;
            return;
        }
        m_grounds.insert(key, ground, kib);
    }
    painter.drawPixmap(at.topLeft(), *ground);
}

void BlockPainter::drawGround(QPainter& painter, const Block& block, const BlockStyle& colors, const QRect& at) const
{
    QPainterPath shape;
    shape.addRoundedRect(at, radius, radius);
    painter.fillPath(shape, colors.fill);
    paintEdge(painter, block, colors, at);
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
    const BlockStyle colors = style(block);
    const QColor words = block.state == BlockState::Alternative ? m_tokens.accent : colors.text;
    const qint64 left = block.countdownTo.isValid() ? now.secsTo(block.countdownTo) : -1;
    if (!laid.iconRect.isNull()) {
        const bool urgent = block.countdownTo.isValid() && left < warningSeconds;
        paintIcon(painter, laid.iconRect.translated(origin), urgent ? QStringLiteral("timer") : block.icon, words);
    }
    for (const auto& [icon, rect] : laid.marks)
        paintIcon(painter, rect.translated(origin), icon, words);
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

void BlockPainter::paintDots(QPainter& painter, const QRect& line, int origin) const
{
    painter.setBrushOrigin(origin, line.y());
    painter.fillRect(line, m_dots);
    painter.setBrushOrigin(0, 0);
}

void BlockPainter::paintFigures(QPainter& painter, const QRect& rect, const QString& figures, const QColor& color,
                                bool small, bool strong) const
{
    const QString key = figures + QString::number(color.rgba(), 16) + QLatin1Char(small ? 's' : 'l') +
                        QLatin1Char(strong ? 'b' : 'm');
    const int wide = m_layout.figuresWidth(figures, small);
    QPixmap* drawn = m_figures.object(key);
    if (!drawn || drawn->height() != int(std::ceil(rect.height() * m_ratio))) {
        drawn = new QPixmap(int(std::ceil((wide + 2) * m_ratio)), int(std::ceil(rect.height() * m_ratio)));
        drawn->setDevicePixelRatio(m_ratio);
        drawn->fill(Qt::transparent);
        QPainter onto(drawn);
        onto.setFont(strong ? m_layout.font(small, true) : m_layout.figuresFont(small));
        onto.setPen(color);
        qreal x = 1;
        for (const QChar figure : figures) {
            const qreal width = m_layout.cellWidth(figure, small);
            onto.drawText(QRectF(x, 0, width, rect.height()), Qt::AlignCenter | Qt::TextDontClip, figure);
            x += width;
        }
        onto.end();
        m_figures.insert(key, drawn);
    }
    painter.drawPixmap(QPoint(rect.right() - wide, rect.top()), *drawn);
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
    const int size = m_layout.iconSize(false);
    const QRect icon(rtl ? at.right() - 9 - size : at.left() + 9, top + (line - size) / 2, size, size);
    paintIcon(painter, icon, stretch.icon, m_tokens.blocked.text);
    const QRect words =
        QRect(at.left() + (rtl ? 6 : size + 16), top, at.width() - size - 22, line);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignAbsolute) | (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     metrics.elidedText(stretch.words, Qt::ElideRight, words.width()));
}

} // namespace clinic::ui
