#include "scenebuilder.h"

#include "calendarwords.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace clinic::ui {

namespace {

using items::BlockKind;

int minuteOfDay(const QTime& time)
{
    return time.hour() * 60 + time.minute();
}

bool overlap(const Block& a, const Block& b)
{
    return a.column == b.column && a.from < b.to && b.from < a.to;
}

/// The hours of one date, which stand instead of those of its weekday.
const domain::DayHours* exceptionOf(const SceneInput& input, const domain::ProviderId& provider, const QDate& date)
{
    for (const domain::DayHours& hours : input.dayHours) {
        if (hours.providerId == provider && hours.date == date)
            return &hours;
    }
    return nullptr;
}

QList<domain::DayStretch> hoursOf(const SceneInput& input, const SceneRows& rows)
{
    if (rows.resource) {
        QList<domain::DayStretch> all;
        for (const domain::Provider& one : input.people)
            all.append(hoursOf(input, {rows.date, one, {}, {}, {}}));
        return all;
    }
    if (const domain::DayHours* exception = exceptionOf(input, rows.provider.id, rows.date))
        return exception->hours;
    QList<domain::DayStretch> stretches;
    for (const domain::WorkingHours& hours : rows.provider.workingHours) {
        if (hours.weekday == rows.date.dayOfWeek())
            stretches.append({hours.startsAt, hours.endsAt});
    }
    return stretches;
}

} // namespace

ShownHours SceneBuilder::shownHours(const SceneInput& input, const QTimeZone& zone)
{
    constexpr int midnight = 24 * 60;
    int opens = midnight;
    int closes = 0;
    int step = CalendarGeometry::quarterMinutes;
    for (const SceneRows& rows : input.columns) {
        for (const domain::DayStretch& hours : hoursOf(input, rows)) {
            const int end = minuteOfDay(hours.endsAt);
            opens = std::min(opens, minuteOfDay(hours.startsAt));
            closes = std::max(closes, end == 0 ? midnight : end);
        }
        for (const items::CalendarBlock& block : rows.blocks) {
            const bool idle = block.kind == BlockKind::Free && block.slotIds.isEmpty();
            if (block.kind == BlockKind::NotWorking || idle)
                continue;
            const QDateTime start = block.start.toTimeZone(zone);
            const QDateTime end = block.end.toTimeZone(zone);
            const int from = start.date() < rows.date ? 0 : minuteOfDay(start.time());
            opens = std::min(opens, from);
            closes = std::max(closes, end.date() > rows.date ? midnight : minuteOfDay(end.time()));
            step = std::gcd(step, from);
            for (const QDateTime& slotEnd : block.slotEnds)
                step = std::gcd(step, int(block.start.secsTo(slotEnd) / 60));
        }
    }
    if (opens >= closes)
        return {8 * 60 + 30, 17 * 60 + 30, step};
    // The nearest :30 outside, so that 09:00–17:00 shows 08:30–17:30.
    opens = std::max(0, (opens + 30) / 60 * 60 - 30);
    closes = std::min(midnight, (closes + 29) / 60 * 60 + 30);
    return {opens, closes, step};
}

CalendarScene SceneBuilder::build(const SceneInput& input, const CalendarGeometry& geometry)
{
    SceneBuilder builder(input, geometry);
    for (int i = 0; i < input.columns.size() && i < geometry.columnCount(); ++i)
        builder.addColumn(i);
    builder.addAlternatives();
    builder.shareLanes();
    return std::move(builder.m_scene);
}

SceneBuilder::SceneBuilder(const SceneInput& input, const CalendarGeometry& geometry)
    : m_input(input)
    , m_geometry(geometry)
{
    m_scene.resources = input.resources;
    m_scene.uses = input.uses;
    for (const domain::Resource& resource : input.resources)
        m_resourceNames.insert(resource.id, resource.name);
}

void SceneBuilder::addColumn(int index)
{
    const SceneRows& rows = m_input.columns.at(index);
    SceneColumn column;
    column.isRoom = rows.resource.has_value();
    column.name = rows.resource ? rows.resource->name : rows.provider.name;
    column.surname = rows.resource ? rows.resource->name : CalendarWords::surname(rows.provider.name);
    column.speciality = rows.resource ? rows.resource->kind : rows.provider.speciality;
    m_scene.columns.append(column);
    if (rows.resource)
        addRoom(index);
    else
        addClosed(index, rows.blocks);
    addCancelled(index);
    for (const items::CalendarBlock& source : withOwnHold(rows.blocks)) {
        if (!rows.resource)
            addCells(index, source);
        if (source.kind == BlockKind::HeldMine || source.kind == BlockKind::HeldOther)
            addHold(index, source);
        else if (source.kind == BlockKind::Booking)
            m_scene.blocks.append(source.booking ? bookingBlock(*source.booking, index)
                                                 : unknownBooking(source, index));
    }
}

