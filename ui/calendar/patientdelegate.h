#pragma once

#include <QPointer>
#include <QStyledItemDelegate>

class QLineEdit;

namespace clinic::ui {

/// A known person as a suggestion: name with the typed letters strong, year of birth, phone.
class PatientDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PatientDelegate(QLineEdit* typed, const QString& region, QObject* parent);
    [[nodiscard]] static int rowHeight(const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintNew(QPainter& painter, const QRect& row, const QString& text, const QStyleOptionViewItem& option) const;
    void paintName(QPainter& painter, const QRect& row, const QString& name, const QFont& font, bool rtl) const;

    QPointer<QLineEdit> m_typed;
    QString m_region;
};

} // namespace clinic::ui
