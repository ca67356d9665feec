#include "booking/databasecalls.h"

#include "booking/rows.h"
#include "storage/perform.h"

namespace clinic::booking {

using namespace Qt::StringLiterals;

using domain::Result;

namespace {

Result<QJsonObject> refusedOr(Result<QJsonObject> answer)
{
    if (!answer || (*answer)["outcome"].toString() == u"reseal")
        return answer;
    if (auto refusal = refusalOf(*answer))
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

QVariant number(const std::optional<int>& value)
{
    return value ? QVariant(*value) : QVariant();
}

domain::EventPosition asOf(const QJsonObject& answer)
{
    return answer["as_of"].toString().toLongLong();
}

} // namespace clinic::booking
