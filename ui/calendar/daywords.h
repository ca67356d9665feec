#pragma once

#include "dayfacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace clinic::ui {

/// What is said of whole days, in the month beside the grid and in the month's own view.
class DayWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::DayWords)
public:
    using ProviderNames = std::function<QString(const domain::ProviderId&)>;

    /// “23 booked”
    [[nodiscard]] static QString booked(const domain::DayLoad& load);
    /// “6.5 h free”, “nothing free”.
    [[nodiscard]] static QString free(const domain::DayLoad& load);
    [[nodiscard]] static QString fullness(DayFullness fullness);
    /// “Christmas Day”, “Dr Shah: training”; each once.
    [[nodiscard]] static QStringList absences(const DayFacts& facts, const QDate& day, const ProviderNames& names);
    /// All of it in lines, for a tool tip: the day, its numbers, who is off.
    [[nodiscard]] static QStringList lines(const DayFacts& facts, const QDate& day, const ProviderNames& names);
};

} // namespace clinic::ui
