#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// InstallationApi over HTTP, with an operator's credentials.
class HttpInstallationApi final : public contract::InstallationApi
{
public:
    HttpInstallationApi(HttpTransport& transport, Credentials& operatorCredentials);

    void listClinics(QObject* context, contract::Reply<contract::ClinicList> reply) override;
    void addClinic(const contract::AddClinicRequest& request, QObject* context,
                   contract::Reply<contract::AddClinicReply> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
