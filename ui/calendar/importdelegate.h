#pragma once

#include <QStyledItemDelegate>

namespace clinic::ui {

/// A row of an import: quiet lines, and in the last column a chip with what becomes of it and why.
class ImportDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintOutcome(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                             const QRect& rect);
};

} // namespace clinic::ui
