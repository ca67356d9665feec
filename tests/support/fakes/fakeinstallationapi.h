#pragma once

#include "fakecall.h"

namespace clinic::test {

/// An InstallationApi that a test answers: `api.additions.answerNext(…)`.
class FakeInstallationApi final : public contract::InstallationApi
{
public:
    FakeCall<NoArguments, contract::ClinicList> clinicLists;
    FakeCall<contract::AddClinicRequest, contract::AddClinicReply> additions;

    void listClinics(QObject* context, contract::Reply<contract::ClinicList> reply) override;
    void addClinic(const contract::AddClinicRequest& request, QObject* context,
                   contract::Reply<contract::AddClinicReply> reply) override;
};

} // namespace clinic::test
