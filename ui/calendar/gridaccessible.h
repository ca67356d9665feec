#pragma once

#include "calendargeometry.h"

#include <QAccessible>
#include <QHash>
#include <QList>
#include <QRect>
#include <QString>

namespace clinic::ui {

class CalendarGrid;

/// One thing of the grid as a screen reader meets it: a block, a free stretch, or the place of the cursor.
struct GridThing
{
    enum Kind { BlockThing, FreeThing, CursorThing };
    /// Stays the same while the thing changes.
    QString key;
    Kind kind = BlockThing;
    /// “Amara Osei, mole removal, in progress, 10:30 to 11:15, Dr Shah”.
    QString name;
    GridHit at;
    /// In the viewport.
    QRect rect;
    /// Of holds: when they end.
    QDateTime countdownTo;
};

/// The painted grid as a tree for screen readers: the grid is a table, its children are the visible blocks and free
/// stretches. Follows the cursor, tells of changed names, and counts down aloud at five minutes, one minute and the end.
/// Owned by the grid.
class GridAccess
{
public:
    explicit GridAccess(CalendarGrid& grid);
    ~GridAccess();

    GridAccess(const GridAccess&) = delete;
    GridAccess& operator=(const GridAccess&) = delete;

    [[nodiscard]] CalendarGrid& grid() const { return m_grid; }
    /// By column, then by time.
    [[nodiscard]] const QList<GridThing>& things() const;
    [[nodiscard]] const GridThing* thing(const QString& key) const;
    [[nodiscard]] QString focusedKey() const;
    [[nodiscard]] QAccessibleInterface* interfaceOf(const QString& key);
    /// What a hold has left, in words; empty for everything else.
    [[nodiscard]] QString remaining(const GridThing& thing) const;

    void sceneChanged();
    /// Scrolled, zoomed or laid out anew.
    void layoutChanged() { m_stale = true; }
    void cursorChanged();
    void countDown(const QDateTime& now);
    /// How often a countdown was told aloud.
    [[nodiscard]] int announcements() const { return m_announced; }

private:
    void collect() const;
    void collectBlocks() const;
    void collectFree() const;
    void tell(const QString& key, QAccessible::Event what);

    CalendarGrid& m_grid;
    mutable QList<GridThing> m_things;
    mutable QHash<QString, int> m_indexOf;
    mutable bool m_stale = true;
    QHash<QString, QAccessible::Id> m_ids;
    QHash<QString, QString> m_names;
    QHash<QString, qint64> m_left;
    QString m_focused;
    int m_announced = 0;
};

} // namespace clinic::ui
