#pragma once

#include <QTimer>
#include <QWidget>

namespace clinic::ui {

/// A 2 px bar that runs while something is being waited for; it shows only after 150 ms.
class BusyBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BusyBar(QWidget* parent = nullptr);

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_delay.isActive() || m_step.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_delay;
    QTimer m_step;
    int m_position = 0;
};

} // namespace clinic::ui
