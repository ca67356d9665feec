#include "fakewaitlistapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeWaitlistApi::listWaiting(const WaitlistQuery& query, QObject* context, Reply<Waitlist> reply)
{
    lists.ask(query, context, std::move(reply));
}

void FakeWaitlistApi::addToWaitlist(const AddToWaitlistRequest& request, QObject* context, Reply<WaitlistReply> reply)
{
    additions.ask(request, context, std::move(reply));
}

void FakeWaitlistApi::offer(const WaitlistId& id, const OfferRequest& request, QObject* context,
                            Reply<WaitlistReply> reply)
{
    offers.ask({id, request}, context, std::move(reply));
}

void FakeWaitlistApi::removeFromWaitlist(const WaitlistId& id, QObject* context, Reply<Done> reply)
{
    removals.ask(id, context, std::move(reply));
}

} // namespace clinic::test
