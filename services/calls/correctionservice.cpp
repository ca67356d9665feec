#include "calls/correctionservice.h"

#include "calls/callwords.h"
#include "calls/databasecalls.h"
#include "calls/originalcall.h"
#include "calls/redactedcall.h"
#include "calls/report.h"
#include "tenancy/answers.h"

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::RedactionLabel;
using domain::Result;
using tenancy::bytesOf;
using tenancy::textOf;

namespace {

/// Calls looked through for the same passage, and passages offered.
constexpr int mostCalls = 100;
constexpr int mostSimilar = 200;

QJsonValue nameOf(const std::optional<RedactionLabel>& label)
{
    return label ? QJsonValue(QString(wireName(*label))) : QJsonValue(QJsonValue::Null);
}

bool isMedical(RedactionLabel label)
{
    return domain::groupOf(label) == domain::RedactionGroup::Medical;
}

contract::SimilarPassage passageIn(const QJsonObject& row, const NumberedTurns& log, int turn, int start, int end)
{
    return {domain::CallId(row["id"].toString()),     timeOf(row["started_at"]), turn, start, end,
            contextOf(log.at(turn).turn, start, end), row["version"].toInt()};
}

/// Where another call has the passage: readable still when it was missed, behind a placeholder otherwise.
void findSimilar(const QJsonObject& row, const Correction& correction, QList<contract::SimilarPassage>& found)
{
    const NumberedTurns log = decodeTurns(row["turns"]);
    if (!correction.was) {
        for (int turn = 0; turn < log.size(); ++turn) {
            auto place = findWords(log.at(turn).turn, correction.missed);
            for (; place; place = findWords(log.at(turn).turn, correction.missed, place->end))
                found.append(passageIn(row, log, turn, place->start, place->end));
        }
        return;
    }
    for (const QJsonValue& number : row["numbers"].toArray()) {
        const auto place = placeOf(log, number.toInt());
        if (!place)
            continue;
        const domain::Redaction& one = log.at(place->turn).turn.redactions.at(place->index);
        if (one.label == *correction.was)
            found.append(passageIn(row, log, place->turn, one.start, one.end));
    }
}

} // namespace

Result<contract::CorrectionReply> CorrectionService::correct(storage::Database& db, const storage::Call& who,
                                                             const domain::CallId& id,
                                                             const contract::CorrectionRequest& request) const
{
    auto work = begin(db, who, id);
    if (!work)
        return work.error();
    const qint64 clinic = who.actor.clinic;
    const int version = request.version.value_or(work->row["version"].toInt());
    if (version != work->row["version"].toInt()) {
        // Too late, or the same request again: then its first answer.
        const auto first = command(db, "correct_call", {caller(who), id.key(), version, !request.label, QJsonObject()});
        return first ? Result<contract::CorrectionReply>({m_calls.callOf(clinic, (*first)["call"].toObject()), {}})
                     : first.error();
    }
    const auto correction = apply(db, who, id, request, *work);
    if (!correction)
        return correction.error();
    if (correction->steps.isEmpty())
        return contract::CorrectionReply{m_calls.callOf(clinic, work->row), {}};

    const auto change = changeOf(clinic, request, *correction, *work);
    if (!change)
        return change.error();
    const auto answer = command(db, "correct_call", {caller(who), id.key(), version, !request.label, *change});
    if (!answer)
        return answer.error();
    contract::CorrectionReply reply{m_calls.callOf(clinic, (*answer)["call"].toObject()), {}};
    const auto others = similar(db, who, id, *correction, *work);
    // It is done; that the search failed must not look as if it was not.
    if (others)
        reply.similar = *others;
    return reply;
}

Result<CorrectionService::Work> CorrectionService::begin(storage::Database& db, const storage::Call& who,
                                                         const domain::CallId& id) const
{
    storage::Call looking = who;
    looking.idempotencyKey.clear();
    const auto answer = read(db, "call_for_correction", {caller(looking), id.key()});
    if (!answer)
        return answer.error();
    Work work;
    work.row = (*answer)["call"].toObject();
    if (!work.row["key"].isString())
        return Error{.code = ErrorCode::StateConflict, .detail = u"The person of this call was erased."_s};
    work.log = decodeTurns(work.row["turns"]);
    work.maskDates = (*answer)["mask_dates"].toBool();
    work.nextPassage = work.row["next_passage"].toInt(1);
    QHash<QByteArray, QList<int>> byHash;
    for (const QJsonValue& value : (*answer)["values"].toArray()) {
        const QByteArray hash = bytesOf(value["hash"]);
        work.hashes.insert(value["n"].toInt(), hash);
        byHash[hash].append(value["n"].toInt());
    }
    for (auto it = work.hashes.cbegin(); it != work.hashes.cend(); ++it)
        work.same.insert(it.key(), byHash.value(it.value()));
    return work;
}

