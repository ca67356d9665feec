#include "fakesessionapi.h"

namespace clinic::test {

void FakeSessionApi::logIn(const contract::LogInRequest& request, QObject* context,
                           contract::Reply<contract::Session> reply)
{
    logIns.ask(request, context, std::move(reply));
}

void FakeSessionApi::logOut(QObject* context, contract::Reply<domain::Done> reply)
{
    logOuts.ask({}, context, std::move(reply));
}

} // namespace clinic::test
