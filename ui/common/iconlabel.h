#pragma once

#include <QPalette>
#include <QWidget>

namespace clinic::ui {

/// An icon that only shows; its colour is a role of the palette.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString& name, int size, QPalette::ColorRole role, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    [[nodiscard]] const QString& iconName() const { return m_name; }
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
};

} // namespace clinic::ui
