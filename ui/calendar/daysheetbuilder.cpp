#include "daysheetbuilder.h"

#include "calendarwords.h"

namespace clinic::ui {

using items::BlockKind;
using items::CalendarBlock;

namespace {

/// Free time is blank paper.
bool isShown(const CalendarBlock& block)
{
    return block.kind != BlockKind::Free && (block.kind != BlockKind::Booking || block.booking);
}

/// Time off that is laid as closed time between working hours, against the night around them.
bool isInside(const QList<CalendarBlock>& blocks, qsizetype index)
{
    return index > 0 && index + 1 < blocks.size();
}

} // namespace

DaySheet DaySheetBuilder::build(const Input& input)
{
    DaySheet sheet{input.clinic, input.date, input.model.timeZone(), input.printedAt, {}};
    for (const domain::Provider& provider : input.providers) {
        DaySheetColumn column{provider.name, {}, QColor(provider.color), {}};
        const QList<CalendarBlock> blocks = input.model.blocks(provider.id, input.date);
        int booked = 0;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const CalendarBlock& block = blocks.at(i);
            if (!isShown(block))
                continue;
            DaySheetEntry entry = entryOf(input, block);
            const bool closed = block.kind == BlockKind::NotWorking;
            if (closed && isInside(blocks, i)) {
                entry.kind = DaySheetEntry::Absent;
                if (entry.title.isEmpty())
                    entry.title = tr("Break");
            }
            booked += entry.kind == DaySheetEntry::Booking ? 1 : 0;
            column.entries.append(std::move(entry));
        }
        QStringList detail{provider.speciality, tr("%n booked", nullptr, booked)};
        detail.removeAll(QString());
        column.detail = detail.join(QStringLiteral(" · "));
        sheet.columns.append(std::move(column));
    }
    return sheet;
}

DaySheetEntry DaySheetBuilder::entryOf(const Input& input, const CalendarBlock& block)
{
    DaySheetEntry entry;
    entry.from = block.start;
    entry.to = block.end;
    switch (block.kind) {
    case BlockKind::Booking: {
        const domain::Booking& booking = *block.booking;
        entry.title = booking.contact.name;
        entry.procedure = input.procedureName(booking.procedureId);
        entry.place = input.resourceNames(booking.resourceIds);
        entry.note = booking.note;
        if (booking.status == domain::BookingStatus::NoShow)
            entry.mark = CalendarWords::status(booking.status);
        break;
    }
    case BlockKind::HeldMine:
    case BlockKind::HeldOther:
        entry.kind = DaySheetEntry::Held;
        entry.title = block.holder ? tr("Held by %1").arg(block.holder->name) : tr("Held");
        break;
    case BlockKind::Blocked:
        entry.kind = DaySheetEntry::Absent;
        entry.title = reasonOf(input, block);
        if (entry.title.isEmpty())
            entry.title = tr("Blocked");
        break;
    case BlockKind::NotWorking:
    case BlockKind::Free:
        entry.kind = DaySheetEntry::Closed;
        entry.title = reasonOf(input, block);
        break;
    }
    return entry;
}

QString DaySheetBuilder::reasonOf(const Input& input, const CalendarBlock& block)
{
    for (const domain::TimeOff& off : input.timeOff) {
        const bool theirs = off.providerId.isEmpty() || off.providerId == block.providerId;
        if (theirs && off.startsAt < block.end && block.start < off.endsAt)
            return off.reason;
    }
    return {};
}

} // namespace clinic::ui
