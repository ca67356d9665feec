#include "app/daemon/chores.h"

#include "app/daemon/personsrights.h"
#include "audit/auditservice.h"
#include "edge/eventbroker.h"
#include "storage/database.h"
#include "tenancy/keyrotation.h"

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A few batches at a time, so that other chores have their turn.
bool wrapKeys(tenancy::KeyRotation& keys, storage::Database& db)
{
    for (int batch = 0; batch < 10; ++batch) {
        const auto wrapped = keys.wrapSome(db);
        if (!wrapped || *wrapped == 0)
            return wrapped.ok();
    }
    return true;
}

bool expireHolds(edge::EventBroker& events, storage::Database& db)
{
    const auto answer = db.call("expire_holds", {500});
    if (answer && (*answer)["expired"].toInt() > 0)
        events.wake();
    return answer.ok();
}

} // namespace

std::vector<Jobs::Job> choresOf(const audit::AuditService& audit, tenancy::KeyRotation& keys,
                                const PersonsRights& rights, edge::EventBroker& events)
{
    using storage::Database;
    return {
        {"expire holds", 1s, [&events](Database& db) { return expireHolds(events, db); }},
        {"seal the audit trail", 1s, [&audit](Database& db) { return audit.seal(db).ok(); }},
        {"note the audit trail's ends", 2s, [&audit](Database& db) { return audit.noteHeads(db).ok(); }},
        {"sign the audit trail", 10min,
         [&audit](Database& db) { return audit.signCheckpoints(db, audit::AuditService::Due::Daily).ok(); }},
        {"wrap keys anew", 2s, [&keys](Database& db) { return wrapKeys(keys, db); }},
        {"keep nothing for too long", 1min, [&rights](Database& db) { return rights.retain(db); }},
        {"write erasures down", 1h, [&rights](Database& db) { return rights.privacy.reconcile(db).ok(); }},
        {"lay slots", 1h, [](Database& db) { return db.call("extend_slots").ok(); }},
        {"drop old answers", 1h, [](Database& db) { return db.call("prune_idempotency_keys").ok(); }},
        {"drop old events", 1h, [](Database& db) { return db.call("prune_events", {u"7 days"_s}).ok(); }},
    };
}

} // namespace clinic::app
