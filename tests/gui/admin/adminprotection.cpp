#include "adminbench.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

namespace {

QDateTime at(int day, int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute, second), Qt::UTC);
}

AuditEntry entry(qint64 seq, const QDateTime& when, const char* actor, const char* action, const char* subject)
{
    AuditEntry one;
    one.seq = seq;
    one.at = when;
    one.actor = QString::fromLatin1(actor);
    one.action = QString::fromLatin1(action);
    one.subject = QString::fromLatin1(subject);
    if (seq > 0) {
        one.hash = QString::number(0x4c1e90ab00000000LL + seq * 7919, 16).repeated(4);
        one.previousHash = QString::number(0x4c1e90ab00000000LL + (seq - 1) * 7919, 16).repeated(4);
    }
    return one;
}

MeasuredLabel measured(RedactionLabel label, const char* source, int passages, double recall, double precision)
{
    return {label, QString::fromLatin1(source), passages, recall, precision};
}

} // namespace

void AdminBench::furnishRecords()
{
    auditEntries = {entry(0, at(21, 11, 12, 41), "Dana Orlov", "audit.read", "audit"),
                    entry(18204, at(21, 11, 12, 40), "Dana Orlov", "call.read", "call 68719476740"),
                    entry(18203, at(21, 11, 9, 4), "Rosa Menzies", "contact.search", "2 found"),
                    entry(18202, at(21, 11, 9, 3), "Redactor", "call.redact", "call 68719476740"),
                    entry(18201, at(21, 11, 9, 2), "Voice webhook", "call.receive", "delivery 68719476801"),
                    entry(18200, at(21, 10, 58, 0), "Rosa Menzies", "access.denied", "GET /v1/audit"),
                    entry(18199, at(21, 10, 41, 9), "Dana Orlov", "call.reveal", "call 68719476738 complaint about the bill"),
                    entry(18198, at(21, 10, 40, 0), "Sam Boateng", "booking.confirm", "booking 68719477022")};
    const auto erasure = [](const char* id, const QDateTime& when, qint64 proof, QList<ErasedStore> stores) {
        return Erasure{ErasureId(QString::fromLatin1(id)), ContactId(QStringLiteral("68719476999")), when,
                       QStringLiteral("Dana Orlov"), std::move(stores), proof};
    };
    erasures = {erasure("68719476801", at(20, 16, 30), 18011,
                        {{QStringLiteral("person_keys"), 1}, {QStringLiteral("contacts"), 1}, {QStringLiteral("calls"), 3},
                         {QStringLiteral("clinical_notes"), 4}, {QStringLiteral("waitlist"), 0}}),
                erasure("68719476800", at(3, 9, 5), 15200,
                        {{QStringLiteral("person_keys"), 1}, {QStringLiteral("contacts"), 1}})};
    const auto delivery = [](const char* id, const QDateTime& when, const char* call, DeliveryState state, int attempts,
                             const char* problem) {
        Delivery one;
        one.id = DeliveryId(QString::fromLatin1(id));
        one.type = QStringLiteral("end-of-call-report");
        one.providerCallId = QString::fromLatin1(call);
        one.receivedAt = when;
        one.state = state;
        one.attempts = attempts;
        one.problem = QString::fromLatin1(problem);
        if (state == DeliveryState::Waiting)
            one.nextAttemptAt = when.addSecs(90);
        return one;
    };
    deliveries = {delivery("71", at(21, 11, 9), "c_7f3a91be", DeliveryState::Dead, 6, "no_transcript"),
                  delivery("72", at(21, 10, 30), "c_19ab44d0", DeliveryState::Waiting, 2, "unavailable"),
                  delivery("73", at(20, 9, 12), "c_c02277f1", DeliveryState::Dead, 6, "not_a_report"),
                  delivery("74", at(20, 9, 1), "c_88ee0a12", DeliveryState::Done, 1, "")};
}

