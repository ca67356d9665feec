#include "blocklayout.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

constexpr int iconGap = 6;
constexpr int padEnd = 6;
constexpr int timeRoom = 132;

QString figuresOf(const Block& block)
{
    // A countdown's place is kept at its width, whatever it shows.
    return block.countdownTo.isValid() ? QStringLiteral("00:00") : block.time;
}

} // namespace

BlockLayout::BlockLayout(const QFont& font, bool rightToLeft)
    : m_rightToLeft(rightToLeft)
{
    for (const bool small : {false, true}) {
        QFont plain = font;
        if (small)
            plain.setPixelSize(std::max(11, QFontMetrics(font).height() * 11 / 16));
        QFont strong = plain;
        strong.setWeight(QFont::DemiBold);
        m_fonts[small][false] = plain;
        m_fonts[small][true] = strong;
        const QFontMetrics metrics(strong);
        m_line[small] = metrics.height() + 2;
        m_figures[small] = plain;
        m_figures[small].setWeight(QFont::Medium);
        const QFontMetricsF cells(m_figures[small]);
        m_digit[small] = 0;
        for (char digit = '0'; digit <= '9'; ++digit)
            m_digit[small] = std::max(m_digit[small], cells.horizontalAdvance(QLatin1Char(digit)));
        m_colon[small] = cells.horizontalAdvance(QLatin1Char(':')) + 0.5;
    }
}

int BlockLayout::iconSize(bool small) const
{
    return small ? std::max(12, m_line[1] - 5) : std::max(14, m_line[0] - 6);
}

const QFont& BlockLayout::font(bool small, bool strong) const
{
    return m_fonts[small][strong];
}

int BlockLayout::figuresWidth(const QString& figures, bool small) const
{
    qreal width = 0;
    for (const QChar figure : figures)
        width += cellWidth(figure, small);
    return int(std::ceil(width));
}

qreal BlockLayout::cellWidth(QChar figure, bool small) const
{
    return figure == QLatin1Char(':') ? m_colon[small] : m_digit[small];
}

LaidBlock BlockLayout::layOut(const Block& block, const QRect& rect) const
{
    LaidBlock laid;
    laid.block = block;
    laid.rect = rect;
    if (block.state == BlockState::Alternative && rect.width() >= laneWidth)
        layAlternative(laid);
    else if (rect.width() < tinyWidth || rect.height() < 15)
        layTiny(laid);
    else if (rect.width() < laneWidth)
        layLane(laid);
    else
        layDay(laid);
    return laid;
}

int BlockLayout::textStart(const Block& block) const
{
    if (block.isHold() || block.state == BlockState::Cancelled || block.state == BlockState::Alternative)
        return 9;
    return block.overbooked ? 15 : 9;
}

QRect BlockLayout::mirrored(const LaidBlock& laid, const QRect& rect) const
{
    if (!m_rightToLeft || rect.isNull())
        return rect;
    return {laid.rect.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
}

void BlockLayout::addPiece(LaidBlock& laid, const QString& words, int x, int y, int width, bool strong) const
{
    if (words.isEmpty() || width < 12)
        return;
    const QFont& used = font(laid.small, strong);
    const QFontMetrics metrics(used);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, width);
    TextPiece piece;
    piece.text.setTextFormat(Qt::PlainText);
    piece.text.setText(shown);
    piece.text.prepare({}, used);
    piece.strong = strong;
    const int taken = metrics.horizontalAdvance(shown);
    const int left = m_rightToLeft ? laid.rect.width() - x - taken : x;
    piece.at = QPointF(left, y + (m_line[laid.small] - metrics.height()) / 2.0);
    laid.pieces.append(piece);
}

