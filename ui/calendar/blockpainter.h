#pragma once

#include "blocklayout.h"
#include "calendarviews.h"
#include "ui/common/tokens.h"

#include <QBrush>
#include <QCache>
#include <QDateTime>
#include <QPixmap>

class QPainter;

namespace clinic::ui {

/// Paints laid-out blocks and the hatches of closed time. Hatches keep to the widget, they do not scroll with it.
class BlockPainter
{
public:
    BlockPainter(const Tokens& tokens, const BlockLayout& layout, qreal devicePixelRatio,
                 ColourBy colour = ColourBy::Status);

    /// Ground, hatch and edges. `at` is the block's rectangle in the widget.
    void paintGround(QPainter& painter, const LaidBlock& laid, const QRect& at) const;
    /// Icon and words, kept under `visibleTop` while the block reaches there.
    void paintWords(QPainter& painter, const LaidBlock& laid, const QRect& at, int visibleTop,
                    const QDateTime& now) const;
    void paintClosed(QPainter& painter, const ClosedStretch& stretch, const QRect& at, int visibleTop) const;
    /// A row of dots that belongs to the content, which begins at `origin`.
    void paintDots(QPainter& painter, const QRect& line, int origin) const;
    /// Digits and colons in cells of the widest digit, ending at the rectangle's right.
    void paintFigures(QPainter& painter, const QRect& rect, const QString& figures, const QColor& color, bool small,
                      bool strong = false) const;

    /// With the fill of the procedure when that is what colours mean; its words keep a contrast of 4.5 to it.
    [[nodiscard]] BlockStyle style(const Block& block) const;

private:
    [[nodiscard]] const BlockStyle& statusStyle(const Block& block) const;
    void drawGround(QPainter& painter, const Block& block, const BlockStyle& style, const QRect& at) const;
    void paintEdge(QPainter& painter, const Block& block, const BlockStyle& style, const QRect& at) const;
    void paintAlternative(QPainter& painter, const LaidBlock& laid, const QRect& at) const;

    const Tokens& m_tokens;
    const BlockLayout& m_layout;
    qreal m_ratio;
    ColourBy m_colour;
    /// Many blocks look the same but for their words: grounds by look and size, figures by what they say.
    mutable QCache<QString, QPixmap> m_grounds;
    mutable QCache<QString, QPixmap> m_figures;
    QBrush m_heldHatch;
    QBrush m_closedHatch;
    QBrush m_dots;
};

} // namespace clinic::ui
