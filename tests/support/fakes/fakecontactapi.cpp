#include "fakecontactapi.h"

namespace clinic::test {

void FakeContactApi::findContacts(const contract::ContactQuery& query, QObject* context,
                                  contract::Reply<contract::ContactList> reply)
{
    searches.ask(query, context, std::move(reply));
}

} // namespace clinic::test
