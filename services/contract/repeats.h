#pragma once

#include "contract/requests.h"

/// Rows of bookings and deliberate double bookings.
namespace clinic::contract {

enum class RepeatEvery { Day, Week };

/// `POST /v1/holds/{id}/repeat-plan`: where the hold's further occurrences would fall, at the same wall-clock time in the
/// clinic's zone. Takes nothing.
struct RepeatPlanRequest
{
    RepeatEvery every = RepeatEvery::Week;
    /// Every so many days or weeks, 1–52.
    int interval = 1;
    /// The hold's own included, 2–52.
    int count = 2;
    friend bool operator==(const RepeatPlanRequest&, const RepeatPlanRequest&) = default;
};

/// One further occurrence: free with its slot, or who is in the way and what is free nearby.
struct Occurrence
{
    QDateTime startsAt;
    /// Empty when nobody works then.
    domain::SlotId slotId;
    bool free = false;
    std::optional<domain::Holder> holder;
    /// Set when the provider is free but no resource of this kind is.
    QString resourceKind;
    /// That fit whole, nearest first; the same day's before others'.
    QList<domain::Slot> alternatives;
    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

struct RepeatPlan
{
    QList<Occurrence> occurrences;
    friend bool operator==(const RepeatPlan&, const RepeatPlan&) = default;
};

/// `POST /v1/slots/{id}/overbook`: beside what is there, with a reason. Managers alone.
struct OverbookRequest
{
    QString reason;
    domain::Patient patient;
    domain::ProcedureId procedureId;
    std::optional<int> durationMinutes;
    QString note;
    friend bool operator==(const OverbookRequest&, const OverbookRequest&) = default;
};

} // namespace clinic::contract
