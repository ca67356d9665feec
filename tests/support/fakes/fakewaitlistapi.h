#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A WaitlistApi that a test answers: `api.offers.answerNext(…)`.
class FakeWaitlistApi final : public contract::WaitlistApi
{
public:
    struct Offer
    {
        domain::WaitlistId entry;
        contract::OfferRequest request;
        friend bool operator==(const Offer&, const Offer&) = default;
    };

    FakeCall<contract::WaitlistQuery, contract::Waitlist> lists;
    FakeCall<contract::AddToWaitlistRequest, contract::WaitlistReply> additions;
    FakeCall<Offer, contract::WaitlistReply> offers;
    FakeCall<domain::WaitlistId, domain::Done> removals;

    void listWaiting(const contract::WaitlistQuery& query, QObject* context,
                     contract::Reply<contract::Waitlist> reply) override;
    void addToWaitlist(const contract::AddToWaitlistRequest& request, QObject* context,
                       contract::Reply<contract::WaitlistReply> reply) override;
    void offer(const domain::WaitlistId& id, const contract::OfferRequest& request, QObject* context,
               contract::Reply<contract::WaitlistReply> reply) override;
    void removeFromWaitlist(const domain::WaitlistId& id, QObject* context,
                            contract::Reply<domain::Done> reply) override;
};

} // namespace clinic::test
