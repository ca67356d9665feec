#include "calls/callfiler.h"

#include "calls/caller.h"
#include "calls/callwords.h"
#include "calls/language.h"
#include "calls/opennames.h"
#include "contract/codec.h"
#include "phone/phonenumber.h"
#include "storage/perform.h"
#include "tenancy/answers.h"

#include <QJsonDocument>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::Result;
using storage::CallKind;
using tenancy::bytesOf;
using tenancy::textOf;

namespace {

constexpr int personAttempts = 3;
constexpr int endingDigits = 4;

/// The voice agent, whose report it is.
QJsonObject callerFor(qint64 clinic, const Report& report)
{
    return {{u"clinic"_s, QString::number(clinic)},
            {u"kind"_s, u"agent"_s},
            {u"id"_s, report.providerCallId},
            {u"name"_s, u"Voxanne"_s}};
}

Result<QJsonObject> ask(storage::Database& database, const char* function, const QVariantList& values, CallKind kind)
{
    auto answer = storage::perform(database, [&](storage::Database& own) { return own.call(function, values, kind); });
    if (!answer || (*answer)["outcome"].toString() == u"reseal")
        return answer;
    if (const auto refusal = tenancy::refusalOf(*answer))
        return *refusal;
    return answer;
}

QString endingOf(const QString& number)
{
    QString digits;
    for (const QChar c : number) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits.size() >= endingDigits ? digits.right(endingDigits) : QString();
}

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(contract::encodeTime(time)) : QJsonValue(QJsonValue::Null);
}

/// The call as it was, for who may see it: turns, and what else the report told of the person.
QString originalOf(const Report& report, const RedactedCall& call)
{
    const QJsonObject whole{
        {u"turns"_s, encodeTurns(call.spoken)},
        {u"summary"_s, report.summary},
        {u"structured_data"_s, report.structuredData},
        {u"customer"_s, QJsonObject{{u"name"_s, report.customerName}, {u"number"_s, report.customerNumber}}},
    };
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

} // namespace

CallFiler::CallFiler(tenancy::Keyring& keyring, const tenancy::PersonVault& vault,
                     std::shared_ptr<const redaction::Redactor> redactor)
    : m_seals(keyring)
    , m_vault(vault)
    , m_redactor(std::move(redactor))
{
}

Filing CallFiler::file(storage::Database& database, const TakenDelivery& delivery) const
{
    const auto body = m_seals.openBody(delivery.clinic, delivery.body);
    if (!body)
        return Filing::Later;
    const auto read = readReport(QJsonDocument::fromJson(*body).object());
    if (const auto* problem = std::get_if<NoReport>(&read))
        return *problem == NoReport::NoTranscript ? Filing::NoTranscript : Filing::NotAReport;
    Report report = std::get<Report>(read);
    if (report.language.isEmpty())
        report.language = guessLanguage(report.turns);

    const QJsonObject caller = callerFor(delivery.clinic, report);
    const auto known = knownFor(database, caller, delivery.clinic, report);
    if (!known)
        return Filing::Later;
    const RedactedCall call = redact(report, *m_redactor, known->hints, known->maskDates);
    // Somebody may become known, or be erased, between looking and filing.
    for (int attempt = 0; attempt < personAttempts; ++attempt) {
        const auto person = personOf(database, caller, delivery.clinic, report, call);
        if (!person)
            return Filing::Later;
        const auto sealed = sealedCall(delivery.clinic, report, call, *person);
        if (!sealed)
            return Filing::Later;
        const auto filed = ask(database, "file_call", {caller, delivery.id, *sealed}, CallKind::Write);
        if (!filed)
            return Filing::Later;
        if ((*filed)["outcome"].toString() != u"reseal")
            return Filing::Filed;
    }
    return Filing::Later;
}

