#include "fakebookingapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeBookingApi::listProviders(QObject* context, Reply<ProviderList> reply)
{
    providerLists.ask({}, context, std::move(reply));
}

void FakeBookingApi::listProcedures(QObject* context, Reply<ProcedureList> reply)
{
    procedureLists.ask({}, context, std::move(reply));
}

void FakeBookingApi::listSlots(const SlotQuery& query, QObject* context, Reply<SlotList> reply)
{
    slotLists.ask(query, context, std::move(reply));
}

void FakeBookingApi::listBookings(const BookingQuery& query, QObject* context, Reply<BookingList> reply)
{
    bookingLists.ask(query, context, std::move(reply));
}

void FakeBookingApi::getBooking(const BookingId& id, QObject* context, Reply<BookingDetail> reply)
{
    bookingDetails.ask(id, context, std::move(reply));
}

void FakeBookingApi::claim(const SlotId& id, const ClaimRequest& request, QObject* context, Reply<HoldReply> reply)
{
    claims.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::changeHold(const HoldId& id, const ChangeHoldRequest& request, QObject* context,
                                Reply<HoldReply> reply)
{
    holdChanges.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::release(const HoldId& id, QObject* context, Reply<Done> reply)
{
    releases.ask(id, context, std::move(reply));
}

void FakeBookingApi::confirm(const HoldId& id, const ConfirmRequest& request, const QString& attempt, QObject* context,
                             Reply<BookingReply> reply)
{
    confirms.ask({id, request, attempt}, context, std::move(reply));
}

void FakeBookingApi::reschedule(const BookingId& id, const RescheduleRequest& request, QObject* context,
                                Reply<BookingReply> reply)
{
    reschedules.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::cancel(const BookingId& id, const CancelRequest& request, QObject* context,
                            Reply<BookingReply> reply)
{
    cancels.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::restore(const BookingId& id, QObject* context, Reply<BookingReply> reply)
{
    restores.ask(id, context, std::move(reply));
}

void FakeBookingApi::setStatus(const BookingId& id, const StatusRequest& request, QObject* context,
                               Reply<BookingReply> reply)
{
    statusChanges.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::planRepeat(const HoldId& id, const RepeatPlanRequest& request, QObject* context,
                                Reply<RepeatPlan> reply)
{
    repeatPlans.ask({id, request}, context, std::move(reply));
}

void FakeBookingApi::overbook(const SlotId& id, const OverbookRequest& request, const QString& attempt,
                              QObject* context, Reply<BookingReply> reply)
{
    overbookings.ask({id, request, attempt}, context, std::move(reply));
}

} // namespace clinic::test
