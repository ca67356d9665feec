#include "fakeauditapi.h"

namespace clinic::test {

using namespace contract;

void FakeAuditApi::listAudit(const AuditQuery& query, QObject* context, Reply<AuditList> reply)
{
    lists.ask(query, context, std::move(reply));
}

void FakeAuditApi::verifyAudit(const AuditVerifyQuery& query, QObject* context, Reply<AuditVerdict> reply)
{
    verdicts.ask(query, context, std::move(reply));
}

void FakeAuditApi::exportAudit(const AuditQuery& query, QObject* context, Reply<QByteArray> reply)
{
    exports.ask(query, context, std::move(reply));
}

} // namespace clinic::test
