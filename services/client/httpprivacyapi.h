#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// PrivacyApi over HTTP.
class HttpPrivacyApi final : public contract::PrivacyApi
{
public:
    HttpPrivacyApi(HttpTransport& transport, Credentials& credentials);

    void exportPerson(const domain::ContactId& id, contract::ExportFormat format, QObject* context,
                      contract::Reply<QByteArray> reply) override;
    void erasePerson(const domain::ContactId& id, const contract::EraseRequest& request, QObject* context,
                     contract::Reply<contract::EraseReply> reply) override;
    void listErasures(const QString& cursor, QObject* context, contract::Reply<contract::ErasureList> reply) override;
    void getCertificate(const domain::ErasureId& id, contract::ExportFormat format, QObject* context,
                        contract::Reply<QByteArray> reply) override;
    void getRetention(QObject* context, contract::Reply<contract::RetentionPolicy> reply) override;
    void saveRetention(const QString& name, const contract::SaveRetentionRequest& request, QObject* context,
                       contract::Reply<contract::RetentionPolicy> reply) override;
    void runRetention(bool dryRun, QObject* context, contract::Reply<contract::RetentionRun> reply) override;
    void getKeys(QObject* context, contract::Reply<contract::KeyStatus> reply) override;
    void rotateKeys(QObject* context, contract::Reply<contract::KeyStatus> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
