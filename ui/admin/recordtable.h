#pragma once

#include <QTreeView>

namespace clinic::ui {

/// What a cell of a RecordTable may ask for beside its text.
enum CellRole {
    /// A CellTone.
    ToneRole = Qt::UserRole + 50,
    /// Name of an icon before the text.
    CellIconRole,
    /// Figures and letters of one width: hashes, ids.
    MonoRole,
};

enum class CellTone { Plain, Strong, Muted, Good, Warning, Critical };

/// Rows of many things under quiet heads: lines between rows only, arrows within it, the ring around the row. Says when
/// one gets near the end.
class RecordTable final : public QTreeView
{
    Q_OBJECT
public:
    /// How wide a column is: as this text, or (empty) what the others leave.
    using Widths = QStringList;

    RecordTable(const QString& objectName, const QString& name, QWidget* parent = nullptr);

    void setColumns(const Widths& widths);
    /// Grey rows in the shape of the coming ones while the first answer is awaited.
    void setAwaited(bool awaited);
    [[nodiscard]] int rowHeight() const;
    /// Less than a page is left below what is seen.
    [[nodiscard]] bool isNearEnd() const;

Q_SIGNALS:
    void endNear();

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_awaited = false;
};

} // namespace clinic::ui
