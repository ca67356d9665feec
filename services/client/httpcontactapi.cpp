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

} // namespace clinic::client
