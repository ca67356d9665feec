#pragma once

#include <QObject>

namespace clinic::ui {

class CalendarGrid;

/// The focused place of the grid as an object of its own, so that a screen reader has something to read.
class GridCursor final : public QObject
{
    Q_OBJECT
public:
    explicit GridCursor(CalendarGrid* grid);
    void setText(const QString& text) { m_text = text; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] CalendarGrid* grid() const { return m_grid; }

private:
    CalendarGrid* m_grid;
    QString m_text;
};

/// Teaches QAccessible the grid and its cursor; more than once does no harm.
void installGridAccessibility();

} // namespace clinic::ui
