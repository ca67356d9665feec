#pragma once

#include "domain/contact.h"
#include "domain/event.h"
#include "domain/slot.h"
#include "domain/waitlist.h"

#include <optional>

/// The waiting list: `GET|POST /v1/waitlist`, `POST /v1/waitlist/{id}/offer`, `DELETE /v1/waitlist/{id}`.
namespace clinic::contract {

/// With a slot: those alone who could take it, who has waited longest first.
struct WaitlistQuery
{
    std::optional<domain::SlotId> slotId;
    friend bool operator==(const WaitlistQuery&, const WaitlistQuery&) = default;
};

/// Who waits or has an offer; the others are history.
struct Waitlist
{
    QList<domain::WaitlistEntry> entries;
    domain::EventPosition asOf = 0;
    friend bool operator==(const Waitlist&, const Waitlist&) = default;
};

struct AddToWaitlistRequest
{
    domain::Patient patient;
    domain::ProcedureId procedureId;
    std::optional<domain::ProviderId> providerId;
    QDateTime earliest;
    QDateTime latest;
    QString note;
    friend bool operator==(const AddToWaitlistRequest&, const AddToWaitlistRequest&) = default;
};

/// Holds the slots for this person, for `minutes` (5–1440); confirming the hold books, releasing it or letting it lapse
/// puts the person back on the list. The patient of the confirm is the entry's. A lost race answers like a claim.
struct OfferRequest
{
    domain::SlotId slotId;
    int minutes = 60;
    friend bool operator==(const OfferRequest&, const OfferRequest&) = default;
};

struct WaitlistReply
{
    domain::WaitlistEntry entry;
    friend bool operator==(const WaitlistReply&, const WaitlistReply&) = default;
};

} // namespace clinic::contract
