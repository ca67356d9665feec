#pragma once

#include <QWidget>

namespace clinic::ui {

class CalendarGrid;

/// The hours beside the grid, with the red tag of the time that it is.
class TimeAxis final : public QWidget
{
    Q_OBJECT
public:
    explicit TimeAxis(CalendarGrid& grid);
    [[nodiscard]] int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CalendarGrid& m_grid;
};

} // namespace clinic::ui