void AdminBench::furnishProtection()
{
    const auto kept = [](const char* name, std::optional<int> days, int least, qint64 rows, const QDate& oldest) {
        return RetentionClass{QString::fromLatin1(name), days, least, rows,
                              oldest.isValid() ? oldest.startOfDay(Qt::UTC) : QDateTime(), 1};
    };
    policy.classes = {kept("call_texts", 90, 1, 212, QDate(2026, 8, 24)),
                      kept("call_logs", 730, 1, 1804, QDate(2025, 1, 7)),
                      kept("clinical_notes", 2920, 2190, 640, QDate(2025, 1, 7)),
                      kept("pii_vault", 90, 1, 930, QDate(2026, 8, 24)),
                      kept("deliveries", 30, 1, 410, QDate(2026, 10, 23)),
                      kept("contacts", std::nullopt, 1, 5120, QDate(2024, 3, 2)),
                      kept("bookings", std::nullopt, 1, 20411, QDate(2024, 3, 2)),
                      kept("audit", std::nullopt, 2190, 18204, QDate(2024, 3, 2))};
    policy.lastRunAt = at(21, 3, 0);
    coverage.redactorVersion = QStringLiteral("14");
    coverage.measuredOn = QDate(2026, 11, 21);
    coverage.correctionsMissed = 7;
    coverage.correctionsHarmless = 1;
    using Label = RedactionLabel;
    coverage.measured = {measured(Label::Person, "", 1840, 0.963, 0.951), measured(Label::Person, "templates", 900, 0.981, 0.97),
                         measured(Label::Person, "dialogues", 940, 0.944, 0.93), measured(Label::Phone, "", 610, 0.996, 0.99),
                         measured(Label::Phone, "dialogues", 12, 1, 1), measured(Label::Address, "", 402, 0.942, 0.91),
                         measured(Label::Address, "templates", 402, 0.942, 0.91),
                         measured(Label::MedicalCondition, "", 733, 0.871, 0.902)};
    const auto covered = [](const char* code, const char* state, QList<Label> labels, const QStringList& recognisers) {
        return CoveredIdentifier{QString::fromLatin1(code), std::move(labels), recognisers, QString::fromLatin1(state)};
    };
    coverage.identifiers = {
        covered("hipaa.names", "detected", {Label::Person}, {QStringLiteral("tagger"), QStringLiteral("lexicon.given")}),
        covered("hipaa.geography", "detected", {Label::Address}, {QStringLiteral("tagger"), QStringLiteral("postcode.uk")}),
        covered("hipaa.phones", "detected", {Label::Phone}, {QStringLiteral("phone.libphonenumber")}),
        covered("hipaa.vehicles", "partly", {Label::NationalId}, {QStringLiteral("id.context")}),
        covered("hipaa.photographs", "not_in_speech", {}, {}),
        covered("gdpr.health", "detected", {Label::MedicalCondition, Label::Medication, Label::Procedure},
                {QStringLiteral("lexicon.illness"), QStringLiteral("morphology.disease"), QStringLiteral("tagger")})};
    keys = {3, at(1, 8, 0), 1204, 0};
}

bool AdminBench::answerProtection()
{
    bool any = audit.lists.answerNext(AuditList{auditEntries, {}});
    any = contacts.bookingLists.answerNext(BookingList{}) || any;
    any = privacy.erasureLists.answerNext(ErasureList{erasures, {}}) || any;
    any = privacy.policies.answerNext(policy) || any;
    any = privacy.keyStates.answerNext(keys) || any;
    any = calls.coverages.answerNext(coverage) || any;
    if (calls.deliveryLists.waiting() == 0)
        return any;
    DeliveryList list;
    for (const Delivery& one : deliveries) {
        if (!calls.deliveryLists.last().state || *calls.deliveryLists.last().state == one.state)
            list.deliveries.append(one);
    }
    return calls.deliveryLists.answerNext(list) || any;
}

} // namespace clinic::test
