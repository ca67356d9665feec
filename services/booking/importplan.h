#pragma once

#include "booking/importcandidate.h"
#include "domain/booking.h"

#include <optional>

namespace clinic::booking {

/// What the database knows about one candidate.
struct ImportFacts
{
    struct KnownBooking
    {
        domain::BookingId id;
        domain::ProviderId providerId;
        QDateTime startsAt;
        QDateTime endsAt;
        domain::BookingStatus status = domain::BookingStatus::Booked;
        int version = 0;
    };
    std::optional<KnownBooking> booking;
    /// What the file said when the event was imported last.
    std::optional<std::pair<QDateTime, QDateTime>> importedAs;
    /// Who would see the patient: the file's, the booking's, or the query's.
    domain::ProviderId providerId;
    /// The slot at the event's start; empty when there is none.
    domain::SlotId slotId;
    /// Slots without a gap from start to end.
    bool fits = false;
    /// Nobody else has one of them.
    bool free = false;
    std::optional<domain::Holder> holder;
};

struct ImportStep
{
    ImportCandidate candidate;
    ImportFacts facts;
    contract::ImportOutcome outcome = contract::ImportOutcome::Unreadable;
    QString detail;
    QList<domain::Slot> alternatives;
};

/// What becomes of every event; two of the file that want the same time are a conflict, too.
[[nodiscard]] QList<ImportStep> planImport(const QList<ImportCandidate>& candidates, const QList<ImportFacts>& facts,
                                           const QDateTime& now);

[[nodiscard]] contract::ImportedEvent reportedEvent(const ImportStep& step);

} // namespace clinic::booking
