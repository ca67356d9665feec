#include "client/httpauditapi.h"

#include "contract/auditcodec.h"

namespace clinic::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A million entries in one go take seconds, their export longer.
constexpr std::chrono::minutes patience{2};

} // namespace

HttpAuditApi::HttpAuditApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpAuditApi::listAudit(const contract::AuditQuery& query, QObject* context,
                             contract::Reply<contract::AuditList> reply)
{
    m_client.ask(get(pathOf({u"audit"_s}), contract::encodeQuery(query)), context, std::move(reply));
}

void HttpAuditApi::verifyAudit(const contract::AuditVerifyQuery& query, QObject* context,
                               contract::Reply<contract::AuditVerdict> reply)
{
    HttpCall call = get(pathOf({u"audit"_s, u"verify"_s}), contract::encodeQuery(query));
    call.timeout = patience;
    m_client.ask(std::move(call), context, std::move(reply));
}

void HttpAuditApi::exportAudit(const contract::AuditQuery& query, QObject* context, contract::Reply<QByteArray> reply)
{
    HttpCall call = get(pathOf({u"audit.csv"_s}), contract::encodeQuery(query));
    call.answerType = "text/csv";
    call.timeout = patience;
    m_client.fetch(std::move(call), context, std::move(reply));
}

} // namespace clinic::client
