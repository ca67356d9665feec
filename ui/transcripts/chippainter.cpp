#include "chippainter.h"

#include "callwords.h"
#include "turntext.h"
#include "ui/common/redactionchip.h"

#include <QWidget>

namespace clinic::ui {

namespace {

/// Between a chip and the letters beside it.
constexpr qreal side = 1;

domain::RedactionLabel labelOf(const QTextFormat& format)
{
    return domain::RedactionLabel(format.property(TurnText::labelProperty).toInt());
}

} // namespace

ChipPainter::ChipPainter(const QWidget& widget)
    : m_widget(widget)
{
}

QSizeF ChipPainter::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    return redactionChipSize(CallWords::chip(labelOf(format))) + QSizeF(2 * side, 0);
}

void ChipPainter::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    const domain::RedactionLabel label = labelOf(format);
    paintRedactionChip(*painter, rect.adjusted(side, 0, -side, 0).translated(0, TurnText::chipDrop),
                       domain::groupOf(label), CallWords::chip(label), Tokens::of(m_widget.palette()),
                       m_widget.layoutDirection());
}

} // namespace clinic::ui
