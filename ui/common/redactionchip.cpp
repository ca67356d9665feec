#include "redactionchip.h"

#include "controlpainting.h"
#include "fonts.h"
#include "icons.h"
#include "metrics.h"
#include "redactionwords.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr qreal pad = 6;
constexpr qreal gap = 5;
constexpr qreal picture = 12;
constexpr qreal least = 20;

} // namespace

const ChipStyle& chipStyleOf(domain::RedactionGroup group, const Tokens& tokens)
{
    switch (group) {
    case domain::RedactionGroup::Identity:
        return tokens.chipIdentity;
    case domain::RedactionGroup::Contact:
        return tokens.chipContact;
    case domain::RedactionGroup::Medical:
        return tokens.chipMedical;
    case domain::RedactionGroup::Financial:
        return tokens.chipFinancial;
    case domain::RedactionGroup::Date:
        break;
    }
    return tokens.chipDate;
}

QSizeF redactionChipSize(const QString& words)
{
    const QFontMetricsF metrics(fonts::labelStrong());
    return {pad + picture + gap + metrics.horizontalAdvance(words) + pad, std::max(least, metrics.height() + 6)};
}

void paintRedactionChip(QPainter& painter, const QRectF& rect, domain::RedactionGroup group, const QString& words,
                        const Tokens& tokens, Qt::LayoutDirection direction)
{
    const ChipStyle& style = chipStyleOf(group, tokens);
    paintRounded(painter, rect, metrics::blockRadius, style.fill, style.border);
    const bool rtl = direction == Qt::RightToLeft;
    const qreal x = rtl ? rect.right() - pad - picture : rect.left() + pad;
    paintIcon(painter, {x, rect.top() + (rect.height() - picture) / 2, picture, picture}, RedactionWords::iconOf(group),
              style.text);
    painter.save();
    painter.setFont(fonts::labelStrong());
    painter.setPen(style.text);
    const qreal taken = pad + picture + gap;
    const QRectF line = rtl ? rect.adjusted(pad, 0, -taken, 0) : rect.adjusted(taken, 0, -pad, 0);
    painter.drawText(line, int(Qt::AlignVCenter) | Qt::AlignAbsolute | (rtl ? Qt::AlignRight : Qt::AlignLeft) |
                               Qt::TextSingleLine | Qt::TextDontClip,
                     words);
    painter.restore();
}

void paintRedactionSign(QPainter& painter, const QRectF& rect, domain::RedactionGroup group, const Tokens& tokens)
{
    const ChipStyle& style = chipStyleOf(group, tokens);
    paintRounded(painter, rect, metrics::blockRadius, style.fill, style.border);
    const qreal inset = (rect.height() - picture) / 2;
    paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), RedactionWords::iconOf(group), style.text);
}

} // namespace clinic::ui
