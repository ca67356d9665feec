#include "importdelegate.h"

#include "importmodel.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QPainter>

namespace clinic::ui {

namespace {

constexpr int chipPad = 8;
constexpr int chipIcon = 14;

int chipWidth(const QString& word)
{
    return chipPad + chipIcon + metrics::half + QFontMetrics(fonts::small()).horizontalAdvance(word) + chipPad;
}

/// Two lines where the sentence does not fit into one.
int rowHeight()
{
    return qMax(metrics::primaryControl + metrics::unit, 2 * QFontMetrics(fonts::small()).height() + metrics::unit + metrics::half);
}

} // namespace

void ImportDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? tokens.selection : tokens.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const bool rtl = option.direction == Qt::RightToLeft;
    if (selected && index.column() == 0) {
        const int x = rtl ? option.rect.right() - metrics::edge + 1 : option.rect.left();
        painter->fillRect(QRect(x, option.rect.top(), metrics::edge, option.rect.height()), tokens.accent);
    }
    const QRect room = option.rect.adjusted(12, 0, -metrics::unit, -1);
    if (index.column() == ImportModel::OutcomeColumn) {
        paintOutcome(*painter, option, index, room);
    } else {
        const bool name = index.column() == ImportModel::WhatColumn;
        painter->setFont(name ? fonts::bodyMedium() : fonts::body());
        painter->setPen(name ? tokens.text : tokens.textMuted);
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->drawText(room, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

void ImportDelegate::paintOutcome(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                  const QRect& rect)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const auto outcome = static_cast<contract::ImportOutcome>(index.data(ImportModel::OutcomeRole).toInt());
    const QString word = index.data(Qt::DisplayRole).toString();
    const SeverityColors colors = colorsOf(ImportWords::severity(outcome), tokens);
    const auto mirrored = [&](const QRect& part) { return QStyle::visualRect(option.direction, rect, part); };

    const QRect chip(rect.left(), rect.center().y() - metrics::stateChip / 2 + 1, chipWidth(word), metrics::stateChip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(mirrored(chip), chip.height() / 2.0, chip.height() / 2.0);
    const QRect icon(chip.left() + chipPad, chip.center().y() - chipIcon / 2 + 1, chipIcon, chipIcon);
    paintIcon(painter, mirrored(icon), ImportWords::icon(outcome), colors.words);
    painter.setPen(colors.words);
    painter.setFont(fonts::small());
    painter.drawText(mirrored(QRect(icon.right() + 1 + metrics::half, chip.top(), chip.right() - icon.right(), chip.height())),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter, word);

    // Sentences begin at one line, whatever the chips before them.
    const QStringList words = [] {
        QStringList all;
        for (int i = 0; i <= int(contract::ImportOutcome::Unreadable); ++i)
            all.append(ImportWords::outcome(static_cast<contract::ImportOutcome>(i)));
        return all;
    }();
    int widest = 0;
    for (const QString& each : words)
        widest = qMax(widest, chipWidth(each));
    const QRect text(rect.left() + widest + metrics::unit, rect.top(), rect.width() - widest - metrics::unit, rect.height());
    painter.setPen(tokens.text);
    const QString sentence = index.data(ImportModel::SentenceRole).toString();
    const int flags = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextWordWrap;
    painter.drawText(mirrored(text), flags, sentence);
}

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {80, rowHeight()};
}

} // namespace clinic::ui
