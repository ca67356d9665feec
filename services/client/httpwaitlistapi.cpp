#include "client/httpwaitlistapi.h"

#include "contract/calendarcodec.h"
#include "contract/queries.h"

namespace clinic::client {

using namespace contract;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

HttpWaitlistApi::HttpWaitlistApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpWaitlistApi::listWaiting(const WaitlistQuery& query, QObject* context, Reply<Waitlist> reply)
{
    m_client.ask(get(pathOf({u"waitlist"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpWaitlistApi::addToWaitlist(const AddToWaitlistRequest& request, QObject* context, Reply<WaitlistReply> reply)
{
    m_client.ask(post(pathOf({u"waitlist"_s}), encode(request)), context, std::move(reply));
}

void HttpWaitlistApi::offer(const WaitlistId& id, const OfferRequest& request, QObject* context,
                            Reply<WaitlistReply> reply)
{
    m_client.ask(post(pathOf({u"waitlist"_s, id.text(), u"offer"_s}), encode(request)), context, std::move(reply));
}

void HttpWaitlistApi::removeFromWaitlist(const WaitlistId& id, QObject* context, Reply<Done> reply)
{
    m_client.tell(remove(pathOf({u"waitlist"_s, id.text()})), context, std::move(reply));
}

} // namespace clinic::client
