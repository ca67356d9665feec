#pragma once

#include "ui/calendar/daysheet.h"

namespace clinic::test {

/// An invented day on paper.
[[nodiscard]] inline ui::DaySheet sheetOf(int providers, int minutesEach, const QTime& from, const QTime& to,
                                          const QByteArray& zoneName = "Europe/London",
                                          const QDate& date = QDate(2026, 11, 17))
{
    static const QStringList names{"Mara Holmqvist", "Jonas Pelham",  "Amara Osei",    "Iris van Doren", "Leon Abara",
                                   "Sofia Reyes",    "Olu Martins",   "Hanna Brandt",  "Yusuf Karim",    "Chloe Bannister",
                                   "Marek Dusan",    "Grace Ilunga",  "Ruth Callow",   "Lucia Ferro",    "Wren Adeyemi",
                                   "Maximiliane Featherstonehaugh-Oyelaran"};
    static const QStringList procedures{"Skin consultation", "Mole removal", "Suture check", "Laser session", "Wound care"};
    static const QStringList people{"Dr Anika Rao", "Dr Tomas Lindh", "Sinead Burke", "Dr Priya Shah", "Ines Duarte"};
    static const QList<QColor> colors{"#0B6B78", "#3D6DB5", "#6B5AA8", "#9A5B2E", "#2E7D4F"};
    const QTimeZone zone(zoneName);
    const auto at = [&](const QTime& time) { return QDateTime(date, time, zone).toUTC(); };
    ui::DaySheet sheet{"Harbour Skin Clinic", date, zone, at({8, 12}), {}};
    int turn = 0;
    for (int i = 0; i < providers; ++i) {
        ui::DaySheetColumn column{people.at(i % people.size()), "Dermatology", colors.at(i % colors.size()), {}};
        using enum ui::DaySheetEntry::Kind;
        column.entries.append({Closed, date.startOfDay(zone).toUTC(), at(from), {}, {}, {}, {}, {}});
        const QDateTime lunch = at({12, 30});
        const QDateTime end = at(to);
        bool eaten = false;
        for (QDateTime time = at(from); time < end;) {
            if (!eaten && time >= lunch) {
                column.entries.append({Absent, time, time.addSecs(45 * 60), i == 1 ? "Training" : "Break", {}, {}, {}, {}});
                time = time.addSecs(45 * 60);
                eaten = true;
                continue;
            }
            ++turn;
            const int minutes = qMin<int>(minutesEach * (1 + turn % 3), int(time.secsTo(end) / 60));
            if (turn % 5 == 0) {
                time = time.addSecs(minutes * 60);
                continue;
            }
            ui::DaySheetEntry entry{Booking, time, time.addSecs(minutes * 60), names.at(turn % names.size()),
                                    procedures.at(turn % procedures.size()), turn % 3 ? QString() : QString("Room %1").arg(turn % 4 + 1),
                                    turn % 4 ? QString() : QString("Interpreter: Polish. Brings the letter of the surgeon."),
                                    turn % 11 ? QString() : QString("no-show")};
            if (turn % 13 == 0) {
                entry.kind = Held;
                entry.title = "Held by Voxanne";
                entry.procedure.clear();
                entry.mark.clear();
                entry.note.clear();
            }
            column.entries.append(entry);
            if (turn % 9 == 0 && entry.kind == Booking) {
                entry.title = "Ada Prior";
                entry.note = "Double booked";
                column.entries.append(entry);
            }
            time = time.addSecs(minutes * 60);
        }
        column.entries.append({Closed, end, date.addDays(1).startOfDay(zone).toUTC(), {}, {}, {}, {}, {}});
        sheet.columns.append(column);
    }
    return sheet;
}

} // namespace clinic::test
