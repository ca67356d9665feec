#include "monthdelegate.h"

#include "monthmodel.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 8;
constexpr int badge = 28;
constexpr int barHeight = 4;
constexpr int dotSize = 5;
constexpr int dotStep = 8;

int lineAlign(Qt::LayoutDirection direction)
{
    return int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine;
}

} // namespace

void MonthDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool outside = index.data(MonthModel::OutsideRole).toBool();
    const bool today = index.data(MonthModel::TodayRole).toBool();
    const QVariant fullness = index.data(MonthModel::FullnessRole);
    const bool closed = fullness.isValid() && fullness.toInt() == int(DayFullness::Closed);
    const bool current = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, current   ? tokens.selection
                                   : hovered ? tokens.surfaceSunken
                                   : closed || outside ? tokens.surface
                                                       : tokens.surfaceRaised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const QRect line = QStyle::visualRect(option.direction, option.rect,
                                          QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()));
    painter->fillRect(line, tokens.line);

    const QRect inner = option.rect.adjusted(pad, 4, -pad, -pad);
    const QRect mark = QStyle::visualRect(option.direction, inner, QRect(inner.left() - 4, inner.top(), badge, badge));
    QFont number = today || current ? fonts::bodyStrong() : fonts::body();
    painter->setFont(number);
    if (today) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(mark.adjusted(1, 1, -1, -1), 6, 6);
    }
    painter->setPen(today     ? tokens.accentText
                    : outside ? tokens.textDisabled
                    : current ? tokens.selectionText
                              : tokens.text);
    painter->drawText(mark, Qt::AlignCenter, index.data().toString());
    paintLoad(*painter, option, index, inner);

    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(tokens.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -3, -3), 4, 4);
    }
    painter->restore();
}

void MonthDelegate::paintLoad(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              const QRect& inner) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool outside = index.data(MonthModel::OutsideRole).toBool();
    const int align = lineAlign(option.direction);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, inner, rect); };
    const int lineHeight = QFontMetrics(fonts::small()).height() + 2;
    int top = inner.top() + badge + 2;

    const QVariant fullness = index.data(MonthModel::FullnessRole);
    const int dots = fullness.toInt();
    if (fullness.isValid() && dots > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(outside ? tokens.textDisabled : tokens.accent);
        for (int i = 0; i < dots; ++i) {
            const QRect dot = placed(QRect(inner.right() - (dots - i) * dotStep + (dotStep - dotSize),
                                           inner.top() + (badge - dotSize) / 2, dotSize, dotSize));
            painter.drawEllipse(dot);
        }
        const QRect bar(inner.left(), top, inner.width(), barHeight);
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(bar, 2, 2);
        const int taken = int(bar.width() * std::clamp(index.data(MonthModel::ShareRole).toDouble(), 0.0, 1.0));
        painter.setBrush(outside ? tokens.textDisabled : tokens.accent);
        if (taken > 0)
            painter.drawRoundedRect(placed(QRect(bar.left(), bar.top(), std::max(taken, barHeight), barHeight)), 2, 2);
        top += barHeight + 4;
    }
    const auto write = [&](const QString& words, const QColor& color, const QString& iconName = {}) {
        if (top + lineHeight > inner.bottom() + 2)
            return;
        QRect line(inner.left(), top, inner.width(), lineHeight);
        if (!iconName.isEmpty()) {
            paintIcon(painter, placed(QRect(line.left(), line.top() + (lineHeight - 14) / 2, 14, 14)), iconName, color);
            line.setLeft(line.left() + 18);
        }
        painter.setPen(color);
        painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(placed(line), align,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
        top += lineHeight;
    };
    painter.setFont(fonts::small());
    const QColor muted = outside ? tokens.textDisabled : tokens.textMuted;
    const QStringList absences = index.data(MonthModel::AbsenceRole).toStringList();
    if (fullness.isValid() && dots > 0) {
        write(index.data(MonthModel::BookedRole).toString(), outside ? tokens.textDisabled : tokens.text);
        write(index.data(MonthModel::FreeRole).toString(), muted);
    } else if (fullness.isValid() && absences.isEmpty()) {
        write(DayWords::fullness(DayFullness::Closed), muted);
    }
    for (const QString& absence : absences)
        write(absence, muted, QStringLiteral("ban"));
}

} // namespace clinic::ui
