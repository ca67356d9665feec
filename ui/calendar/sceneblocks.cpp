// How the SceneBuilder makes blocks of bookings, holds and offered times; scenebuilder.cpp is the columns.
#include "calendarwords.h"
#include "scenebuilder.h"

#include <algorithm>

namespace clinic::ui {

namespace {

using items::BlockKind;

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

} // namespace

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
    block.resources = source.resourceIds;
    block.fact = resourceWords(column, source.resourceIds);
    if (m_scene.columns.at(column).isRoom)
        block.key += QLatin1Char('r') + QString::number(column);
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
    if (const QString offered = m_input.offered.value(block.slot); !here && !offered.isEmpty())
        return fillOffered(block, offered, range);
    block.title = here && !m_input.own->patient.isEmpty() ? m_input.own->patient : tr("Held for you");
    block.subtitle = here && !m_input.own->procedure.isEmpty() ? m_input.own->procedure : range;
    block.surname = tr("You");
    block.details = {block.subtitle, block.fact};
    speak(block, tr("held for you"), {});
}

void SceneBuilder::fillOffered(Block& block, const QString& patient, const QString& range) const
{
    block.title = patient;
    //: A time kept for somebody of the waiting list who was offered it
    block.subtitle = tr("%1 · offered").arg(range);
    block.surname = CalendarWords::surname(patient);
    block.details = {block.subtitle, block.fact};
    speak(block, tr("offered from the waiting list"), {});
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
        block.details = {block.subtitle, block.fact};
        speak(block, tr("unknown"), source.providerId);
        return;
    }
    block.icon = agent ? QStringLiteral("bot") : QStringLiteral("user");
    block.title = tr("%1 holds").arg(name);
    //: A stretch of time held by the voice agent
    block.subtitle = agent ? tr("%1 · on the phone").arg(range) : range;
    if (const QString offered = m_input.offered.value(block.slot); !offered.isEmpty())
        //: A stretch of time that somebody holds for a patient of the waiting list
        block.subtitle = tr("%1 · for %2").arg(range, offered);
    block.details = {block.subtitle, block.fact};
    speak(block, tr("held"), source.providerId);
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
    const auto procedure = m_input.procedures.constFind(booking.procedureId);
    if (procedure != m_input.procedures.constEnd()) {
        block.subtitle = procedure->name;
        block.tint = QColor(procedure->color);
    }
    block.time = CalendarWords::clock(booking.startsAt, m_geometry.zone());
    block.resources = booking.resourceIds;
    addFacts(block, booking);
    speak(block, CalendarWords::status(booking.status), booking.providerId);
    if (m_scene.columns.at(column).isRoom) {
        block.key += QLatin1Char('r') + QString::number(column);
        const QString who = whose(column, booking.providerId);
        //: In a room's column: procedure and provider
        block.subtitle = block.subtitle.isEmpty() ? who : tr("%1 · %2").arg(block.subtitle, who);
    }
    return block;
}

/// The third line is the one fact that matters now: room and device, repeat, what is written of the patient, who booked.
/// The note has the fourth, when it is not the third already.
void SceneBuilder::addFacts(Block& block, const domain::Booking& booking) const
{
    struct Line
    {
        QString words;
        QString icon;
    };
    const QString note = booking.note.simplified();
    QList<Line> lines;
    const auto add = [&lines](const QString& words, const QString& icon = {}) {
        if (!words.isEmpty())
            lines.append({words, icon});
    };
    add(resourceWords(block.column, booking.resourceIds));
    if (booking.series)
        //: The place in a row of repeated bookings: “Repeats, 2 of 6”
        add(tr("Repeats, %1 of %2").arg(booking.series->number).arg(booking.series->count));
    const bool noteIsFact = lines.isEmpty();
    if (noteIsFact)
        add(note);
    else if (!note.isEmpty())
        lines.insert(1, {note, {}});
    const bool agent = booking.bookedByKind == domain::HolderKind::Agent;
    add(booking.bookedBy.isEmpty() ? QString() : tr("Booked by %1").arg(booking.bookedBy),
        agent ? QStringLiteral("bot") : QString());
    for (const Line& line : std::as_const(lines))
        block.details.append(line.words);
    if (!block.subtitle.isEmpty())
        block.details.prepend(block.subtitle);
    if (block.state == BlockState::Cancelled)
        return;
    block.fact = lines.value(0).words;
    block.factIcon = lines.value(0).icon;
    block.note = lines.value(1).words;
    block.noteIcon = lines.value(1).icon;
}

QString SceneBuilder::resourceWords(int column, const QList<domain::ResourceId>& ids) const
{
    // In its own column a room goes without saying.
    const domain::ResourceId here = m_geometry.column(column).resource;
    QStringList names;
    for (const domain::ResourceId& id : ids) {
        if (id == here)
            continue;
        if (const QString name = m_resourceNames.value(id); !name.isEmpty())
            names.append(name);
    }
    return names.join(tr(", ", "between the names of rooms and devices"));
}

QString SceneBuilder::whose(int column, const domain::ProviderId& provider) const
{
    const SceneColumn& shown = m_scene.columns.at(column);
    if (!shown.isRoom)
        return CalendarWords::shortName(shown.name);
    const QString name = m_input.providerNames.value(provider);
    return name.isEmpty() ? shown.name : CalendarWords::shortName(name);
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
    block.resources = source.resourceIds;
    speak(block, CalendarWords::status(domain::BookingStatus::Booked), source.providerId);
    return block;
}

void SceneBuilder::speak(Block& block, const QString& what, const domain::ProviderId& by) const
{
    const QString provider = whose(block.column, by);
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
        speak(block, tr("free"), slot.providerId);
        m_scene.blocks.append(block);
    }
}

} // namespace clinic::ui
