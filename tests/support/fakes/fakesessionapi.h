#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A SessionApi that a test answers: `api.logIns.answerNext(…)`.
class FakeSessionApi final : public contract::SessionApi
{
public:
    FakeCall<contract::LogInRequest, contract::Session> logIns;
    FakeCall<NoArguments, domain::Done> logOuts;

    void logIn(const contract::LogInRequest& request, QObject* context,
               contract::Reply<contract::Session> reply) override;
    void logOut(QObject* context, contract::Reply<domain::Done> reply) override;
};

} // namespace clinic::test
