#include "client/httpfileapi.h"

#include "contract/filescodec.h"

namespace clinic::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An import is hundreds of bookings; an export opens every sealed name of two years.
constexpr std::chrono::minutes patience{2};

HttpCall fileCall(const QString& path, const contract::ExportQuery& query, const QByteArray& type)
{
    HttpCall call = get(path, contract::encodeQuery(query));
    call.answerType = type;
    call.timeout = patience;
    return call;
}

} // namespace

HttpFileApi::HttpFileApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpFileApi::exportCalendar(const contract::ExportQuery& query, QObject* context, contract::Reply<QByteArray> reply)
{
    m_client.fetch(fileCall(pathOf({u"calendar.ics"_s}), query, "text/calendar"), context, std::move(reply));
}

void HttpFileApi::exportBookings(const contract::ExportQuery& query, QObject* context, contract::Reply<QByteArray> reply)
{
    m_client.fetch(fileCall(pathOf({u"bookings.csv"_s}), query, "text/csv"), context, std::move(reply));
}

void HttpFileApi::importCalendar(const QByteArray& file, const contract::ImportQuery& query, const QString& attempt,
                                 QObject* context, contract::Reply<contract::ImportReport> reply)
{
    HttpCall call;
    call.method = HttpMethod::Post;
    call.path = pathOf({u"calendar.ics"_s});
    call.query = contract::encodeQuery(query);
    call.file = file;
    call.fileType = "text/calendar";
    call.attempt = attempt;
    call.timeout = patience;
    m_client.send(std::move(call), context, [reply = std::move(reply)](const domain::Result<QJsonObject>& answer) {
        if (!answer)
            reply(answer.error());
        else
            reply(HttpClient::understood(contract::decode<contract::ImportReport>(*answer)));
    });
}

} // namespace clinic::client
