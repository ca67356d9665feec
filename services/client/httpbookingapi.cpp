#include "client/httpbookingapi.h"

#include "contract/calendarcodec.h"
#include "contract/queries.h"

namespace clinic::client {

using namespace contract;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

HttpBookingApi::HttpBookingApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpBookingApi::listProviders(QObject* context, Reply<ProviderList> reply)
{
    m_client.ask(get(pathOf({u"providers"_s})), context, std::move(reply));
}

void HttpBookingApi::listProcedures(QObject* context, Reply<ProcedureList> reply)
{
    m_client.ask(get(pathOf({u"procedures"_s})), context, std::move(reply));
}

void HttpBookingApi::listSlots(const SlotQuery& query, QObject* context, Reply<SlotList> reply)
{
    m_client.ask(get(pathOf({u"slots"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpBookingApi::listBookings(const BookingQuery& query, QObject* context, Reply<BookingList> reply)
{
    m_client.ask(get(pathOf({u"bookings"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpBookingApi::getBooking(const BookingId& id, QObject* context, Reply<BookingDetail> reply)
{
    m_client.ask(get(pathOf({u"bookings"_s, id.text()})), context, std::move(reply));
}

void HttpBookingApi::claim(const SlotId& id, const ClaimRequest& request, QObject* context, Reply<HoldReply> reply)
{
    m_client.ask(post(pathOf({u"slots"_s, id.text(), u"claim"_s}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::changeHold(const HoldId& id, const ChangeHoldRequest& request, QObject* context,
                                Reply<HoldReply> reply)
{
    m_client.ask(patch(pathOf({u"holds"_s, id.text()}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::release(const HoldId& id, QObject* context, Reply<Done> reply)
{
    m_client.tell(remove(pathOf({u"holds"_s, id.text()})), context, std::move(reply));
}

void HttpBookingApi::confirm(const HoldId& id, const ConfirmRequest& request, const QString& attempt, QObject* context,
                             Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"holds"_s, id.text(), u"confirm"_s}), encode(request), attempt), context,
                 std::move(reply));
}

void HttpBookingApi::reschedule(const BookingId& id, const RescheduleRequest& request, QObject* context,
                                Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"bookings"_s, id.text(), u"reschedule"_s}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::cancel(const BookingId& id, const CancelRequest& request, QObject* context,
                            Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"bookings"_s, id.text(), u"cancel"_s}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::restore(const BookingId& id, QObject* context, Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"bookings"_s, id.text(), u"restore"_s}), {}), context, std::move(reply));
}

void HttpBookingApi::setStatus(const BookingId& id, const StatusRequest& request, QObject* context,
                               Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"bookings"_s, id.text(), u"status"_s}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::planRepeat(const HoldId& id, const RepeatPlanRequest& request, QObject* context,
                                Reply<RepeatPlan> reply)
{
    m_client.ask(post(pathOf({u"holds"_s, id.text(), u"repeat-plan"_s}), encode(request)), context, std::move(reply));
}

void HttpBookingApi::overbook(const SlotId& id, const OverbookRequest& request, const QString& attempt,
                              QObject* context, Reply<BookingReply> reply)
{
    m_client.ask(post(pathOf({u"slots"_s, id.text(), u"overbook"_s}), encode(request), attempt), context,
                 std::move(reply));
}

} // namespace clinic::client
