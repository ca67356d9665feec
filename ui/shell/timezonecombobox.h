#pragma once

#include <QComboBox>

namespace clinic::ui {

/// The world's time zones by their IANA names; typing any part of a name finds it. Starts with the desktop's own.
class TimeZoneComboBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit TimeZoneComboBox(const QString& objectName, QWidget* parent = nullptr);
};

} // namespace clinic::ui
