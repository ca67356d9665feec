#pragma once

#include <QProgressBar>

namespace clinic::ui {

/// How far something is, as a thin bar; counts may be larger than an int.
class ProgressStrip final : public QProgressBar
{
    Q_OBJECT
public:
    ProgressStrip(const QString& objectName, const QString& name, QWidget* parent = nullptr);

    void setProgress(qint64 done, qint64 all);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace clinic::ui
