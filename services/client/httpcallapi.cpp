#include "client/httpcallapi.h"

#include "contract/callscodec.h"

namespace clinic::client {

using namespace contract;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

HttpCallApi::HttpCallApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpCallApi::listCalls(const CallQuery& query, QObject* context, Reply<CallList> reply)
{
    m_client.ask(get(pathOf({u"calls"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpCallApi::getCall(const CallId& id, QObject* context, Reply<CallReply> reply)
{
    m_client.ask(get(pathOf({u"calls"_s, id.text()})), context, std::move(reply));
}

void HttpCallApi::reveal(const CallId& id, const RevealRequest& request, QObject* context, Reply<RevealedCall> reply)
{
    m_client.ask(post(pathOf({u"calls"_s, id.text(), u"reveal"_s}), encode(request)), context, std::move(reply));
}

void HttpCallApi::correct(const CallId& id, const CorrectionRequest& request, QObject* context,
                          Reply<CorrectionReply> reply)
{
    m_client.ask(post(pathOf({u"calls"_s, id.text(), u"corrections"_s}), encode(request)), context, std::move(reply));
}

void HttpCallApi::listDeliveries(const DeliveryQuery& query, QObject* context, Reply<DeliveryList> reply)
{
    m_client.ask(get(pathOf({u"deliveries"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpCallApi::replayDelivery(const DeliveryId& id, QObject* context, Reply<DeliveryReply> reply)
{
    m_client.ask(post(pathOf({u"deliveries"_s, id.text(), u"replay"_s}), {}), context, std::move(reply));
}

void HttpCallApi::getCoverage(QObject* context, Reply<RedactionCoverage> reply)
{
    m_client.ask(get(pathOf({u"redaction"_s, u"coverage"_s})), context, std::move(reply));
}

} // namespace clinic::client
