#pragma once

#include "fakecall.h"

namespace clinic::test {

/// An AuditApi that a test answers: `api.verdicts.answerNext(…)`.
class FakeAuditApi final : public contract::AuditApi
{
public:
    FakeCall<contract::AuditQuery, contract::AuditList> lists;
    FakeCall<contract::AuditVerifyQuery, contract::AuditVerdict> verdicts;
    FakeCall<contract::AuditQuery, QByteArray> exports;

    void listAudit(const contract::AuditQuery& query, QObject* context,
                   contract::Reply<contract::AuditList> reply) override;
    void verifyAudit(const contract::AuditVerifyQuery& query, QObject* context,
                     contract::Reply<contract::AuditVerdict> reply) override;
    void exportAudit(const contract::AuditQuery& query, QObject* context,
                     contract::Reply<QByteArray> reply) override;
};

} // namespace clinic::test
