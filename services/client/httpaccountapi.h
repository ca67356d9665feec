#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// AccountApi over HTTP.
class HttpAccountApi final : public contract::AccountApi
{
public:
    HttpAccountApi(HttpTransport& transport, Credentials& credentials);

    void listStaff(QObject* context, contract::Reply<contract::StaffList> reply) override;
    void addStaff(const contract::AddStaffRequest& request, QObject* context,
                  contract::Reply<contract::StaffReply> reply) override;
    void changeStaff(const domain::StaffId& id, const contract::ChangeStaffRequest& request, QObject* context,
                     contract::Reply<contract::StaffReply> reply) override;
    void changePassword(const contract::ChangePasswordRequest& request, QObject* context,
                        contract::Reply<domain::Done> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
