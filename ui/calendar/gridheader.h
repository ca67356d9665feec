#pragma once

#include <QWidget>

namespace clinic::ui {

class CalendarGrid;

/// The fixed row over the grid: providers with their free time, or days over providers' surnames.
class GridHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit GridHeader(CalendarGrid& grid);
    [[nodiscard]] int wantedHeight() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintProvider(QPainter& painter, int column, const QRect& at) const;
    void paintDay(QPainter& painter, int firstColumn, const QRect& at) const;
    [[nodiscard]] QRect columnAt(int column) const;
    [[nodiscard]] QString freeWords(int freeMinutes, int openMinutes) const;

    CalendarGrid& m_grid;
};

} // namespace clinic::ui
