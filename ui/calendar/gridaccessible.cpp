#include "gridaccessible.h"

#include "calendargrid.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace clinic::ui {

namespace {

class CursorInterface final : public QAccessibleObject
{
public:
    explicit CursorInterface(GridCursor* cursor)
        : QAccessibleObject(cursor)
        , m_cursor(cursor)
    {
    }

    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_cursor->grid());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name || kind == QAccessible::Value ? m_cursor->text() : QString();
    }
    [[nodiscard]] QRect rect() const override
    {
        const CalendarGrid* grid = m_cursor->grid();
        const QRect at = grid->cursorRect();
        return {grid->viewport()->mapToGlobal(at.topLeft()), at.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_cursor->grid()->hasFocus();
        state.readOnly = true;
        return state;
    }

private:
    GridCursor* m_cursor;
};

class GridInterface final : public QAccessibleWidget
{
public:
    explicit GridInterface(CalendarGrid* grid)
        : QAccessibleWidget(grid, QAccessible::Table)
        , m_grid(grid)
    {
    }

    [[nodiscard]] int childCount() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_grid->cursorObject()) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child && child->object() == m_grid->cursorObject() ? 0 : -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override { return m_grid->hasFocus() ? child(0) : nullptr; }

private:
    CalendarGrid* m_grid;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* cursor = qobject_cast<GridCursor*>(object))
        return new CursorInterface(cursor);
    if (auto* grid = qobject_cast<CalendarGrid*>(object))
        return new GridInterface(grid);
    return nullptr;
}

} // namespace

GridCursor::GridCursor(CalendarGrid* grid)
    : QObject(grid)
    , m_grid(grid)
{
    setObjectName(QStringLiteral("gridCursor"));
}

void installGridAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace clinic::ui
