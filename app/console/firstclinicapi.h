#pragma once

#include "client/httpclient.h"
#include "contract/ports.h"

namespace clinic::app {

/// Onboarding as the first start needs it: a new clinic that can be used at once. After the clinic and its admin it makes
/// the admin's own column, working days from nine to five, and three procedures, all of which Administration can change.
class FirstClinicApi final : public contract::InstallationApi
{
public:
    FirstClinicApi(contract::InstallationApi& installation, client::HttpTransport& transport);

    void listClinics(QObject* context, contract::Reply<contract::ClinicList> reply) override;
    void addClinic(const contract::AddClinicRequest& request, QObject* context,
                   contract::Reply<contract::AddClinicReply> reply) override;

private:
    void furnish(const contract::AddClinicRequest& request, QObject* context, std::function<void()> done) const;

    contract::InstallationApi& m_installation;
    client::HttpTransport& m_transport;
};

} // namespace clinic::app
