#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A CallApi that a test answers: `api.reveals.answerNext(…)`.
class FakeCallApi final : public contract::CallApi
{
public:
    struct Reveal
    {
        domain::CallId call;
        contract::RevealRequest request;
        friend bool operator==(const Reveal&, const Reveal&) = default;
    };
    struct Correction
    {
        domain::CallId call;
        contract::CorrectionRequest request;
        friend bool operator==(const Correction&, const Correction&) = default;
    };

    FakeCall<contract::CallQuery, contract::CallList> lists;
    FakeCall<domain::CallId, contract::CallReply> calls;
    FakeCall<Reveal, contract::RevealedCall> reveals;
    FakeCall<Correction, contract::CorrectionReply> corrections;
    FakeCall<contract::DeliveryQuery, contract::DeliveryList> deliveryLists;
    FakeCall<domain::DeliveryId, contract::DeliveryReply> replays;
    FakeCall<NoArguments, contract::RedactionCoverage> coverages;

    void listCalls(const contract::CallQuery& query, QObject* context,
                   contract::Reply<contract::CallList> reply) override;
    void getCall(const domain::CallId& id, QObject* context, contract::Reply<contract::CallReply> reply) override;
    void reveal(const domain::CallId& id, const contract::RevealRequest& request, QObject* context,
                contract::Reply<contract::RevealedCall> reply) override;
    void correct(const domain::CallId& id, const contract::CorrectionRequest& request, QObject* context,
                 contract::Reply<contract::CorrectionReply> reply) override;
    void listDeliveries(const contract::DeliveryQuery& query, QObject* context,
                        contract::Reply<contract::DeliveryList> reply) override;
    void replayDelivery(const domain::DeliveryId& id, QObject* context,
                        contract::Reply<contract::DeliveryReply> reply) override;
    void getCoverage(QObject* context, contract::Reply<contract::RedactionCoverage> reply) override;
};

} // namespace clinic::test
