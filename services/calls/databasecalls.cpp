#include "calls/databasecalls.h"

#include "storage/perform.h"
#include "tenancy/answers.h"

namespace clinic::calls {

using domain::Result;

namespace {

Result<QJsonObject> refusedOr(Result<QJsonObject> answer)
{
    if (!answer)
        return answer;
    if (const auto refusal = tenancy::refusalOf(*answer))
        return *refusal;
    return answer;
}

} // namespace

Result<QJsonObject> command(storage::Database& db, const char* function, const QVariantList& values)
{
    return refusedOr(storage::perform(
        db, [&](storage::Database& own) { return own.call(function, values, storage::CallKind::Write); }));
}

Result<QJsonObject> read(storage::Database& db, const char* function, const QVariantList& values)
{
    return refusedOr(storage::perform(
        db, [&](storage::Database& own) { return own.call(function, values, storage::CallKind::Read); }));
}

QVariant caller(const storage::Call& call)
{
    return storage::toCaller(call);
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace clinic::calls
