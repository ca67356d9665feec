#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// ContactApi over HTTP.
class HttpContactApi final : public contract::ContactApi
{
public:
    HttpContactApi(HttpTransport& transport, Credentials& credentials);

    void findContacts(const contract::ContactQuery& query, QObject* context,
                      contract::Reply<contract::ContactList> reply) override;
    void listBookingsOf(const domain::ContactId& id, QObject* context,
                        contract::Reply<contract::BookingList> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
