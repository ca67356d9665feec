#pragma once

#include <QWidget>

namespace clinic::ui {

/// A surface with a line around it; its content has its own layout.
class Card final : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A line of one pixel between parts.
class Divider final : public QWidget
{
    Q_OBJECT
public:
    explicit Divider(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace clinic::ui
