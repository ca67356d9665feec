#include "client/httpprivacyapi.h"

#include "contract/privacycodec.h"

namespace clinic::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An export opens everything sealed of a person; a first run of retention goes through years.
constexpr std::chrono::minutes patience{2};

HttpCall fileCall(const QString& path, contract::ExportFormat format)
{
    HttpCall call = get(path);
    call.answerType = format == contract::ExportFormat::Pdf ? "application/pdf" : "application/json";
    call.timeout = patience;
    return call;
}

} // namespace

HttpPrivacyApi::HttpPrivacyApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpPrivacyApi::exportPerson(const domain::ContactId& id, contract::ExportFormat format, QObject* context,
                                  contract::Reply<QByteArray> reply)
{
    m_client.fetch(fileCall(pathOf({u"contacts"_s, id.text(), u"export"_s}), format), context, std::move(reply));
}

void HttpPrivacyApi::erasePerson(const domain::ContactId& id, const contract::EraseRequest& request, QObject* context,
                                 contract::Reply<contract::EraseReply> reply)
{
    m_client.ask(post(pathOf({u"contacts"_s, id.text(), u"erase"_s}), contract::encode(request)), context,
                 std::move(reply));
}

void HttpPrivacyApi::listErasures(const QString& cursor, QObject* context, contract::Reply<contract::ErasureList> reply)
{
    QUrlQuery query;
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    m_client.ask(get(pathOf({u"erasures"_s}), query), context, std::move(reply));
}

void HttpPrivacyApi::getCertificate(const domain::ErasureId& id, contract::ExportFormat format, QObject* context,
                                    contract::Reply<QByteArray> reply)
{
    m_client.fetch(fileCall(pathOf({u"erasures"_s, id.text()}), format), context, std::move(reply));
}

void HttpPrivacyApi::getRetention(QObject* context, contract::Reply<contract::RetentionPolicy> reply)
{
    m_client.ask(get(pathOf({u"retention"_s})), context, std::move(reply));
}

void HttpPrivacyApi::saveRetention(const QString& name, const contract::SaveRetentionRequest& request, QObject* context,
                                   contract::Reply<contract::RetentionPolicy> reply)
{
    m_client.ask(put(pathOf({u"retention"_s, name}), contract::encode(request)), context, std::move(reply));
}

void HttpPrivacyApi::runRetention(bool dryRun, QObject* context, contract::Reply<contract::RetentionRun> reply)
{
    HttpCall call = post(pathOf({u"retention"_s, u"run"_s}), contract::encodeRun(dryRun));
    call.timeout = patience;
    m_client.ask(std::move(call), context, std::move(reply));
}

void HttpPrivacyApi::getKeys(QObject* context, contract::Reply<contract::KeyStatus> reply)
{
    m_client.ask(get(pathOf({u"keys"_s})), context, std::move(reply));
}

void HttpPrivacyApi::rotateKeys(QObject* context, contract::Reply<contract::KeyStatus> reply)
{
    m_client.ask(post(pathOf({u"keys"_s, u"rotate"_s}), {}), context, std::move(reply));
}

} // namespace clinic::client
