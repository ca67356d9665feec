#include "client/httpcontactapi.h"

#include "contract/queries.h"

namespace clinic::client {

HttpContactApi::HttpContactApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpContactApi::findContacts(const contract::ContactQuery& query, QObject* context,
                                  contract::Reply<contract::ContactList> reply)
{
    m_client.ask(get(pathOf({QStringLiteral("contacts")}), contract::encodeQuery(query)), context, std::move(reply));
}

void HttpContactApi::listBookingsOf(const domain::ContactId& id, QObject* context,
                                    contract::Reply<contract::BookingList> reply)
{
    m_client.ask(get(pathOf({QStringLiteral("contacts"), id.text(), QStringLiteral("bookings")})), context,
                 std::move(reply));
}

} // namespace clinic::client
