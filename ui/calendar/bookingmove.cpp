#include "bookingmove.h"

namespace clinic::ui {

BookingMove::BookingMove(const Block& block, bool byKeyboard)
    : m_block(block)
    , m_place{block.column, block.from}
    , m_slot(block.slot)
    , m_byKeyboard(byKeyboard)
{
}

void BookingMove::goTo(const GridHit& place, const CalendarScene& scene, const QDateTime& now)
{
    m_place = place;
    m_slot = {};
    m_reason.clear();
    const auto cell = scene.cellAt(place.column, place.time);
    if (!cell || cell->kind == items::BlockKind::Blocked) {
        m_reason = tr("Not working then");
        return;
    }
    m_place.time = cell->from;
    m_slot = cell->slot;
    if (isWhereItWas())
        return;
    if (cell->to <= now)
        m_reason = tr("Already past");
    else if (!scene.fits(place.column, m_place.time, end(), m_block.booking))
        m_reason = tr("Not free for so long");
}

} // namespace clinic::ui
