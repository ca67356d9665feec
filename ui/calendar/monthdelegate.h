#pragma once

#include <QStyledItemDelegate>

namespace clinic::ui {

struct Tokens;

/// Draws a day of the month's view: its number, how full it is as bar, dots and words, and who is off.
class MonthDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintLoad(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QRect& inner) const;
};

} // namespace clinic::ui
