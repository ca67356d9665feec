#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// One of the lists that a pane can show: its name and how many are in it, underlined while it is shown.
class PaneTab final : public QAbstractButton
{
    Q_OBJECT
public:
    PaneTab(const QString& text, const QString& objectName, QWidget* parent = nullptr);

    /// Not told while it is 0.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    int m_count = 0;
};

} // namespace clinic::ui
