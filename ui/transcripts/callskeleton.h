#pragma once

#include <QWidget>

namespace clinic::ui {

/// Grey rows in the shape of the calls to come, motionless.
class CallSkeleton final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace clinic::ui
