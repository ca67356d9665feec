#pragma once

#include "daysheet.h"
#include "domain/schedule.h"
#include "items/calendarmodel.h"

#include <QCoreApplication>

#include <functional>

namespace clinic::ui {

/// What a day sheet is made of, out of the calendar's model.
class DaySheetBuilder
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::DaySheetBuilder)
public:
    struct Input
    {
        const items::CalendarModel& model;
        QList<domain::Provider> providers;
        QDate date;
        QString clinic;
        QDateTime printedAt;
        QList<domain::TimeOff> timeOff;
        std::function<QString(const domain::ProcedureId&)> procedureName;
        std::function<QString(const QList<domain::ResourceId>&)> resourceNames;
    };

    [[nodiscard]] static DaySheet build(const Input& input);

private:
    [[nodiscard]] static DaySheetEntry entryOf(const Input& input, const items::CalendarBlock& block);
    [[nodiscard]] static QString reasonOf(const Input& input, const items::CalendarBlock& block);
};

} // namespace clinic::ui
