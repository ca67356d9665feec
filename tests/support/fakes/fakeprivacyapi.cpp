#include "fakeprivacyapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakePrivacyApi::exportPerson(const ContactId& person, ExportFormat format, QObject* context,
                                  Reply<QByteArray> reply)
{
    personFiles.ask({person, format}, context, std::move(reply));
}

void FakePrivacyApi::erasePerson(const ContactId& person, const EraseRequest& request, QObject* context,
                                 Reply<EraseReply> reply)
{
    erasures.ask({person, request}, context, std::move(reply));
}

void FakePrivacyApi::listErasures(const QString& cursor, QObject* context, Reply<ErasureList> reply)
{
    erasureLists.ask(cursor, context, std::move(reply));
}

void FakePrivacyApi::getCertificate(const ErasureId& erasure, ExportFormat format, QObject* context,
                                    Reply<QByteArray> reply)
{
    certificates.ask({erasure, format}, context, std::move(reply));
}

void FakePrivacyApi::getRetention(QObject* context, Reply<RetentionPolicy> reply)
{
    policies.ask({}, context, std::move(reply));
}

void FakePrivacyApi::saveRetention(const QString& name, const SaveRetentionRequest& request, QObject* context,
                                   Reply<RetentionPolicy> reply)
{
    savedRetentions.ask({name, request}, context, std::move(reply));
}

void FakePrivacyApi::runRetention(bool dryRun, QObject* context, Reply<RetentionRun> reply)
{
    retentionRuns.ask(dryRun, context, std::move(reply));
}

void FakePrivacyApi::getKeys(QObject* context, Reply<KeyStatus> reply)
{
    keyStates.ask({}, context, std::move(reply));
}

void FakePrivacyApi::rotateKeys(QObject* context, Reply<KeyStatus> reply)
{
    keyRotations.ask({}, context, std::move(reply));
}

} // namespace clinic::test