Result<CallFiler::Known> CallFiler::knownFor(storage::Database& database, const QJsonObject& caller, qint64 clinic,
                                             const Report& report) const
{
    const auto region = m_seals.phoneRegion(clinic);
    if (!region)
        return region.error();
    const auto number = phone::toE164(report.customerNumber, *region);
    const auto tokens = number ? m_vault.searchTokens(clinic, *number) : Result<QJsonArray>(QJsonArray());
    if (!tokens)
        return tokens.error();
    const auto known = ask(database, "call_hints", {caller, *tokens}, CallKind::Read);
    if (!known)
        return known.error();

    Known told{{}, (*known)["mask_dates"].toBool()};
    redaction::Hints& hints = told.hints;
    hints.phoneRegion = *region;
    if (!report.customerName.isEmpty())
        hints.names.append(report.customerName);
    for (const QJsonValue& row : (*known)["contacts"].toArray()) {
        if (const auto contact = m_vault.openContact(clinic, row.toObject()); contact && !contact->name.isEmpty())
            hints.names.append(contact->name);
    }
    hints.harmless = openNames(report, (*known)["clinic"].toString(), hints.names);
    for (const QJsonValue& name : (*known)["names"].toArray())
        hints.names.append(name.toString());
    hints.names.removeDuplicates();
    for (const QJsonValue& row : (*known)["terms"].toArray()) {
        const auto term = m_seals.openTerm(clinic, bytesOf(row["term"]));
        if (!term)
            continue;
        if (const auto label = domain::redactionLabelFromWire(row["label"].toString()))
            hints.missed.append({*term, *label});
        else if (row["label"].isNull())
            hints.harmless.append(*term);
    }
    return told;
}

Result<tenancy::PersonVault::Caller> CallFiler::personOf(storage::Database& database, const QJsonObject& caller,
                                                         qint64 clinic, const Report& report,
                                                         const RedactedCall& call) const
{
    const auto region = m_seals.phoneRegion(clinic);
    if (!region)
        return region.error();
    const QList<domain::Patient> likely =
        likelyCallers(call.spoken, report.customerName, report.customerNumber, *region);
    const auto identities = m_vault.identitiesOf(clinic, likely);
    if (!identities)
        return identities.error();
    const auto found = ask(database, "find_caller", {caller, report.providerCallId, *identities}, CallKind::Read);
    if (!found)
        return found.error();
    const QJsonObject contact = (*found)["contact"].toObject();
    if (!contact["key"].isString())
        return m_vault.sealCaller(clinic, likely.first().name, likely.first().phone);
    auto key = m_vault.personKey(clinic, contact);
    if (!key)
        return key.error();
    return tenancy::PersonVault::Caller{*std::move(key), {{u"id"_s, contact["id"]}, {u"ref"_s, contact["ref"]}}};
}

Result<QJsonObject> CallFiler::sealedCall(qint64 clinic, const Report& report, const RedactedCall& call,
                                          const tenancy::PersonVault::Caller& person) const
{
    const auto text = person.key.seal("call-text", originalOf(report, call));
    if (!text)
        return text.error();
    QJsonArray passages;
    for (const NumberedTurn& said : call.spoken) {
        for (qsizetype i = 0; i < said.turn.redactions.size(); ++i) {
            const domain::Redaction& one = said.turn.redactions.at(i);
            const QString passage = slice(said.turn.text, one.start, one.end);
            const auto value = person.key.seal("passage", passage);
            const auto hash = m_seals.passageHash(clinic, passage);
            if (!value || !hash)
                return value ? hash.error() : value.error();
            passages.append(QJsonObject{{u"n"_s, said.numbers.at(i)},
                                        {u"label"_s, QString(wireName(one.label))},
                                        {u"value"_s, textOf(*value)},
                                        {u"hash"_s, textOf(*hash)}});
        }
    }
    QJsonObject sealed{
        {u"provider_call_id"_s, report.providerCallId},
        {u"person"_s, person.person},
        {u"started_at"_s, timeOrNull(report.startedAt.isValid() ? report.startedAt : report.endedAt)},
        {u"ended_at"_s, timeOrNull(report.endedAt.isValid() ? report.endedAt : report.startedAt)},
        {u"ended_reason"_s, report.endedReason},
        {u"language"_s, report.language},
        {u"summary"_s, call.summary},
        {u"turns"_s, encodeTurns(call.log)},
        {u"redaction_count"_s, redactionCount(call.log)},
        {u"labels"_s, labelNames(labelsOf(call.log))},
        {u"next_passage"_s, call.nextPassage},
        {u"redactor_version"_s, redaction::Redactor::version()},
        {u"turn_latencies"_s, report.turnLatencies},
        {u"text"_s, textOf(*text)},
        {u"passages"_s, passages},
        {u"tokens"_s, QJsonArray::fromStringList(searchWords(call.log, call.summary))},
    };
    if (const QString ending = endingOf(report.customerNumber); !ending.isEmpty()) {
        const auto value = person.key.seal("caller-ending", ending);
        if (!value)
            return value.error();
        sealed.insert("caller_ending"_L1, textOf(*value));
    }
    return sealed;
}

} // namespace clinic::calls
