#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A PrivacyApi that a test answers: `api.erasures.answerNext(…)`.
class FakePrivacyApi final : public contract::PrivacyApi
{
public:
    struct PersonFile
    {
        domain::ContactId person;
        contract::ExportFormat format = contract::ExportFormat::Json;
        friend bool operator==(const PersonFile&, const PersonFile&) = default;
    };
    struct Erase
    {
        domain::ContactId person;
        contract::EraseRequest request;
        friend bool operator==(const Erase&, const Erase&) = default;
    };
    struct Certificate
    {
        domain::ErasureId erasure;
        contract::ExportFormat format = contract::ExportFormat::Json;
        friend bool operator==(const Certificate&, const Certificate&) = default;
    };
    struct Retention
    {
        QString name;
        contract::SaveRetentionRequest request;
        friend bool operator==(const Retention&, const Retention&) = default;
    };

    FakeCall<PersonFile, QByteArray> personFiles;
    FakeCall<Erase, contract::EraseReply> erasures;
    /// By cursor.
    FakeCall<QString, contract::ErasureList> erasureLists;
    FakeCall<Certificate, QByteArray> certificates;
    FakeCall<NoArguments, contract::RetentionPolicy> policies;
    FakeCall<Retention, contract::RetentionPolicy> savedRetentions;
    /// By whether it is a dry run.
    FakeCall<bool, contract::RetentionRun> retentionRuns;
    FakeCall<NoArguments, contract::KeyStatus> keyStates;
    FakeCall<NoArguments, contract::KeyStatus> keyRotations;

    void exportPerson(const domain::ContactId& person, contract::ExportFormat format, QObject* context,
                      contract::Reply<QByteArray> reply) override;
    void erasePerson(const domain::ContactId& person, const contract::EraseRequest& request, QObject* context,
                     contract::Reply<contract::EraseReply> reply) override;
    void listErasures(const QString& cursor, QObject* context, contract::Reply<contract::ErasureList> reply) override;
    void getCertificate(const domain::ErasureId& erasure, contract::ExportFormat format, QObject* context,
                        contract::Reply<QByteArray> reply) override;
    void getRetention(QObject* context, contract::Reply<contract::RetentionPolicy> reply) override;
    void saveRetention(const QString& name, const contract::SaveRetentionRequest& request, QObject* context,
                       contract::Reply<contract::RetentionPolicy> reply) override;
    void runRetention(bool dryRun, QObject* context, contract::Reply<contract::RetentionRun> reply) override;
    void getKeys(QObject* context, contract::Reply<contract::KeyStatus> reply) override;
    void rotateKeys(QObject* context, contract::Reply<contract::KeyStatus> reply) override;
};

} // namespace clinic::test
