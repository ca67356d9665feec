#pragma once

#include "domain/waitlist.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <optional>

namespace clinic::ui {

class CalendarController;

/// A time that somebody who waits could take.
struct FittingTime
{
    domain::SlotId slotId;
    domain::ProviderId providerId;
    QDateTime startsAt;
    friend bool operator==(const FittingTime&, const FittingTime&) = default;
};

/// What is said of people who wait.
class WaitingWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::WaitingWords)
public:
    explicit WaitingWords(CalendarController& controller);

    /// “9 days”, “today”.
    [[nodiscard]] QString waited(const domain::WaitlistEntry& entry) const;
    /// “Mole removal · 45 min”
    [[nodiscard]] QString procedure(const domain::WaitlistEntry& entry) const;
    /// “Dr Shah, until 28 Nov · mornings”
    [[nodiscard]] QString wish(const domain::WaitlistEntry& entry) const;
    /// “Dr Shah”
    [[nodiscard]] QString who(const domain::ProviderId& provider) const;
    /// “15:00”, with the day when it is not today.
    [[nodiscard]] QString when(const QDateTime& startsAt) const;
    /// “Dr Shah 15:00”, with the day when it is not today.
    [[nodiscard]] QString time(const domain::ProviderId& provider, const QDateTime& startsAt) const;
    /// “59:12 left”
    [[nodiscard]] QString left(const domain::WaitlistOffer& offer) const;
    /// All of it, as it is read aloud.
    [[nodiscard]] QString spoken(const domain::WaitlistEntry& entry, const std::optional<FittingTime>& fit) const;
    [[nodiscard]] int days(const domain::WaitlistEntry& entry) const;

private:
    [[nodiscard]] QString window(const domain::WaitlistEntry& entry) const;

    CalendarController& m_controller;
};

} // namespace clinic::ui
