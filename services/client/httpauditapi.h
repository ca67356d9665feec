#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// AuditApi over HTTP.
class HttpAuditApi final : public contract::AuditApi
{
public:
    HttpAuditApi(HttpTransport& transport, Credentials& credentials);

    void listAudit(const contract::AuditQuery& query, QObject* context,
                   contract::Reply<contract::AuditList> reply) override;
    void verifyAudit(const contract::AuditVerifyQuery& query, QObject* context,
                     contract::Reply<contract::AuditVerdict> reply) override;
    void exportAudit(const contract::AuditQuery& query, QObject* context, contract::Reply<QByteArray> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
