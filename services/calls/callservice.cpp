#include "calls/callservice.h"

#include "calls/callwords.h"
#include "calls/coverage.h"
#include "calls/databasecalls.h"
#include "calls/numberedturn.h"
#include "calls/report.h"
#include "contract/callscodec.h"
#include "tenancy/answers.h"

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

QVariant orNull(const std::optional<QDateTime>& time)
{
    return time ? QVariant(*time) : QVariant();
}

} // namespace

Result<contract::CallList> CallService::list(storage::Database& db, const storage::Call& who,
                                             const contract::CallQuery& query) const
{
    const CallSearch search = searchOf(query.query);
    const QVariant outcome = query.outcome ? QVariant(contract::wireText(*query.outcome)) : QVariant();
    const QVariant label = query.label ? QVariant(QString(wireName(*query.label))) : QVariant();
    const auto answer =
        read(db, "list_calls",
             {caller(who), QJsonArray::fromStringList(search.words), calls::orNull(search.prefix), orNull(query.from),
              orNull(query.to), outcome, label, calls::orNull(query.cursor), query.limit});
    if (!answer)
        return answer.error();
    contract::CallList list;
    for (const QJsonValue& row : (*answer)["calls"].toArray())
        list.calls.append(summaryOf(who.actor.clinic, row.toObject()));
    list.nextCursor = (*answer)["next_cursor"].toString();
    list.total = (*answer)["total"].toInt(-1);
    list.asOf = (*answer)["as_of"].toString().toLongLong();
    return list;
}

Result<contract::CallReply> CallService::get(storage::Database& db, const storage::Call& who,
                                             const domain::CallId& id) const
{
    const auto answer = read(db, "get_call", {caller(who), id.key()});
    if (!answer)
        return answer.error();
    return contract::CallReply{callOf(who.actor.clinic, (*answer)["call"].toObject())};
}

Result<QList<domain::CallSummary>> CallService::summaries(storage::Database& db, qint64 clinic,
                                                          const QJsonArray& ids) const
{
    const QJsonObject service{{u"clinic"_s, QString::number(clinic)}, {u"kind"_s, u"service"_s}};
    const auto answer = read(db, "event_calls", {service, ids});
    if (!answer)
        return answer.error();
    QList<domain::CallSummary> all;
    for (const QJsonValue& row : (*answer)["calls"].toArray())
        all.append(summaryOf(clinic, row.toObject()));
    return all;
}

Result<contract::RedactionCoverage> CallService::coverage(storage::Database& db, const storage::Call& who) const
{
    const auto answer = read(db, "count_corrections", {caller(who)});
    if (!answer)
        return answer.error();
    contract::RedactionCoverage coverage = measuredCoverage();
    if ((*answer)["mask_dates"].toBool())
        setDatesMasked(coverage);
    coverage.correctionsMissed = (*answer)["missed"].toInt();
    coverage.correctionsHarmless = (*answer)["harmless"].toInt();
    return coverage;
}

domain::CallSummary CallService::summaryOf(qint64 clinic, const QJsonObject& row) const
{
    domain::CallSummary call;
    call.id = domain::CallId(row["id"].toString());
    call.providerCallId = row["provider_call_id"].toString();
    if (row["caller_ending"].isString() && row["key"].isString()) {
        if (const auto key = m_vault.personKey(clinic, row)) {
            if (const auto ending = key->open("caller-ending", tenancy::bytesOf(row["caller_ending"])))
                call.callerEnding = *ending;
        }
    }
    call.startedAt = timeOf(row["started_at"]);
    call.endedAt = timeOf(row["ended_at"]);
    call.endedReason = row["ended_reason"].toString();
    call.outcome = contract::callOutcomeFromWire(row["outcome"].toString()).value_or(domain::CallOutcome::NoBooking);
    call.summary = row["summary"].toString();
    call.language = row["language"].toString();
    call.redactionCount = row["redaction_count"].toInt();
    for (const QJsonValue& name : row["labels"].toArray()) {
        if (const auto label = domain::redactionLabelFromWire(name.toString()))
            call.labels.append(*label);
    }
    call.version = row["version"].toInt();
    return call;
}

domain::Call CallService::callOf(qint64 clinic, const QJsonObject& row) const
{
    domain::Call call;
    call.summary = summaryOf(clinic, row);
    // An erased person's row is an empty one that nobody should go to.
    if (row["key"].isString())
        call.contactId = domain::ContactId(row["contact_id"].toString());
    for (const NumberedTurn& turn : decodeTurns(row["turns"]))
        call.turns.append(turn.turn);
    call.stores = {row["contact_passages"].toInt(), row["clinical_passages"].toInt(), row["vault_passages"].toInt()};
    call.redactorVersion = row["redactor_version"].toString();
    call.sealedTextGone = row["sealed_text_gone"].toBool() || !row["key"].isString();
    return call;
}

} // namespace clinic::calls