void SceneBuilder::addRoom(int index)
{
    const GridColumn& shown = m_geometry.column(index);
    SceneColumn& column = m_scene.columns[index];
    for (const items::CalendarBlock& source : m_input.columns.at(index).blocks) {
        const Stretch stretch{std::max(source.start, shown.from), std::min(source.end, shown.to)};
        if (stretch.from >= stretch.to)
            continue;
        const int minutes = int(stretch.from.secsTo(stretch.to) / 60);
        column.openMinutes += minutes;
        if (source.kind != BlockKind::Free)
            continue;
        column.freeMinutes += minutes;
        column.idle.append(stretch);
    }
}

QList<items::CalendarBlock> SceneBuilder::withOwnHold(const QList<items::CalendarBlock>& blocks) const
{
    if (!m_input.own)
        return blocks;
    QList<items::CalendarBlock> shown;
    for (items::CalendarBlock block : blocks) {
        if (block.kind == BlockKind::Free && !block.slotIds.isEmpty() &&
            m_input.own->slotIds.contains(block.slotIds.first())) {
            block.kind = BlockKind::HeldMine;
            block.heldUntil = m_input.own->expiresAt;
            if (!shown.isEmpty() && shown.last().kind == BlockKind::HeldMine && shown.last().end == block.start) {
                shown.last().end = block.end;
                shown.last().slotIds.append(block.slotIds);
                shown.last().slotEnds.append(block.slotEnds);
                continue;
            }
        }
        shown.append(block);
    }
    return shown;
}

void SceneBuilder::addCells(int index, const items::CalendarBlock& source)
{
    if (source.slotIds.isEmpty())
        return;
    SceneColumn& column = m_scene.columns[index];
    QDateTime from = source.start;
    for (int i = 0; i < source.slotIds.size(); from = source.slotEnds.value(i, source.end), ++i) {
        const QDateTime to = source.slotEnds.value(i, source.end);
        // Of several bookings in one slot the cells are there already.
        const auto known = std::find_if(column.cells.rbegin(), column.cells.rend(),
                                        [&](const SceneCell& c) { return c.slot == source.slotIds.at(i); });
        if (known != column.cells.rend()) {
            known->bookings.append(source.bookingId.value_or(domain::BookingId()));
            continue;
        }
        SceneCell cell{source.slotIds.at(i), from, to, source.kind, {}};
        if (source.bookingId)
            cell.bookings.append(*source.bookingId);
        const int minutes = int(from.secsTo(to) / 60);
        if (source.kind != BlockKind::Blocked)
            column.openMinutes += minutes;
        if (source.kind == BlockKind::Free)
            column.freeMinutes += minutes;
        column.cells.append(cell);
    }
}

void SceneBuilder::addClosed(int index, const QList<items::CalendarBlock>& blocks)
{
    const GridColumn& column = m_geometry.column(index);
    const SceneRows& rows = m_input.columns.at(index);
    const domain::DayHours* exception = exceptionOf(m_input, rows.provider.id, rows.date);
    const bool anySlots = std::any_of(blocks.begin(), blocks.end(), [](const auto& b) { return !b.slotIds.isEmpty(); });
    for (int i = 0; i < blocks.size(); ++i) {
        const items::CalendarBlock& source = blocks.at(i);
        ClosedStretch stretch{index, std::max(source.start, column.from), std::min(source.end, column.to), {}, {}};
        if (stretch.from >= stretch.to)
            continue;
        if (source.kind == BlockKind::Blocked) {
            stretch.icon = QStringLiteral("ban");
            stretch.words = tr("Blocked");
        } else if (source.kind != BlockKind::NotWorking) {
            continue;
        } else if (i > 0 && i + 1 < blocks.size()) {
            stretch.icon = QStringLiteral("coffee");
            stretch.words = tr("Break");
        } else if (!anySlots && exception && exception->hours.isEmpty() && !exception->reason.isEmpty()) {
            stretch.icon = QStringLiteral("moon");
            //: Of one day only, with the reason: “Not working: conference”
            stretch.words = tr("Not working: %1").arg(CalendarWords::midSentence(exception->reason));
        } else if (!anySlots && !hoursOf(m_input, rows).isEmpty()) {
            stretch.icon = QStringLiteral("calendar");
            stretch.words = tr("Not open for booking yet");
        } else {
            stretch.icon = QStringLiteral("moon");
            stretch.words = tr("Not working");
        }
        addCut(stretch, rows.provider.id);
    }
}

