#pragma once

#include "calendarscene.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QStaticText>

#include <utility>

namespace clinic::ui {

/// Words at a place, shaped once. `strong` is the semibold of the same size.
struct TextPiece
{
    QStaticText text;
    QPointF at;
    bool strong = false;
};

/// A block with its place and its words laid out for that place; positions are relative to the block's top left.
/// Made when the block or its size changes, never while painting.
struct LaidBlock
{
    Block block;
    QRect rect;
    bool small = false;
    QList<TextPiece> pieces;
    /// Empty when there is no room for it.
    QRect iconRect;
    /// Where start time or countdown stands, in cells of the widest digit; empty when it is left out.
    QRect figuresRect;
    /// Small icons within the lines under the first, e.g. who booked.
    QList<std::pair<QString, QRect>> marks;
    /// The key cap of an alternative.
    QRect keyRect;
    int textHeight = 0;
};

/// Puts a block's words into its rectangle: what is left out first when the height or the width is short
/// (procedure, then the name's end; icon and time last).
class BlockLayout
{
public:
    BlockLayout() = default;
    BlockLayout(const QFont& font, bool rightToLeft);

    [[nodiscard]] LaidBlock layOut(const Block& block, const QRect& rect) const;
    [[nodiscard]] const QFont& font(bool small, bool strong) const;
    /// Width of a text of digits and colons in fixed cells.
    [[nodiscard]] int figuresWidth(const QString& figures, bool small) const;
    /// The cell of one of its characters.
    [[nodiscard]] qreal cellWidth(QChar figure, bool small) const;
    [[nodiscard]] const QFont& figuresFont(bool small) const { return m_figures[small]; }
    /// Icons grow with the words beside them.
    [[nodiscard]] int iconSize(bool small) const;
    [[nodiscard]] bool isRightToLeft() const { return m_rightToLeft; }

    static constexpr int laneWidth = 96;
    static constexpr int tinyWidth = 56;

private:
    void layDay(LaidBlock& laid) const;
    void layLane(LaidBlock& laid) const;
    void layTiny(LaidBlock& laid) const;
    void layAlternative(LaidBlock& laid) const;
    void addPiece(LaidBlock& laid, const QString& words, int x, int y, int width, bool strong) const;
    [[nodiscard]] QRect mirrored(const LaidBlock& laid, const QRect& rect) const;
    [[nodiscard]] int textStart(const Block& block) const;

    QFont m_fonts[2][2];
    int m_line[2] = {18, 16};
    QFont m_figures[2];
    qreal m_digit[2] = {8, 7};
    qreal m_colon[2] = {4, 3};
    bool m_rightToLeft = false;
};

} // namespace clinic::ui
