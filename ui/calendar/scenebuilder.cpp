#include "scenebuilder.h"

#include "calendarwords.h"

#include <algorithm>

namespace clinic::ui {

namespace {

using items::BlockKind;

int minuteOfDay(const QTime& time)
{
    return time.hour() * 60 + time.minute();
}

BlockState stateOf(domain::BookingStatus status)
{
    switch (status) {
    case domain::BookingStatus::Booked:
        return BlockState::Booked;
    case domain::BookingStatus::Arrived:
        return BlockState::Arrived;
    case domain::BookingStatus::InProgress:
        return BlockState::InProgress;
    case domain::BookingStatus::Completed:
        return BlockState::Completed;
    case domain::BookingStatus::NoShow:
        return BlockState::NoShow;
    case domain::BookingStatus::Cancelled:
        return BlockState::Cancelled;
    }
    return BlockState::Booked;
}

QString iconOf(BlockState state, bool overbooked)
{
    switch (state) {
    case BlockState::Arrived:
        return QStringLiteral("user-check");
    case BlockState::InProgress:
        return QStringLiteral("circle-play");
    case BlockState::Completed:
        return QStringLiteral("check");
    case BlockState::NoShow:
        return QStringLiteral("user-x");
    case BlockState::Cancelled:
        return QStringLiteral("calendar-x");
    default:
        return overbooked ? QStringLiteral("layers") : QString();
    }
}

bool overlap(const Block& a, const Block& b)
{
    return a.column == b.column && a.from < b.to && b.from < a.to;
}

bool worksOn(const domain::Provider& provider, const QDate& date)
{
    return std::any_of(provider.workingHours.begin(), provider.workingHours.end(),
                       [&date](const domain::WorkingHours& hours) { return hours.weekday == date.dayOfWeek(); });
}

} // namespace

ShownHours SceneBuilder::shownHours(const SceneInput& input, const QTimeZone& zone)
{
    int opens = 24 * 60;
    int closes = 0;
    for (const SceneRows& rows : input.columns) {
        for (const domain::WorkingHours& hours : rows.provider.workingHours) {
            if (hours.weekday != rows.date.dayOfWeek())
                continue;
            opens = std::min(opens, minuteOfDay(hours.startsAt));
            closes = std::max(closes, minuteOfDay(hours.endsAt));
        }
        for (const items::CalendarBlock& block : rows.blocks) {
            if (block.kind == BlockKind::NotWorking)
                continue;
            const QDateTime end = block.end.toTimeZone(zone);
            opens = std::min(opens, minuteOfDay(block.start.toTimeZone(zone).time()));
            closes = std::max(closes, end.date() > rows.date ? 24 * 60 : minuteOfDay(end.time()));
        }
    }
    if (opens >= closes)
        return {8 * 60 + 30, 17 * 60 + 30};
    // The nearest :30 outside, so that 09:00–17:00 shows 08:30–17:30.
    opens = std::max(0, (opens + 30) / 60 * 60 - 30);
    closes = std::min(24 * 60, (closes + 29) / 60 * 60 + 30);
    return {opens, closes};
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
}

void SceneBuilder::addColumn(int index)
{
    const SceneRows& rows = m_input.columns.at(index);
    SceneColumn column;
    column.name = rows.provider.name;
    column.surname = CalendarWords::surname(rows.provider.name);
    column.speciality = rows.provider.speciality;
    m_scene.columns.append(column);
    addClosed(index, rows.blocks);
    addCancelled(index);
    for (const items::CalendarBlock& source : withOwnHold(rows.blocks)) {
        addCells(index, source);
        if (source.kind == BlockKind::HeldMine || source.kind == BlockKind::HeldOther)
            addHold(index, source);
        else if (source.kind == BlockKind::Booking)
            m_scene.blocks.append(source.booking ? bookingBlock(*source.booking, index)
                                                 : unknownBooking(source, index));
    }
}

QList<items::CalendarBlock> SceneBuilder::withOwnHold(const QList<items::CalendarBlock>& blocks) const
{
    if (!m_input.own)
        return blocks;
    QList<items::CalendarBlock> shown;
    for (items::CalendarBlock block : blocks) {
        if (block.kind == BlockKind::Free && m_input.own->slotIds.contains(block.slotIds.first())) {
            block.kind = BlockKind::HeldMine;
            block.heldUntil = m_input.own->expiresAt;
            if (!shown.isEmpty() && shown.last().kind == BlockKind::HeldMine && shown.last().end == block.start) {
                shown.last().end = block.end;
                shown.last().slotIds.append(block.slotIds);
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
    const qint64 step = source.start.secsTo(source.end) / source.slotIds.size();
    for (int i = 0; i < source.slotIds.size(); ++i) {
        const QDateTime from = source.start.addSecs(i * step);
        const auto known = std::find_if(column.cells.begin(), column.cells.end(),
                                        [&](const SceneCell& c) { return c.slot == source.slotIds.at(i); });
        if (known != column.cells.end()) {
            known->bookings.append(source.bookingId.value_or(domain::BookingId()));
            continue;
        }
        SceneCell cell{source.slotIds.at(i), from, from.addSecs(step), source.kind, {}};
        if (source.bookingId)
            cell.bookings.append(*source.bookingId);
        if (source.kind != BlockKind::Blocked)
            column.openMinutes += int(step / 60);
        if (source.kind == BlockKind::Free)
            column.freeMinutes += int(step / 60);
        column.cells.append(cell);
    }
}

void SceneBuilder::addClosed(int index, const QList<items::CalendarBlock>& blocks)
{
    const GridColumn& column = m_geometry.column(index);
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
        } else if (!anySlots && worksOn(m_input.columns.at(index).provider, column.date)) {
            stretch.icon = QStringLiteral("calendar");
            stretch.words = tr("Not open for booking yet");
        } else {
            stretch.icon = QStringLiteral("moon");
            stretch.words = tr("Not working");
        }
        m_scene.closed.append(stretch);
    }
}

void SceneBuilder::addHold(int column, const items::CalendarBlock& source)
{
    Block block;
    block.column = column;
    block.from = source.start;
    block.to = source.end;
    if (!source.slotIds.isEmpty())
        block.slot = source.slotIds.first();
    block.key = QLatin1String("s") + block.slot.text();
    block.countdownTo = source.heldUntil.value_or(QDateTime());
    const QString range = CalendarWords::range(block.from, block.to, m_geometry.zone());
    if (source.kind == BlockKind::HeldMine)
        fillOwnHold(block, range);
    else
        fillOthersHold(block, source, range);
    m_scene.blocks.append(block);
}

void SceneBuilder::fillOwnHold(Block& block, const QString& range) const
{
    const bool here = m_input.own && m_input.own->slotIds.contains(block.slot);
    block.state = BlockState::HeldMine;
    block.icon = QStringLiteral("hourglass");
    block.title = here && !m_input.own->patient.isEmpty() ? m_input.own->patient : tr("Held for you");
    block.subtitle = here && !m_input.own->procedure.isEmpty() ? m_input.own->procedure : range;
    block.surname = tr("You");
    speak(block, tr("held for you"));
}

void SceneBuilder::fillOthersHold(Block& block, const items::CalendarBlock& source, const QString& range) const
{
    const QString name = source.holder ? source.holder->name : tr("Somebody");
    const bool agent = source.holder && source.holder->kind == domain::HolderKind::Agent;
    block.state = BlockState::HeldOther;
    block.surname = agent ? name : CalendarWords::surname(name);
    if (m_input.unknownSince.isValid()) {
        block.icon = QStringLiteral("circle-help");
        block.title = tr("%1 held").arg(name);
        block.subtitle = tr("unknown since %1").arg(CalendarWords::clock(m_input.unknownSince, m_geometry.zone()));
        block.time = CalendarWords::clock(block.from, m_geometry.zone());
        block.countdownTo = {};
        speak(block, tr("unknown"));
        return;
    }
    block.icon = agent ? QStringLiteral("bot") : QStringLiteral("user");
    block.title = tr("%1 holds").arg(name);
    //: A stretch of time held by the voice agent
    block.subtitle = agent ? tr("%1 · on the phone").arg(range) : range;
    speak(block, tr("held"));
}

void SceneBuilder::addCancelled(int index)
{
    const SceneRows& rows = m_input.columns.at(index);
    for (const domain::Booking& booking : rows.cancelled) {
        const bool covered = std::any_of(rows.blocks.begin(), rows.blocks.end(), [&](const items::CalendarBlock& b) {
            return b.kind != BlockKind::Free && b.start < booking.endsAt && booking.startsAt < b.end;
        });
        if (!covered)
            m_scene.blocks.append(bookingBlock(booking, index));
    }
}

Block SceneBuilder::bookingBlock(const domain::Booking& booking, int column) const
{
    Block block;
    block.key = QLatin1String("b") + booking.id.text();
    block.state = stateOf(booking.status);
    block.overbooked = booking.overbooked;
    block.column = column;
    block.from = booking.startsAt;
    block.to = booking.endsAt;
    block.booking = booking.id;
    if (!booking.slotIds.isEmpty())
        block.slot = booking.slotIds.first();
    block.icon = iconOf(block.state, block.overbooked);
    block.title = booking.contact.name;
    block.surname = CalendarWords::surname(booking.contact.name);
    block.subtitle = m_input.procedures.value(booking.procedureId).name;
    block.time = CalendarWords::clock(booking.startsAt, m_geometry.zone());
    // What is written about the patient matters more now than who booked.
    const QString note = booking.note.simplified();
    const QString bookedBy = booking.bookedBy.isEmpty() ? QString() : tr("Booked by %1").arg(booking.bookedBy);
    if (block.state != BlockState::Cancelled) {
        block.fact = note.isEmpty() ? bookedBy : note;
        block.note = note.isEmpty() ? QString() : bookedBy;
    }
    speak(block, CalendarWords::status(booking.status));
    return block;
}

Block SceneBuilder::unknownBooking(const items::CalendarBlock& source, int column) const
{
    Block block;
    block.slot = source.slotIds.first();
    block.key = QLatin1String("s") + block.slot.text();
    block.column = column;
    block.from = source.start;
    block.to = source.end;
    block.title = tr("Booked");
    block.surname = block.title;
    block.time = CalendarWords::clock(source.start, m_geometry.zone());
    speak(block, CalendarWords::status(domain::BookingStatus::Booked));
    return block;
}

void SceneBuilder::speak(Block& block, const QString& what) const
{
    const QString provider = CalendarWords::shortName(m_scene.columns.at(block.column).name);
    const QString from = CalendarWords::clock(block.from, m_geometry.zone());
    const QString to = CalendarWords::clock(block.to, m_geometry.zone());
    if (block.isHold() || block.subtitle.isEmpty()) {
        //: Read aloud. Who or what, state, from, to, provider: “Voxanne holds, held, 11:30 to 12:15, Dr Ito”
        block.spoken = tr("%1, %2, %3 to %4, %5").arg(block.title, what, from, to, provider);
        return;
    }
    //: Read aloud. Patient, procedure, state, from, to, provider
    block.spoken = tr("%1, %2, %3, %4 to %5, %6")
                       .arg(block.title, CalendarWords::midSentence(block.subtitle), what, from, to, provider);
}

void SceneBuilder::addAlternatives()
{
    for (int i = 0; i < m_input.alternatives.size(); ++i) {
        const domain::Slot& slot = m_input.alternatives.at(i);
        const int column = m_geometry.columnAt(slot.providerId, slot.startsAt);
        if (column < 0)
            continue;
        Block block;
        block.key = QLatin1String("a") + slot.id.text();
        block.state = BlockState::Alternative;
        block.column = column;
        block.from = slot.startsAt;
        block.to = std::max(slot.endsAt, slot.startsAt.addSecs(m_input.alternativeMinutes * 60));
        block.slot = slot.id;
        block.title = CalendarWords::range(block.from, block.to, m_geometry.zone());
        block.surname = CalendarWords::clock(block.from, m_geometry.zone());
        //: A key of the keyboard: Alt and a digit
        block.subtitle = tr("Alt %1").arg(i + 1);
        speak(block, tr("free"));
        m_scene.blocks.append(block);
    }
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
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks.at(i).booking.isEmpty() || blocks.at(i).state == BlockState::Cancelled)
            continue;
        QList<int> together{i};
        const auto consider = [&](int k) {
            if (!blocks.at(k).booking.isEmpty() && blocks.at(k).state != BlockState::Cancelled &&
                overlap(blocks.at(i), blocks.at(k)))
                together.append(k);
        };
        // Blocks of a column stand together.
        for (int k = i - 1; k >= 0 && blocks.at(k).column == blocks.at(i).column; --k)
            consider(k);
        for (int k = i + 1; k < blocks.size() && blocks.at(k).column == blocks.at(i).column; ++k)
            consider(k);
        if (together.size() < 2)
            continue;
        std::sort(together.begin(), together.end(), [&](int a, int b) {
            return std::pair(blocks.at(a).overbooked, a) < std::pair(blocks.at(b).overbooked, b);
        });
        blocks[i].lanes = int(together.size());
        blocks[i].lane = int(together.indexOf(i));
        blocks[i].more = blocks[i].lane == 0 ? blocks[i].lanes - 1 : 0;
    }
}

} // namespace clinic::ui
