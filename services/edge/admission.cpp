#include "edge/admission.h"

#include "booking/rows.h"

namespace clinic::edge {

domain::Result<domain::Done> admit(storage::Database& db, const storage::Call& call, const QString& action,
                                   const QString& subject)
{
    const auto answer = db.call("admit", {storage::toCaller(call), action, subject});
    if (!answer)
        return answer.error();
    if (auto refusal = booking::refusalOf(*answer))
        return *refusal;
    return domain::Done{};
}

} // namespace clinic::edge
