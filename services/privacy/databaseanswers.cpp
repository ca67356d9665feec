#include "privacy/databaseanswers.h"

#include "storage/perform.h"
#include "tenancy/answers.h"

namespace clinic::privacy {

domain::Result<QJsonObject> ask(storage::Database& db, const char* function, const QVariantList& values,
                                storage::CallKind kind)
{
    auto answer = storage::perform(db, [&](storage::Database& own) { return own.call(function, values, kind); });
    if (!answer)
        return answer;
    if (auto refusal = tenancy::refusalOf(*answer))
        return *refusal;
    return answer;
}

} // namespace clinic::privacy
