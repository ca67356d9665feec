#include "checkindelegate.h"

#include "checkinmodel.h"
#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int gap = 6;

QColor iconColor(const Tokens& tokens, domain::BookingStatus status)
{
    using domain::BookingStatus;
    switch (status) {
    case BookingStatus::Arrived:
        return tokens.good;
    case BookingStatus::InProgress:
        return tokens.accent;
    case BookingStatus::NoShow:
        return tokens.critical;
    default:
        return tokens.textMuted;
    }
}

} // namespace

QSize CheckInDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = QFontMetrics(fonts::bodyStrong()).height() + QFontMetrics(fonts::small()).height();
    return {option.rect.width(), std::max(52, lines + 18)};
}

QRect CheckInDelegate::buttonRect(const QRect& row, Qt::LayoutDirection direction)
{
    const int side = metrics::control;
    const QRect end(row.right() - metrics::pad + 5 - side, row.center().y() - side / 2, side, side);
    return QStyle::visualRect(direction, row, end);
}

void CheckInDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool chosen = option.state & QStyle::State_Selected && option.state & QStyle::State_Active;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (focused || chosen) {
        painter->fillRect(option.rect, tokens.selection);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.topLeft(), QSize(metrics::edge, option.rect.height()))),
                          tokens.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, tokens.surfaceSunken);
    }
    painter->fillRect(option.rect.adjusted(metrics::pad, option.rect.height() - 1, -metrics::pad, 0), tokens.line);

    const QString nextIcon = index.data(CheckInModel::NextIconRole).toString();
    const QRect button = buttonRect(option.rect, option.direction);
    if (!nextIcon.isEmpty()) {
        ControlState state;
        state.hovered = option.state & QStyle::State_MouseOver;
        paintControl(*painter, button, tokens, ControlKind::Secondary, state);
        paintIcon(*painter, QRectF(button).adjusted(8, 8, -8, -8), nextIcon, tokens.text);
    }
    const QRect logical(option.rect.left() + metrics::pad, option.rect.top() + 8,
                        option.rect.width() - 2 * metrics::pad - metrics::control + 5 - metrics::unit,
                        option.rect.height() - 17);
    paintWords(*painter, option, index, logical);
    if (focused) {
        painter->setPen(QPen(tokens.focus, metrics::focusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 2, -3, -3), metrics::controlRadius,
                                 metrics::controlRadius);
    }
    painter->restore();
}

void CheckInDelegate::paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                 const QRect& inner) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const auto status = domain::BookingStatus(index.data(CheckInModel::StatusRole).toInt());
    const bool over = status == domain::BookingStatus::Completed || status == domain::BookingStatus::NoShow;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    const int alignEnd = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;

    // Words run as their script does; where they stand is settled above.
    painter.setLayoutDirection(index.data(CheckInModel::WhatRole).toString().isRightToLeft() ? Qt::RightToLeft
                                                                                             : Qt::LeftToRight);
    const QFontMetrics strong(fonts::bodyStrong());
    const QFontMetrics small(fonts::small());
    const QRect first(inner.left(), inner.top(), inner.width(), strong.height());
    const QRect second(inner.left(), inner.bottom() - small.height() + 1, inner.width(), small.height());

    const QString time = index.data(CheckInModel::TimeRole).toString();
    const int timeWidth = small.horizontalAdvance(QStringLiteral("00:00"));
    painter.setFont(fonts::small());
    painter.setPen(tokens.textMuted);
    painter.drawText(placed(QRect(first.left(), first.top(), timeWidth, first.height())), align, time);
    const QRect mark(first.left() + timeWidth + gap, first.top() + (first.height() - 14) / 2, 14, 14);
    paintIcon(painter, placed(mark), index.data(CheckInModel::IconRole).toString(), iconColor(tokens, status));
    const int nameLeft = mark.right() + 1 + gap;
    const QRect name(nameLeft, first.top(), first.right() - nameLeft + 1, first.height());
    painter.setFont(over ? fonts::body() : fonts::bodyStrong());
    painter.setPen(over ? tokens.textMuted : tokens.text);
    painter.drawText(placed(name), align,
                     painter.fontMetrics().elidedText(index.data(CheckInModel::NameRole).toString(), Qt::ElideRight,
                                                      name.width()));

    const QString fact = index.data(CheckInModel::FactRole).toString();
    const bool alert = index.data(CheckInModel::AlertRole).toBool();
    int taken = 0;
    if (!fact.isEmpty()) {
        painter.setFont(alert ? fonts::smallStrong() : fonts::small());
        taken = painter.fontMetrics().horizontalAdvance(fact) + gap;
        painter.setPen(alert ? tokens.warning : tokens.textMuted);
        painter.drawText(placed(second), alignEnd, fact);
    }
    painter.setFont(fonts::small());
    painter.setPen(tokens.textMuted);
    const QRect what(second.left(), second.top(), second.width() - taken, second.height());
    painter.drawText(placed(what), align,
                     small.elidedText(index.data(CheckInModel::WhatRole).toString(), Qt::ElideRight, what.width()));
}

bool CheckInDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && !index.data(CheckInModel::NextIconRole).toString().isEmpty() &&
            buttonRect(option.rect, option.direction).contains(mouse->position().toPoint())) {
            Q_EMIT nextStepChosen(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace clinic::ui
