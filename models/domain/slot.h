#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace clinic::domain {

enum class HolderKind { Staff, Agent };

/// Who holds a time: a member of staff or the voice agent.
struct Holder
{
    HolderKind kind = HolderKind::Staff;
    QString id;
    QString name;
    friend bool operator==(const Holder&, const Holder&) = default;
};

enum class SlotStatus { Free, Held, Booked, Blocked };

/// A quarter-hour (or whatever the clinic's grid is) of one provider. Times are UTC.
struct Slot
{
    SlotId id;
    ProviderId providerId;
    QDateTime startsAt;
    QDateTime endsAt;
    SlotStatus status = SlotStatus::Free;
    std::optional<Holder> holder;
    std::optional<QDateTime> heldUntil;
    /// Usually one; deliberate double bookings follow the first.
    QList<BookingId> bookingIds;
    /// What a hold on it has taken beside the provider.
    QList<ResourceId> resourceIds;
    int version = 0;

    friend bool operator==(const Slot&, const Slot&) = default;
};

/// Consecutive slots taken together for a while; nobody else gets them until `expiresAt`.
struct Hold
{
    HoldId id;
    QList<SlotId> slotIds;
    QList<ResourceId> resourceIds;
    QDateTime expiresAt;

    friend bool operator==(const Hold&, const Hold&) = default;
};

/// The state of one slot's hold as the contract's `GET /v1/slots/{id}/hold` tells it.
struct HoldStatus
{
    SlotStatus status = SlotStatus::Free;
    std::optional<Holder> holder;
    std::optional<QDateTime> expiresAt;

    friend bool operator==(const HoldStatus&, const HoldStatus&) = default;
};

} // namespace clinic::domain
