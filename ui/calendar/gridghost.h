#pragma once

#include "calendargeometry.h"
#include "calendarscene.h"

#include <QCoreApplication>

namespace clinic::ui {

/// A booking on its way to another time or length: where its ghost stands and whether it may stay there. What others
/// change meanwhile is taken over at once.
class GridGhost
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::GridGhost)
public:
    enum Kind { Move, ResizeStart, ResizeEnd };

    GridGhost(const Block& block, Kind kind, bool byKeyboard);

    /// Puts the block's start there (Move), or the edge that is dragged, on the nearest border of slots.
    void goTo(const GridHit& place, const CalendarScene& scene, const QDateTime& now);
    /// The next place for the keyboard, a slot later or earlier.
    [[nodiscard]] GridHit stepped(const CalendarScene& scene, int direction, int stepMinutes) const;
    /// The scene has changed: the booking itself may have, and what stands at the ghost's place.
    void follow(const CalendarScene& scene, const QDateTime& now);
    /// The other edge, as long as nothing is changed yet.
    void switchEdge();
    /// Dropped: the ghost stays until the service has answered.
    void setPending() { m_pending = true; }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const Block& block() const { return m_block; }
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] const QDateTime& from() const { return m_from; }
    [[nodiscard]] const QDateTime& to() const { return m_to; }
    [[nodiscard]] int minutes() const { return int(m_from.secsTo(m_to) / 60); }
    /// The slot that the booking would begin with.
    [[nodiscard]] const domain::SlotId& slot() const { return m_slot; }
    [[nodiscard]] bool isPossible() const { return m_reason.isEmpty(); }
    [[nodiscard]] bool isWhereItWas() const
    {
        return m_column == m_block.column && m_from == m_block.from && m_to == m_block.to;
    }
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] bool isByKeyboard() const { return m_byKeyboard; }
    [[nodiscard]] bool isPending() const { return m_pending; }

private:
    void judge(const CalendarScene& scene, const QDateTime& now);
    [[nodiscard]] QString verdict(const CalendarScene& scene, const QDateTime& now);

    Block m_block;
    Kind m_kind;
    bool m_byKeyboard;
    int m_column;
    QDateTime m_from;
    QDateTime m_to;
    domain::SlotId m_slot;
    QString m_reason;
    bool m_seen = false;
    bool m_gone = false;
    bool m_pending = false;
};

} // namespace clinic::ui
