#pragma once

#include <QStyledItemDelegate>

namespace clinic::ui {

/// Draws one visit of the check-in list in two lines, with a button for its next step at the end side.
class CheckInDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Where the button of the next step is, in a row's rectangle.
    [[nodiscard]] static QRect buttonRect(const QRect& row, Qt::LayoutDirection direction);

Q_SIGNALS:
    void nextStepChosen(const QModelIndex& index);

private:
    void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const QRect& inner) const;
};

} // namespace clinic::ui
