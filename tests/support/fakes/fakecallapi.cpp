#include "fakecallapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeCallApi::listCalls(const CallQuery& query, QObject* context, Reply<CallList> reply)
{
    lists.ask(query, context, std::move(reply));
}

void FakeCallApi::getCall(const CallId& id, QObject* context, Reply<CallReply> reply)
{
    calls.ask(id, context, std::move(reply));
}

void FakeCallApi::reveal(const CallId& id, const RevealRequest& request, QObject* context, Reply<RevealedCall> reply)
{
    reveals.ask({id, request}, context, std::move(reply));
}

void FakeCallApi::correct(const CallId& id, const CorrectionRequest& request, QObject* context,
                          Reply<CorrectionReply> reply)
{
    corrections.ask({id, request}, context, std::move(reply));
}

void FakeCallApi::listDeliveries(const DeliveryQuery& query, QObject* context, Reply<DeliveryList> reply)
{
    deliveryLists.ask(query, context, std::move(reply));
}

void FakeCallApi::replayDelivery(const DeliveryId& id, QObject* context, Reply<DeliveryReply> reply)
{
    replays.ask(id, context, std::move(reply));
}

void FakeCallApi::getCoverage(QObject* context, Reply<RedactionCoverage> reply)
{
    coverages.ask({}, context, std::move(reply));
}

} // namespace clinic::test
