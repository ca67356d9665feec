#include "calls/coverage.h"

#include "redaction/redactor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Outside of any namespace, as Qt wants it for resources of a static library.
static void loadMeasurements()
{
    Q_INIT_RESOURCE(clinic_measured);
}

namespace clinic::calls {

using namespace Qt::StringLiterals;
using contract::CoveredIdentifier;
using contract::RedactionCoverage;
using enum domain::RedactionLabel;

namespace {

const QString detected = u"detected"_s;
const QString partly = u"partly"_s;
const QString notInSpeech = u"not_in_speech"_s;
const QString notDetected = u"not_detected"_s;

/// The 18 identifiers of 45 CFR 164.514(b)(2)(i) in its order, then the special categories of GDPR article 9(1).
QList<CoveredIdentifier> identifiers()
{
    const QStringList names{u"tagger"_s, u"lexicon.name"_s, u"context.introduction"_s, u"context.question"_s,
                            u"propagated"_s};
    const QStringList medical{
        u"tagger"_s,           u"lexicon.condition"_s, u"lexicon.medication"_s, u"lexicon.procedure"_s,
        u"ending.condition"_s, u"ending.medication"_s, u"grammar.condition"_s,  u"context.dose"_s};
    return {
        {u"hipaa.names"_s, {Person}, names, detected},
        {u"hipaa.geography"_s,
         {Address},
         {u"tagger"_s, u"address.street"_s, u"address.dwelling"_s, u"lexicon.place"_s, u"postcode.zip"_s},
         detected},
        // Dates of birth and great ages are masked; days of appointments stay readable by the clinic's policy.
        {u"hipaa.dates"_s,
         {DateOfBirth, Date, Age},
         {u"birth.question"_s, u"birth.context"_s, u"date.calendar"_s, u"age.context"_s},
         partly},
        {u"hipaa.phones"_s, {Phone}, {u"phone.libphonenumber"_s, u"phone.spoken"_s, u"phone.context"_s}, detected},
        {u"hipaa.fax"_s, {Phone}, {u"phone.libphonenumber"_s, u"phone.spoken"_s}, detected},
        {u"hipaa.emails"_s, {Email}, {u"email.written"_s, u"email.spoken"_s}, detected},
        {u"hipaa.ssn"_s, {NationalId}, {u"id.ssn"_s, u"id.nhs"_s}, detected},
        {u"hipaa.mrn"_s, {NationalId}, {u"id.context"_s, u"id.shape"_s}, detected},
        {u"hipaa.health_plan"_s, {NationalId}, {u"id.context"_s, u"id.shape"_s}, detected},
        {u"hipaa.accounts"_s, {CardIban}, {u"card.luhn"_s, u"iban.checked"_s, u"bank.context"_s}, detected},
        {u"hipaa.licences"_s, {NationalId}, {u"id.context"_s}, partly},
        {u"hipaa.vehicles"_s, {NationalId}, {u"id.context"_s}, partly},
        {u"hipaa.devices"_s, {NationalId}, {u"id.context"_s}, partly},
        {u"hipaa.urls"_s, {UrlIp}, {u"web.written"_s, u"web.spoken"_s}, detected},
        {u"hipaa.ips"_s, {UrlIp}, {u"web.machine"_s}, detected},
        {u"hipaa.biometrics"_s, {}, {}, notInSpeech},
        {u"hipaa.photographs"_s, {}, {}, notInSpeech},
        {u"hipaa.other"_s, {NationalId, Age}, {u"number.long"_s, u"age.context"_s}, partly},
        {u"gdpr.health"_s, {MedicalCondition, Medication, Procedure}, medical, detected},
        {u"gdpr.genetic"_s, {MedicalCondition}, {u"lexicon.condition"_s, u"tagger"_s}, partly},
        {u"gdpr.biometric"_s, {}, {}, notInSpeech},
        {u"gdpr.sex_life"_s, {MedicalCondition}, {u"lexicon.condition"_s}, partly},
        {u"gdpr.ethnic_origin"_s, {}, {}, notDetected},
        {u"gdpr.politics"_s, {}, {}, notDetected},
        {u"gdpr.religion"_s, {}, {}, notDetected},
        {u"gdpr.trade_union"_s, {}, {}, notDetected},
    };
}

/// A label that does not occur in a source was not measured there.
void append(RedactionCoverage& coverage, domain::RedactionLabel label, const QString& source,
            const QJsonObject& numbers)
{
    if (numbers["recall"].isDouble())
        coverage.measured.append({label, source, numbers["spans"].toInt(),
                                  std::clamp(numbers["recall"].toDouble(), 0.0, 1.0),
                                  std::clamp(numbers["precision"].toDouble(), 0.0, 1.0)});
}

RedactionCoverage read()
{
    loadMeasurements();
    RedactionCoverage coverage;
    coverage.redactorVersion = redaction::Redactor::version();
    coverage.identifiers = identifiers();
    QFile file(u":/redaction/measured.json"_s);
    if (file.open(QIODevice::ReadOnly))
        readMeasurements(file.readAll(), coverage);
    return coverage;
}

} // namespace

const RedactionCoverage& measuredCoverage()
{
    static const RedactionCoverage coverage = read();
    return coverage;
}

void setDatesMasked(RedactionCoverage& coverage)
{
    const auto dates =
        std::ranges::find(coverage.identifiers, u"hipaa.dates"_s, &contract::CoveredIdentifier::code);
    if (dates != coverage.identifiers.end())
        dates->state = detected;
}

void readMeasurements(const QByteArray& json, RedactionCoverage& coverage)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    coverage.measuredOn = QDate::fromString(whole["measured_on"].toString(), Qt::ISODate);
    for (const QJsonValue& row : whole["labels"].toArray()) {
        const auto label = domain::redactionLabelFromWire(row["label"].toString());
        if (!label)
            continue;
        append(coverage, *label, {}, row.toObject());
        const QJsonObject sources = row["sources"].toObject();
        for (auto source = sources.begin(); source != sources.end(); ++source)
            append(coverage, *label, source.key(), source->toObject());
    }
}

} // namespace clinic::calls
