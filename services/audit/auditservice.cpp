#include "audit/auditservice.h"

#include "contract/codec.h"
#include "contract/errorcodes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clinic::audit {

using namespace domain;

namespace {

QString textOf(const QJsonObject& row, const char* member)
{
    return row[QLatin1String(member)].toString();
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const std::optional<QDateTime>& time)
{
    return time ? QVariant(*time) : QVariant();
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

AuditEntry entryFrom(const QJsonObject& row)
{
    return {row[QLatin1String("seq")].toInteger(),
            contract::decodeTime(textOf(row, "at")).value_or(QDateTime()),
            textOf(row, "actor"),
            textOf(row, "action"),
            textOf(row, "subject"),
            textOf(row, "hash"),
            textOf(row, "prev_hash")};
}

} // namespace

Result<contract::AuditVerdict> AuditService::verify(storage::Database& database, qint64 clinic) const
{
    const auto answer = ask(database, "verify_audit", {clinic}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    return contract::AuditVerdict{(*answer)[QLatin1String("ok")].toBool(),
                                  (*answer)[QLatin1String("entries")].toInteger(),
                                  (*answer)[QLatin1String("unsealed")].toInteger(),
                                  (*answer)[QLatin1String("first_bad_seq")].toInteger(), textOf(*answer, "what")};
}

Result<QList<AuditEntry>> AuditService::list(storage::Database& database, const storage::Call& call,
                                             const AuditQuery& query) const
{
    const auto answer = ask(database, "list_audit",
                            {toCaller(call), orNull(query.from), orNull(query.to), orNull(query.actor),
                             orNull(query.action), query.afterSeq, query.limit},
                            storage::CallKind::Read);
    if (!answer)
        return answer.error();
    QList<AuditEntry> entries;
    for (const QJsonValue& row : (*answer)[QLatin1String("entries")].toArray())
        entries.append(entryFrom(row.toObject()));
    return entries;
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
    return (*answer)[QLatin1String("sealed")].toInt();
}

} // namespace clinic::audit
