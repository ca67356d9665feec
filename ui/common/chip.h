#pragma once

#include "severity.h"

#include <QWidget>

namespace clinic::ui {

/// A state in a pill: icon and word on the soft ground of its severity.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);

    void setState(Severity severity, const QString& iconName, const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Severity m_severity = Severity::Info;
    QString m_icon;
    QString m_text;
};

} // namespace clinic::ui
