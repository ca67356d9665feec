#include "gridghost.h"

#include <algorithm>

namespace clinic::ui {

namespace {

/// The border of slots nearest to an instant; the instant itself where there are no slots.
QDateTime border(const CalendarScene& scene, int column, const QDateTime& time)
{
    const auto cell = scene.cellAt(column, time);
    if (!cell)
        return time;
    return cell->from.secsTo(time) * 2 < cell->from.secsTo(cell->to) ? cell->from : cell->to;
}

} // namespace

GridGhost::GridGhost(const Block& block, Kind kind, bool byKeyboard)
    : m_block(block)
    , m_kind(kind)
    , m_byKeyboard(byKeyboard)
    , m_column(block.column)
    , m_from(block.from)
    , m_to(block.to)
    , m_slot(block.slot)
{
}

void GridGhost::goTo(const GridHit& place, const CalendarScene& scene, const QDateTime& now)
{
    if (m_kind == Move) {
        const auto cell = scene.cellAt(place.column, place.time);
        m_column = place.column;
        m_from = cell ? cell->from : place.time;
        m_to = m_from.addSecs(m_block.from.secsTo(m_block.to));
    } else if (m_kind == ResizeEnd) {
        const auto first = scene.cellAt(m_column, m_from);
        m_to = std::max(border(scene, m_column, place.time), first ? first->to : m_from.addSecs(60));
    } else {
        const auto last = scene.cellAt(m_column, m_to.addSecs(-1));
        m_from = std::min(border(scene, m_column, place.time), last ? last->from : m_to.addSecs(-60));
    }
    judge(scene, now);
}

GridHit GridGhost::stepped(const CalendarScene& scene, int direction, int stepMinutes) const
{
    const QDateTime edge = m_kind == ResizeEnd ? m_to : m_from;
    const auto cell = scene.cellAt(m_column, direction > 0 ? edge : edge.addSecs(-1));
    if (!cell)
        return {m_column, edge.addSecs(qint64(direction) * stepMinutes * 60)};
    return {m_column, direction > 0 ? cell->to : cell->from};
}

void GridGhost::follow(const CalendarScene& scene, const QDateTime& now)
{
    const int index = scene.blockOfKey(m_block.key);
    m_gone = index < 0 && m_seen;
    if (index >= 0) {
        m_seen = true;
        const Block& current = scene.blocks.at(index);
        const bool untouched = isWhereItWas();
        // Another length or another place that somebody gave it is what this change starts from.
        const qint64 length = current.from.secsTo(current.to);
        if (untouched) {
            m_column = current.column;
            m_from = current.from;
            m_to = current.to;
        } else if (m_kind == Move) {
            m_to = m_from.addSecs(length);
        } else if (m_kind == ResizeEnd) {
            m_column = current.column;
            m_from = current.from;
        } else {
            m_column = current.column;
            m_to = current.to;
        }
        m_block = current;
        m_gone = !current.isMovable();
    }
    judge(scene, now);
}

void GridGhost::switchEdge()
{
    if (m_kind != Move && isWhereItWas())
        m_kind = m_kind == ResizeEnd ? ResizeStart : ResizeEnd;
}

void GridGhost::judge(const CalendarScene& scene, const QDateTime& now)
{
    m_seen = m_seen || scene.blockOfKey(m_block.key) >= 0;
    m_reason = verdict(scene, now);
}

QString GridGhost::verdict(const CalendarScene& scene, const QDateTime& now)
{
    m_slot = {};
    if (m_gone)
        return tr("Somebody changed this booking; it stays as it is now");
    if (m_column < 0 || m_column >= scene.columns.size())
        return tr("Not shown");
    if (scene.columns.at(m_column).isRoom)
        return tr("A booking is moved among the providers (P)");
    const auto cell = scene.cellAt(m_column, m_from);
    const QString obstacle = scene.obstacle(m_column, m_from, m_to, m_block.booking);
    //: Beside the pointer: who or what stands in the way, e.g. “Not free: Leon Abara”
    const QString notFree = obstacle.isEmpty() ? tr("Not free for so long") : tr("Not free: %1").arg(obstacle);
    if (!cell || cell->kind == items::BlockKind::Blocked)
        return obstacle.isEmpty() ? tr("Not working then") : notFree;
    m_slot = cell->slot;
    if (isWhereItWas())
        return {};
    const bool startsElsewhere = m_column != m_block.column || m_from != m_block.from;
    if (startsElsewhere && cell->to <= now)
        return tr("Already past");
    if (!scene.fits(m_column, m_from, m_to, m_block.booking))
        return notFree;
    const QString missing = scene.missingResource(m_block, m_from, m_to);
    //: A kind of room or device, e.g. “No laser is free then”
    return missing.isEmpty() ? QString() : tr("No %1 is free then").arg(missing);
}

} // namespace clinic::ui
