#include "fakecontactapi.h"

namespace clinic::test {

void FakeContactApi::findContacts(const contract::ContactQuery& query, QObject* context,
                                  contract::Reply<contract::ContactList> reply)
{
    searches.ask(query, context, std::move(reply));
}

void FakeContactApi::listBookingsOf(const domain::ContactId& id, QObject* context,
                                    contract::Reply<contract::BookingList> reply)
{
    bookingLists.ask(id, context, std::move(reply));
}

} // namespace clinic::test
