#pragma once

#include "domain/booking.h"
#include "ui/common/severity.h"

#include <QString>

#include <optional>

namespace clinic::ui {

/// How a booking's state looks in a panel.
struct BookingSign
{
    Severity severity = Severity::Info;
    QString icon;
};

[[nodiscard]] inline BookingSign signOf(domain::BookingStatus status)
{
    using domain::BookingStatus;
    switch (status) {
    case BookingStatus::Booked:
        return {Severity::Info, QStringLiteral("calendar-check")};
    case BookingStatus::Arrived:
        return {Severity::Good, QStringLiteral("user-check")};
    case BookingStatus::InProgress:
        return {Severity::Good, QStringLiteral("circle-play")};
    case BookingStatus::Completed:
        return {Severity::Info, QStringLiteral("check")};
    case BookingStatus::NoShow:
        return {Severity::Critical, QStringLiteral("user-x")};
    case BookingStatus::Cancelled:
        break;
    }
    return {Severity::Warning, QStringLiteral("calendar-x")};
}

/// The step after this one; none at the end.
[[nodiscard]] inline std::optional<domain::BookingStatus> stepAfter(domain::BookingStatus status)
{
    using domain::BookingStatus;
    switch (status) {
    case BookingStatus::Booked:
        return BookingStatus::Arrived;
    case BookingStatus::Arrived:
        return BookingStatus::InProgress;
    case BookingStatus::InProgress:
        return BookingStatus::Completed;
    default:
        return std::nullopt;
    }
}

/// The step before this one, for a step that was taken by mistake.
[[nodiscard]] inline std::optional<domain::BookingStatus> stepBefore(domain::BookingStatus status)
{
    using domain::BookingStatus;
    switch (status) {
    case BookingStatus::Arrived:
    case BookingStatus::NoShow:
        return BookingStatus::Booked;
    case BookingStatus::InProgress:
        return BookingStatus::Arrived;
    case BookingStatus::Completed:
        return BookingStatus::InProgress;
    default:
        return std::nullopt;
    }
}

} // namespace clinic::ui
