#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// WaitlistApi over HTTP.
class HttpWaitlistApi final : public contract::WaitlistApi
{
public:
    HttpWaitlistApi(HttpTransport& transport, Credentials& credentials);

    void listWaiting(const contract::WaitlistQuery& query, QObject* context,
                     contract::Reply<contract::Waitlist> reply) override;
    void addToWaitlist(const contract::AddToWaitlistRequest& request, QObject* context,
                       contract::Reply<contract::WaitlistReply> reply) override;
    void offer(const domain::WaitlistId& id, const contract::OfferRequest& request, QObject* context,
               contract::Reply<contract::WaitlistReply> reply) override;
    void removeFromWaitlist(const domain::WaitlistId& id, QObject* context,
                            contract::Reply<domain::Done> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
