#include "audit/auditservice.h"

#include "audit/verification.h"
#include "contract/codec.h"
#include "contract/errorcodes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>

namespace clinic::audit {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcAudit, "audit")

QString textOf(const QJsonObject& row, const char* member)
{
    return row[QLatin1String(member)].toString();
}

Result<QJsonObject> ask(storage::Database& database, const char* function, const QVariantList& values,
                        storage::CallKind kind)
{
    auto answer = database.call(function, values, kind);
    if (!answer)
        return answer.error();
    const QString outcome = textOf(*answer, "outcome");
    if (outcome == QLatin1String("ok"))
        return answer;
    return Error{.code = contract::errorCode(outcome).value_or(ErrorCode::Internal),
                 .detail = textOf(*answer, "detail")};
}

contract::AuditEntry entryFrom(const QJsonObject& row)
{
    return {row[QLatin1String("seq")].toInteger(),
            contract::decodeTime(textOf(row, "at")).value_or(QDateTime()),
            textOf(row, "actor"),
            textOf(row, "action"),
            textOf(row, "subject"),
            textOf(row, "hash"),
            textOf(row, "prev_hash")};
}

QJsonObject rowOf(const contract::AuditQuery& query)
{
    QJsonObject row{{u"newest"_s, query.newestFirst}, {u"limit"_s, query.limit}};
    for (const auto& [name, time] : {std::pair{u"from"_s, query.from}, std::pair{u"to"_s, query.to}}) {
        if (time)
            row.insert(name, contract::encodeTime(*time));
    }
    for (const auto& [name, text] : {std::pair{u"actor"_s, query.actor}, std::pair{u"action"_s, query.action},
                                     std::pair{u"subject"_s, query.subject}, std::pair{u"cursor"_s, query.cursor}}) {
        if (!text.isEmpty())
            row.insert(name, text);
    }
    return row;
}

/// An element of `audit_ends`.
struct End
{
    qint64 clinic = 0;
    ChainEnd end;
    /// Whether what was noted last still stands before it.
    bool fits = false;
    qint64 checkpointSeq = 0;
    QDateTime checkpointAt;
};

Result<QList<End>> readEnds(storage::Database& database, const Witness::Heads& noted)
{
    QJsonArray notes;
    for (auto it = noted.begin(); it != noted.end(); ++it)
        notes.append(QJsonObject{{u"clinic"_s, QString::number(it.key())},
                                 {u"seq"_s, it->seq},
                                 {u"hash"_s, QString::fromLatin1(it->hash.toHex())}});
    const auto answer = ask(database, "audit_ends", {notes}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    QList<End> ends;
    for (const QJsonValue& value : (*answer)["ends"_L1].toArray()) {
        const QJsonObject row = value.toObject();
        const QJsonObject checkpoint = row["checkpoint"_L1].toObject();
        ends.append({textOf(row, "clinic").toLongLong(),
                     {row["seq"_L1].toInteger(), textOf(row, "entry").toLongLong(),
                      QByteArray::fromHex(textOf(row, "hash").toLatin1())},
                     row["fits"_L1].toBool(),
                     checkpoint["seq"_L1].toInteger(),
                     contract::decodeTime(textOf(checkpoint, "at")).value_or(QDateTime())});
    }
    return ends;
}

void warnOf(const End& end)
{
    qCWarning(lcAudit) << "the audit trail of clinic" << end.clinic
                       << "does not continue what was noted of it; verify it: callwaitingctl audit verify";
}

} // namespace

AuditService::AuditService(const Clock& clock, std::unique_ptr<Witness> witness)
    : m_clock(clock)
    , m_witness(std::move(witness))
{
}

Result<contract::AuditVerdict> AuditService::verify(storage::Database& database, qint64 clinic,
                                                    const contract::AuditVerifyQuery& query) const
{
    return Verification(database, clinic, m_witness.get()).run(query);
}

Result<qint64> AuditService::beginVerification(storage::Database& database, const storage::Call& call,
                                               std::optional<qint64> clinic, bool first) const
{
    const auto answer = ask(database, "begin_verification",
                            {toCaller(call), clinic ? QVariant(*clinic) : QVariant(), first}, storage::CallKind::Write);
    if (!answer)
        return answer.error();
    return textOf(*answer, "clinic").toLongLong();
}

Result<contract::AuditList> AuditService::list(storage::Database& database, const storage::Call& call,
                                               const contract::AuditQuery& query) const
{
    const auto answer = ask(database, "list_audit", {toCaller(call), rowOf(query)}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    contract::AuditList list;
    for (const QJsonValue& row : (*answer)["entries"_L1].toArray())
        list.entries.append(entryFrom(row.toObject()));
    if (const qint64 next = (*answer)["next"_L1].toInteger(); next > 0)
        list.nextCursor = QString::number(next);
    return list;
}

Result<Done> AuditService::record(storage::Database& database, const storage::Call& call, const QString& action,
                                  const QString& subject) const
{
    const auto answer = ask(database, "record_audit", {toCaller(call), action, subject}, storage::CallKind::Write);
    if (!answer)
        return answer.error();
    return Done{};
}

Result<int> AuditService::seal(storage::Database& database, int limit) const
{
    const auto answer = ask(database, "seal_audit", {limit}, storage::CallKind::Write);
    if (!answer)
        return answer.error();
    return (*answer)["sealed"_L1].toInt();
}

Result<Done> AuditService::noteHeads(storage::Database& database) const
{
    if (!m_witness)
        return Done{};
    Witness::Heads heads = m_witness->heads();
    const auto ends = readEnds(database, heads);
    if (!ends)
        return ends.error();
    for (const End& end : *ends) {
        if (end.fits)
            heads.insert(end.clinic, end.end);
    }
    return m_witness->note(heads);
}

Result<int> AuditService::signCheckpoints(storage::Database& database, Due due) const
{
    if (!m_witness)
        return 0;
    const auto ends = readEnds(database, m_witness->heads());
    if (!ends)
        return ends.error();
    const QDateTime now = m_clock.now();
    int done = 0;
    for (const End& end : *ends) {
        const bool today = end.checkpointAt.isValid() && end.checkpointAt.date() >= now.date();
        if (end.end.seq <= end.checkpointSeq || (due == Due::Daily && today))
            continue;
        if (!end.fits) {
            warnOf(end);
            continue;
        }
        const Checkpoint made = m_witness->sign(end.clinic, end.end, now);
        // The file first: what only the database knows can be taken away there.
        if (const auto kept = m_witness->append(made); !kept)
            return kept.error();
        const auto stored = ask(database, "add_audit_checkpoint",
                                {made.clinic, made.end.seq, made.end.entryId, made.end.hash, made.at, made.keyId,
                                 made.signature},
                                storage::CallKind::Write);
        if (!stored)
            return stored.error();
        ++done;
    }
    return done;
}

} // namespace clinic::audit
