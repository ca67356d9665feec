#pragma once

#include "calendargeometry.h"
#include "calendarscene.h"

#include <QCoreApplication>

namespace clinic::ui {

/// A booking on its way to another time: where its ghost stands and whether it may stay there.
class BookingMove
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::BookingMove)
public:
    BookingMove(const Block& block, bool byKeyboard);

    /// Judges a place anew, against the scene as it is now.
    void goTo(const GridHit& place, const CalendarScene& scene, const QDateTime& now);
    /// Dropped: the ghost stays until the service has answered.
    void setPending() { m_pending = true; }

    [[nodiscard]] const Block& block() const { return m_block; }
    [[nodiscard]] const GridHit& place() const { return m_place; }
    [[nodiscard]] QDateTime end() const { return m_place.time.addSecs(m_block.from.secsTo(m_block.to)); }
    [[nodiscard]] const domain::SlotId& slot() const { return m_slot; }
    [[nodiscard]] bool isPossible() const { return m_reason.isEmpty(); }
    [[nodiscard]] bool isWhereItWas() const { return m_place.column == m_block.column && m_place.time == m_block.from; }
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] bool isByKeyboard() const { return m_byKeyboard; }
    [[nodiscard]] bool isPending() const { return m_pending; }

private:
    Block m_block;
    GridHit m_place;
    domain::SlotId m_slot;
    QString m_reason;
    bool m_byKeyboard = false;
    bool m_pending = false;
};

} // namespace clinic::ui
