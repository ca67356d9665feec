#pragma once

#include "domain/booking.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace clinic::domain {

enum class WaitlistState { Waiting, Offered, Booked, Removed };

/// A time that is kept for somebody on the waiting list: a hold like any other, so that no two offers can win it.
struct WaitlistOffer
{
    HoldId holdId;
    QList<SlotId> slotIds;
    ProviderId providerId;
    QDateTime startsAt;
    QDateTime endsAt;
    QDateTime expiresAt;
    friend bool operator==(const WaitlistOffer&, const WaitlistOffer&) = default;
};

/// Somebody who takes an earlier time than there is.
struct WaitlistEntry
{
    WaitlistId id;
    BookingContact contact;
    ProcedureId procedureId;
    /// Empty: whoever is free.
    ProviderId providerId;
    /// The wish: not before, not after. UTC.
    QDateTime earliest;
    QDateTime latest;
    QString note;
    WaitlistState state = WaitlistState::Waiting;
    std::optional<WaitlistOffer> offer;
    QDateTime createdAt;
    int version = 0;
    friend bool operator==(const WaitlistEntry&, const WaitlistEntry&) = default;
};

} // namespace clinic::domain
