#pragma once

#include <QWidget>

namespace clinic::ui {

/// The product's sign over its name.
class AppMark final : public QWidget
{
    Q_OBJECT
public:
    explicit AppMark(QWidget* parent = nullptr);
};

} // namespace clinic::ui
