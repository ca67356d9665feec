#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// `contract::CallApi` over HTTP.
class HttpCallApi final : public contract::CallApi
{
public:
    HttpCallApi(HttpTransport& transport, Credentials& credentials);

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

private:
    HttpClient m_client;
};

} // namespace clinic::client
