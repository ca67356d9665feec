#pragma once

#include "contract/files.h"
#include "gui/preparedfilechooser.h"
#include "ui/calendar/exportpage.h"

namespace clinic::test {

[[nodiscard]] inline ui::ExportPage::Scope filesScope()
{
    ui::ExportPage::Scope scope;
    for (const auto& [id, name] : {std::pair(11, "Dr Anika Rao"), std::pair(12, "Dr Tomas Lindh"), std::pair(13, "Sinead Burke")}) {
        domain::Provider provider;
        provider.id = domain::ProviderId(qint64(id));
        provider.name = name;
        scope.providers.append(provider);
    }
    scope.zone = QTimeZone("Europe/London");
    scope.day = QDate(2026, 11, 24);
    scope.today = QDate(2026, 11, 21);
    return scope;
}

[[nodiscard]] inline QList<domain::Procedure> filesProcedures()
{
    domain::Procedure checkUp;
    checkUp.id = domain::ProcedureId(qint64(21));
    checkUp.name = "Skin consultation";
    return {checkUp};
}

[[nodiscard]] inline contract::ImportReport sampleReport()
{
    using contract::ImportOutcome;
    const auto at = [](int day, int hour, int minute) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Europe/London")).toUTC();
    };
    contract::ImportReport report;
    const auto add = [&](const char* what, const QDateTime& from, int minutes, ImportOutcome outcome, int provider,
                         const char* detail = "") -> contract::ImportedEvent& {
        contract::ImportedEvent event;
        event.uid = QString::number(report.events.size());
        event.summary = what;
        event.startsAt = from;
        event.endsAt = from.addSecs(minutes * 60);
        event.outcome = outcome;
        event.detail = detail;
        if (provider)
            event.providerId = domain::ProviderId(qint64(provider));
        report.events.append(event);
        return report.events.last();
    };
    add("Amara Osei – Mole removal", at(23, 9, 0), 45, ImportOutcome::New, 11);
    add("Leon Abara – Patch test", at(23, 10, 0), 30, ImportOutcome::New, 12);
    auto& taken = add("Iris van Doren – Skin consultation", at(23, 14, 0), 30, ImportOutcome::Conflict, 11, "the time is taken");
    taken.holder = domain::Holder{domain::HolderKind::Agent, "c1", "Voxanne"};
    for (const int minute : {30, 45}) {
        domain::Slot slot;
        slot.providerId = taken.providerId;
        slot.startsAt = at(23, 14, minute);
        taken.alternatives.append(slot);
    }
    domain::Slot later;
    later.providerId = taken.providerId;
    later.startsAt = at(24, 14, 0);
    taken.alternatives.append(later);
    add("Sofia Reyes – Suture check", at(24, 11, 15), 15, ImportOutcome::Moved, 13);
    add("Olu Martins", at(24, 12, 0), 30, ImportOutcome::Cancelled, 12);
    add("Yusuf Karim", at(24, 15, 0), 30, ImportOutcome::Incomplete, 12, "it has no telephone number");
    add("Staff party", at(25, 0, 0), 24 * 60, ImportOutcome::OutsideHours, 0, "an all-day event is no appointment");
    add("Hanna Brandt – Laser session", at(25, 9, 30), 45, ImportOutcome::Known, 11);
    add("", {}, 0, ImportOutcome::Unreadable, 0, "it has no start");
    return report;
}

} // namespace clinic::test