Result<Correction> CorrectionService::apply(storage::Database& db, const storage::Call& who, const domain::CallId& id,
                                            const contract::CorrectionRequest& request, Work& work) const
{
    if (request.label)
        return markPassage(work.log, request, work.same, work.nextPassage, work.maskDates);
    storage::Call opening = who;
    opening.idempotencyKey.clear();
    const auto answer = command(db, "open_call", {caller(opening), id.key(), u"call.unmask"_s, u""_s});
    if (!answer)
        return answer.error();
    auto original = openOriginal(m_vault, who.actor.clinic, (*answer)["call"].toObject());
    if (!original)
        return original.error();
    return uncoverPassage(original->spoken, work.log, request, work.same);
}

Result<QJsonObject> CorrectionService::changeOf(qint64 clinic, const contract::CorrectionRequest& request,
                                                const Correction& correction, const Work& work) const
{
    const auto key = m_vault.personKey(clinic, work.row);
    if (!key)
        return key.error();
    QJsonArray steps;
    for (const CorrectionStep& step : correction.steps) {
        QJsonObject row{{u"turn"_s, step.turn},           {u"start"_s, step.start},     {u"end"_s, step.end},
                        {u"label"_s, nameOf(step.label)}, {u"was"_s, nameOf(step.was)}, {u"n"_s, step.number}};
        if (!step.passage.isEmpty()) {
            const auto sealed = key->seal("passage", step.passage);
            const auto hash = m_seals.passageHash(clinic, step.passage);
            if (!sealed || !hash)
                return sealed ? hash.error() : sealed.error();
            row.insert("passage"_L1, textOf(*sealed));
            row.insert("hash"_L1, textOf(*hash));
        }
        steps.append(row);
    }
    QString summary = work.row["summary"].toString();
    if (!correction.missed.isEmpty() && request.label)
        summary = replaceWords(summary, correction.missed, placeholder(*request.label));
    const auto term = termOf(clinic, request, correction);
    if (!term)
        return term.error();
    return QJsonObject{
        {u"steps"_s, steps},
        {u"turns"_s, encodeTurns(work.log)},
        {u"summary"_s, summary},
        {u"labels"_s, labelNames(labelsOf(work.log))},
        {u"redaction_count"_s, redactionCount(work.log)},
        {u"next_passage"_s, work.nextPassage},
        {u"tokens"_s, QJsonArray::fromStringList(searchWords(work.log, summary))},
        {u"term"_s, *term},
    };
}

/// Medical words name nobody, so they may be kept beyond the person. Names and numbers may not.
Result<QJsonValue> CorrectionService::termOf(qint64 clinic, const contract::CorrectionRequest& request,
                                             const Correction& correction) const
{
    const bool wasMissed = !correction.was && request.label && isMedical(*request.label);
    const bool isHarmless = !request.label && correction.was && isMedical(*correction.was);
    const QString passage = correction.steps.first().passage.simplified();
    if ((!wasMissed && !isHarmless) || passage.isEmpty())
        return QJsonValue(QJsonValue::Null);
    const auto hash = m_seals.passageHash(clinic, passage);
    const auto sealed = m_seals.sealTerm(clinic, passage);
    if (!hash || !sealed)
        return hash ? sealed.error() : hash.error();
    return QJsonValue(
        QJsonObject{{u"hash"_s, textOf(*hash)}, {u"term"_s, textOf(*sealed)}, {u"label"_s, nameOf(request.label)}});
}

Result<QList<contract::SimilarPassage>> CorrectionService::similar(storage::Database& db, const storage::Call& who,
                                                                   const domain::CallId& id,
                                                                   const Correction& correction, const Work& work) const
{
    QByteArray hash = work.hashes.value(correction.number);
    QJsonArray words;
    if (!correction.was) {
        const auto missedHash = m_seals.passageHash(who.actor.clinic, correction.missed);
        if (!missedHash)
            return missedHash.error();
        hash = *missedHash;
        words = QJsonArray::fromStringList(correction.missed.split(u' ', Qt::SkipEmptyParts));
    }
    storage::Call looking = who;
    looking.idempotencyKey.clear();
    const auto answer = read(db, "similar_calls", {caller(looking), id.key(), hash, words, mostCalls});
    if (!answer)
        return answer.error();
    QList<contract::SimilarPassage> found;
    for (const QJsonValue& row : (*answer)["calls"].toArray()) {
        findSimilar(row.toObject(), correction, found);
        if (found.size() >= mostSimilar)
            break;
    }
    return found.mid(0, mostSimilar);
}

} // namespace clinic::calls
