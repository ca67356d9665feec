#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A ContactApi that a test answers: `api.searches.answerNext(…)`.
class FakeContactApi final : public contract::ContactApi
{
public:
    FakeCall<contract::ContactQuery, contract::ContactList> searches;
    FakeCall<domain::ContactId, contract::BookingList> bookingLists;

    void findContacts(const contract::ContactQuery& query, QObject* context,
                      contract::Reply<contract::ContactList> reply) override;
    void listBookingsOf(const domain::ContactId& id, QObject* context,
                        contract::Reply<contract::BookingList> reply) override;
};

} // namespace clinic::test
