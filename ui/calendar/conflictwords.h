#pragma once

#include "calendarbanner.h"
#include "domain/error.h"

#include <QCoreApplication>
#include <QDateTime>

namespace clinic::ui {

class CalendarController;

/// What the banner says when somebody else was faster: who, until when, and what is free instead.
class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::ConflictWords)
public:
    /// `wanted` is the start of the time that was lost.
    ConflictWords(const CalendarController& controller, const QDateTime& wanted);

    /// `first` is a sentence to begin the second line with, if any.
    [[nodiscard]] BannerContent banner(const domain::SlotConflict& conflict, int minutes,
                                       const QString& first = {}) const;

private:
    [[nodiscard]] QString title(const domain::SlotConflict& conflict) const;
    [[nodiscard]] QString alternative(const domain::Slot& slot) const;

    const CalendarController& m_controller;
    QDateTime m_wanted;
};

} // namespace clinic::ui
