#include "fakeinstallationapi.h"

namespace clinic::test {

void FakeInstallationApi::listClinics(QObject* context, contract::Reply<contract::ClinicList> reply)
{
    clinicLists.ask({}, context, std::move(reply));
}

void FakeInstallationApi::addClinic(const contract::AddClinicRequest& request, QObject* context,
                                    contract::Reply<contract::AddClinicReply> reply)
{
    additions.ask(request, context, std::move(reply));
}

} // namespace clinic::test
