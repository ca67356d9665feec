#include "quietheader.h"

#include "fonts.h"
#include "metrics.h"
#include "tokens.h"

#include <QPaintEvent>
#include <QPainter>

namespace clinic::ui {

QuietHeader::QuietHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

QSize QuietHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax<int>(metrics::control, QFontMetrics(fonts::small()).height() + metrics::unit)};
}

void QuietHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(event->rect(), Tokens::of(palette()).surface);
    QHeaderView::paintEvent(event);
}

void QuietHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Tokens& tokens = Tokens::of(palette());
    painter->save();
    painter->fillRect(rect, tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    painter->setFont(fonts::small());
    painter->setPen(tokens.textMuted);
    const QRect room = rect.adjusted(12, 0, -metrics::unit, 0);
    const QString name = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    const QVariant wanted = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment side = wanted.isValid() ? Qt::Alignment(wanted.toInt()) & Qt::AlignHorizontal_Mask : Qt::AlignLeft;
    painter->drawText(room, int(QStyle::visualAlignment(layoutDirection(), side)) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace clinic::ui
