#include "client/httpinstallationapi.h"

namespace clinic::client {

HttpInstallationApi::HttpInstallationApi(HttpTransport& transport, Credentials& operatorCredentials)
    : m_client(transport, operatorCredentials)
{
}

void HttpInstallationApi::listClinics(QObject* context, contract::Reply<contract::ClinicList> reply)
{
    m_client.ask(get(pathOf({QStringLiteral("clinics")})), context, std::move(reply));
}

void HttpInstallationApi::addClinic(const contract::AddClinicRequest& request, QObject* context,
                                    contract::Reply<contract::AddClinicReply> reply)
{
    m_client.ask(post(pathOf({QStringLiteral("clinics")}), contract::encode(request)), context, std::move(reply));
}

} // namespace clinic::client