void SceneBuilder::addCut(const ClosedStretch& stretch, const domain::ProviderId& provider)
{
    const auto put = [this](ClosedStretch part) {
        if (part.from >= part.to)
            return;
        QList<ClosedStretch>& closed = m_scene.closed;
        if (!closed.isEmpty() && closed.last().column == part.column && closed.last().to == part.from &&
            closed.last().words == part.words && closed.last().icon == part.icon)
            closed.last().to = part.to;
        else
            closed.append(part);
    };
    ClosedStretch rest = stretch;
    QList<domain::TimeOff> here;
    for (const domain::TimeOff& off : m_input.timeOff) {
        const bool applies = off.providerId.isEmpty() || off.providerId == provider;
        if (applies && off.startsAt < stretch.to && stretch.from < off.endsAt)
            here.append(off);
    }
    std::sort(here.begin(), here.end(), [](const auto& a, const auto& b) { return a.startsAt < b.startsAt; });
    for (const domain::TimeOff& off : std::as_const(here)) {
        if (off.endsAt <= rest.from)
            continue;
        ClosedStretch before = rest;
        before.to = std::max(rest.from, std::min(rest.to, off.startsAt));
        put(before);
        ClosedStretch away = rest;
        away.from = before.to;
        away.to = std::min(rest.to, off.endsAt);
        away.icon = QStringLiteral("ban");
        const bool holiday = off.providerId.isEmpty();
        if (off.reason.isEmpty())
            away.words = holiday ? tr("Closed") : tr("Time off");
        else
            away.words = holiday ? off.reason : tr("Time off: %1").arg(CalendarWords::midSentence(off.reason));
        put(away);
        rest.from = away.to;
    }
    put(rest);
}

void SceneBuilder::shareLanes()
{
    QList<Block>& blocks = m_scene.blocks;
    for (Block& block : blocks) {
        if (block.state == BlockState::Cancelled) {
            block.lanes = 2;
            block.lane = 1;
        }
    }
    // Those that overlap, directly or through others, share the column's width.
    const auto stands = [&](int i) { return !blocks.at(i).booking.isEmpty() && blocks.at(i).state != BlockState::Cancelled; };
    QList<int> order;
    for (int i = 0; i < blocks.size(); ++i) {
        if (stands(i))
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const Block& first = blocks.at(a);
        const Block& second = blocks.at(b);
        return std::tie(first.column, first.from, first.overbooked) <
               std::tie(second.column, second.from, second.overbooked);
    });
    for (int begin = 0; begin < order.size();) {
        int end = begin + 1;
        QDateTime reached = blocks.at(order.at(begin)).to;
        while (end < order.size() && blocks.at(order.at(end)).column == blocks.at(order.at(begin)).column &&
               blocks.at(order.at(end)).from < reached) {
            reached = std::max(reached, blocks.at(order.at(end)).to);
            ++end;
        }
        layLanes(order.mid(begin, end - begin));
        begin = end;
    }
}

/// Each takes the first lane that is free at its start.
void SceneBuilder::layLanes(const QList<int>& together)
{
    if (together.size() < 2)
        return;
    QList<Block>& blocks = m_scene.blocks;
    QList<QDateTime> lanes;
    for (const int i : together) {
        const auto fits = [&](const QDateTime& until) { return until <= blocks.at(i).from; };
        const auto lane = std::find_if(lanes.begin(), lanes.end(), fits);
        blocks[i].lane = int(lane - lanes.begin());
        if (lane == lanes.end())
            lanes.append(blocks.at(i).to);
        else
            *lane = blocks.at(i).to;
    }
    for (const int i : together) {
        blocks[i].lanes = int(lanes.size());
        blocks[i].more = 0;
        if (blocks.at(i).lane == 0)
            blocks[i].more = int(std::count_if(together.begin(), together.end(), [&](int k) {
                return k != i && blocks.at(k).lane > 0 && overlap(blocks.at(i), blocks.at(k));
            }));
    }
}

} // namespace clinic::ui
