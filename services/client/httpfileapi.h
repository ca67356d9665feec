#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// FileApi over HTTP.
class HttpFileApi final : public contract::FileApi
{
public:
    HttpFileApi(HttpTransport& transport, Credentials& credentials);

    void exportCalendar(const contract::ExportQuery& query, QObject* context, contract::Reply<QByteArray> reply) override;
    void exportBookings(const contract::ExportQuery& query, QObject* context, contract::Reply<QByteArray> reply) override;
    void importCalendar(const QByteArray& file, const contract::ImportQuery& query, const QString& attempt,
                        QObject* context, contract::Reply<contract::ImportReport> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