void BlockLayout::layDay(LaidBlock& laid) const
{
    const Block& block = laid.block;
    const int line = m_line[0];
    const int height = laid.rect.height();
    const int start = textStart(block);
    const bool single = height < 2 * line - 1;
    const int top = single ? (height - line) / 2 : 1;
    const int iconSize = this->iconSize(false);
    int x = start;
    int right = laid.rect.width() - padEnd;
    if (!block.icon.isEmpty()) {
        laid.iconRect = mirrored(laid, {x, top + (line - iconSize) / 2, iconSize, iconSize});
        x += iconSize + iconGap;
    }
    const QString figures = figuresOf(block);
    if (!figures.isEmpty() && (laid.rect.width() >= timeRoom || block.isHold())) {
        const int width = figuresWidth(figures, false);
        laid.figuresRect = mirrored(laid, {right - width, top, width, line});
        right -= width + 8;
    }
    const int nameWidth = QFontMetrics(font(false, true)).horizontalAdvance(block.title);
    addPiece(laid, block.title, x, top, right - x, true);
    laid.textHeight = top + line;
    if (single) {
        if (!block.isHold() && right - x - nameWidth > 30)
            addPiece(laid, block.subtitle, x + nameWidth + 7, top, right - x - nameWidth - 7, false);
        return;
    }
    struct Line
    {
        QString words;
        QString icon;
    };
    QList<Line> lines{{block.subtitle, {}}, {block.fact, block.factIcon}, {block.note, block.noteIcon}};
    lines.removeIf([](const Line& one) { return one.words.isEmpty(); });
    for (int i = 0; i < lines.size() && laid.textHeight + line <= height + 1; ++i) {
        int from = start;
        if (!lines.at(i).icon.isEmpty()) {
            const int size = this->iconSize(true);
            const QRect mark(from, laid.textHeight + (line - size) / 2, size, size);
            laid.marks.append({lines.at(i).icon, mirrored(laid, mark)});
            from += size + 4;
        }
        addPiece(laid, lines.at(i).words, from, laid.textHeight, laid.rect.width() - padEnd - from, false);
        laid.textHeight += line;
    }
}

void BlockLayout::layLane(LaidBlock& laid) const
{
    laid.small = true;
    const Block& block = laid.block;
    const int line = m_line[1];
    const int height = laid.rect.height();
    const bool single = height < 2 * line;
    const int top = single ? (height - line) / 2 : 2;
    const int start = textStart(block) - 2;
    const int right = laid.rect.width() - 4;
    int x = start;
    const int icon = iconSize(true);
    if (!block.icon.isEmpty() && block.more == 0) {
        laid.iconRect = mirrored(laid, {x, top + (line - icon) / 2, icon, icon});
        x += icon + 4;
    }
    laid.textHeight = top + line;
    const QString figures = figuresOf(block);
    if (block.isHold()) {
        const int width = figuresWidth(figures, true);
        laid.figuresRect = mirrored(laid, {x, top, width, line});
        if (!single)
            addPiece(laid, block.surname, start, top + line, right - start, false);
    } else {
        addPiece(laid, block.surname, x, top, right - x, true);
        if (!single && block.more > 0) {
            laid.iconRect = mirrored(laid, {start, top + line + (line - icon) / 2, icon, icon});
            addPiece(laid, QStringLiteral("+%1").arg(block.more), start + icon + 4, top + line, right - start - icon - 4,
                     true);
        } else if (!single && !figures.isEmpty())
            laid.figuresRect = mirrored(laid, {start, top + line, figuresWidth(figures, true), line});
    }
    if (!single)
        laid.textHeight += line;
}

void BlockLayout::layTiny(LaidBlock& laid) const
{
    laid.small = true;
    if (laid.block.icon.isEmpty() || laid.rect.height() < 12)
        return;
    laid.iconRect = mirrored(laid, {textStart(laid.block) - 3, 2, 12, 12});
    laid.textHeight = 14;
}

void BlockLayout::layAlternative(LaidBlock& laid) const
{
    const int line = m_line[0];
    const int top = (laid.rect.height() - line) / 2;
    const QFontMetrics caps(font(true, true));
    const int capWidth = caps.horizontalAdvance(laid.block.subtitle) + 10;
    laid.keyRect = mirrored(laid, {9, top + (line - 18) / 2, capWidth, 18});
    addPiece(laid, laid.block.title, 9 + capWidth + 7, top, laid.rect.width() - capWidth - 22, true);
    laid.textHeight = top + line;
}

} // namespace clinic::ui
